using CallCenter.Core.Settings;

namespace CallCenter.Cli.Checks;

/// <summary>What to do about an answer that should have been another, in plain words that name the setting.</summary>
internal static class Remedies
{
    /// <summary>What to do where a signed or unsigned request did not even reach the app's own code.</summary>
    /// <param name="answer">An answer that is neither the app's 200 nor its 403.</param>
    public static string For(ProbeAnswer answer) => answer.Failure is { } failure
        ? For(failure, new Uri(answer.Request.Url))
        : answer.Status switch
        {
            401 => "Azure asks for a function key or a login, which Twilio does not send: use AuthorizationLevel.Anonymous in the function's HttpTrigger, and switch off the app's Authentication in the Azure portal.",
            404 or 405 => $"No function answers {answer.Request.Method} here: see in the Azure portal that the function is deployed, that its HttpTrigger takes GET and POST, and that host.json sets extensions.http.routePrefix to \"\".",
            >= 300 and < 400 => "The app sends requests elsewhere, and Twilio must be given the final URL: use the app's https URL for this command and for the Twilio numbers.",
            502 or 503 or 504 => $"The app does not run: read its log (Log stream in the Azure portal). A wrong or missing setting, such as {SettingVariables.AuthToken}, stops it, and the log names it.",
            >= 500 => "The app failed: read its log (Log stream in the Azure portal).",
            _ => "This is not an answer of the call center: check that the URL is the app's own.",
        };

    /// <summary>What to do about a request that was answered 200 and should have been refused.</summary>
    public const string ForAccepting =
        $"Anybody can call this app: set {SettingVariables.AuthToken} in its settings, take {SettingVariables.RequestValidationEnabled} out of them, and restart it.";

    /// <summary>What to do about a signed request that was refused.</summary>
    /// <param name="answer">An answer with status 403.</param>
    /// <param name="options">Says under which URL Twilio is to find the app, and whose token it has.</param>
    public static string ForRefusing(ProbeAnswer answer, CheckOptions options) => string.IsNullOrWhiteSpace(answer.Response!.Body)
        ? $"Either the token is another than the app's {SettingVariables.AuthToken}{OwnToken(options.Region)}, or a proxy or gateway hides the URL from the app: then set {SettingVariables.BaseUrlOverride} to {options.BaseUrl} in its settings."
        : "The refusal is not the app's own, which is empty: in the Azure portal, see that the app is started, and that Networking lets everybody in.";

    private static string OwnToken(string? region) => region is null ? "" : $" (here and there it must be that{TwilioRegion.Suffix(region)})";

    /// <summary>What to do about an answer that came too late, or nearly.</summary>
    public const string ForSlowness =
        "Twilio hangs up after 15 s: place the app nearer to Twilio's region, and give it more memory or a larger plan.";

    /// <summary>What to do about a first answer that came too late, or nearly.</summary>
    public const string ForColdStart =
        "The app was asleep and a caller would have waited in silence: keep one instance ready (always-ready instances on Flex Consumption and Premium, Always On elsewhere).";

    /// <summary>Names a failure in a few words.</summary>
    public static string NameOf(Exception failure) => failure switch
    {
        TimeoutException => "no answer within 15 s",
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => "the host's name is not known",
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } => "nothing accepts the connection",
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => $"TLS failed: {failure.GetBaseException().Message}",
        _ => $"no answer: {failure.GetBaseException().Message}",
    };

    private static string For(Exception failure, Uri url) => failure switch
    {
        TimeoutException => "The app did not answer in Twilio's time: try again in case it was asleep, and read its log (Log stream in the Azure portal).",
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => $"Check the spelling of {url.Host}, and that the app or the DNS record exists.",
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } => $"Check host and port ({url.Authority}), that the app is started, and that no firewall is between.",
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => $"Give {url.Host} a certificate that public authorities vouch for and that names it; Twilio refuses others. Use http only for localhost.",
        _ => "The connection broke off: read the app's log, and check what is between, such as a gateway.",
    };
}
