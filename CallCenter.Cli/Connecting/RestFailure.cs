using System.Globalization;
using CallCenter.Core.Queues;
using CallCenter.Core.Settings;
using Twilio.Exceptions;

namespace CallCenter.Cli.Connecting;

/// <summary>What a failure of Twilio's REST means to a person.</summary>
internal static class RestFailure
{
    /// <summary>Asks, and changes nothing.</summary>
    /// <typeparam name="T">What is asked for.</typeparam>
    /// <param name="ask">Asks.</param>
    /// <param name="use">What the API key must be allowed, such as <c>read queues</c>.</param>
    /// <exception cref="ConnectException">It failed.</exception>
    public static async Task<T> ExplainAsync<T>(Func<Task<T>> ask, string use)
    {
        try
        {
            return await ask().ConfigureAwait(false);
        }
        catch (Exception failure) when (!IsInterruption(failure) && Sentence(failure, use) is { } reason)
        {
            throw new ConnectException(reason);
        }
    }

    /// <summary>Tells whether somebody interrupted it.</summary>
    /// <param name="failure">The failure.</param>
    public static bool IsInterruption(Exception failure) => failure is OperationCanceledException { InnerException: not TimeoutException };

    /// <summary>Says what a failure means and what to do, never in Twilio's own words, which may repeat a phone number.</summary>
    /// <param name="failure">The failure.</param>
    /// <param name="use">What the API key must be allowed, such as <c>read queues</c>.</param>
    /// <returns>One sentence; null for a failure that is not of Twilio's REST.</returns>
    public static string? Sentence(Exception failure, string use) => failure switch
    {
        ApiException { Status: 401 } refusal =>
            $"Twilio refuses the credentials: {SettingVariables.AccountSid} must be the account of the API key {SettingVariables.ApiKeySid}, and {SettingVariables.ApiKeySecret} the key's secret{OwnKey(refusal)}.",
        ApiException { Status: 403 } =>
            $"Twilio does not let this API key {use}: use a standard key, or give a restricted one these permissions.",
        ApiException { Status: 404 } => $"Twilio does not know the account: check {SettingVariables.AccountSid}, and --rest-url if you gave one.",
        ApiException { Status: 429 } => "The account asks Twilio too much at the moment: try again in a minute.",
        ApiException { Code: > 0 } refusal => string.Create(
            CultureInfo.InvariantCulture,
            $"Twilio answered with status {refusal.Status} and error {refusal.Code}, which https://www.twilio.com/docs/errors/{refusal.Code} explains."),
        ApiException refusal => string.Create(CultureInfo.InvariantCulture, $"Twilio answered with status {refusal.Status}: try again."),
        InvalidDataException => "The answer is not one of Twilio's REST: check --rest-url, or what is between this machine and https://api.twilio.com.",
        HttpRequestException { InnerException: HttpRequestException } elsewhere =>
            $"Twilio's REST cannot be reached ({elsewhere.Message}): check region and edge, whose host this is, or that this machine may connect to it.",
        HttpRequestException => "Twilio's REST cannot be reached: check --rest-url, or that this machine may connect to https://api.twilio.com.",
        TaskCanceledException { InnerException: TimeoutException } => "Twilio's REST does not answer: try again.",
        OperationCanceledException => "It was interrupted.",
        _ => null,
    };

    private static string OwnKey(ApiException refusal) => refusal is RegionalRefusalException { Region: { } region }
        ? $"; and the key must be one{TwilioRegion.Suffix(region)}, which has its own keys"
        : "";
}
