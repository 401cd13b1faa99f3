using CallCenter.Core;
using CallCenter.Core.Calls;
using CallCenter.Simulator.Twilio.Wire;

namespace CallCenter.Cli.Checks;

/// <summary>Writes requests as Twilio would, and such as somebody else might.</summary>
internal static class SignedRequests
{
    /// <summary>The call that all requests are about. The alerts of the template leave it out.</summary>
    public const string CallSid = "CA00000000000000000000000000000000";

    private const string AnotherSecret = "another-secret-than-that-of-the-app";

    // The three characters that Twilio has been seen to sign plainly and to send escaped: https://github.com/twilio/twilio-node/issues/1059
    private static readonly (string Escaped, string Plain)[] Spellings = [("%27", "'"), ("%40", "@"), ("%3A", ":")];

    /// <summary>What Twilio sends about any incoming call; the numbers are from the range for fiction.</summary>
    private static readonly KeyValuePair<string, string>[] Standard =
    [
        new("CallSid", CallSid),
        new("AccountSid", "AC00000000000000000000000000000000"),
        new("From", "+12025550100"),
        new("To", "+12025550101"),
        new("CallStatus", "in-progress"),
        new("Direction", "inbound"),
        new("ApiVersion", "2010-04-01"),
    ];

    /// <summary>A request that nobody signed.</summary>
    public static WebhookRequest Unsigned(string method, string url) => Write(method, url, Standard);

    /// <summary>A request as Twilio signs it.</summary>
    /// <param name="signer">What signs it.</param>
    /// <param name="method">GET or POST.</param>
    /// <param name="url">The webhook's URL.</param>
    /// <param name="more">Parameters beside those of every call, or in their place.</param>
    public static WebhookRequest Signed(SigningKey signer, string method, string url, params KeyValuePair<string, string>[] more)
    {
        KeyValuePair<string, string>[] parameters = [.. Standard.Where(each => !Array.Exists(more, other => other.Key == each.Key)), .. more];
        return signer.Sign(Write(method, url, parameters), method == "POST" ? parameters : []);
    }

    /// <summary>A request that somebody without the secret signed.</summary>
    public static WebhookRequest SignedByAnother(SigningKey signer, string method, string url) => Signed(signer with { Secret = AnotherSecret }, method, url);

    /// <summary>A signed request whose query was changed on the way.</summary>
    public static WebhookRequest WithChangedQuery(SigningKey signer, string method, string url)
    {
        WebhookRequest signed = Signed(signer, method, new CallState(Tier.Regular).WriteTo(url));
        return signed with { Url = Write(method, new CallState(Tier.Premium).WriteTo(url), Standard).Url };
    }

    /// <summary>A signed POST whose form was changed on the way.</summary>
    public static WebhookRequest WithChangedForm(SigningKey signer, string url)
    {
        WebhookRequest signed = Signed(signer, "POST", url, new KeyValuePair<string, string>("DequeueResult", "bridged"));
        return signed with { Form = Write("POST", url, [.. Standard, new("DequeueResult", "queue-empty")]).Form };
    }

    /// <summary>A GET that is signed with an apostrophe, <c>@</c> and <c>:</c> as they are, and sent with them escaped.</summary>
    public static WebhookRequest SignedPlainly(SigningKey signer, string url)
    {
        WebhookRequest request = Write("GET", url, [.. Standard, new("FromCity", "SULL'ADDA"), new("SipUser", "sip:rep@example.com")]);
        int query = request.Url.IndexOf('?', StringComparison.Ordinal);
        string plain = Spellings.Aggregate(request.Url[query..], (each, spelling) => each.Replace(spelling.Escaped, spelling.Plain, StringComparison.Ordinal));
        return signer.Sign(request with { Url = request.Url[..query] + plain }, []) with { Url = request.Url };
    }

    private static WebhookRequest Write(string method, string url, KeyValuePair<string, string>[] parameters)
    {
        string encoded = string.Join('&', parameters.Select(each => $"{Uri.EscapeDataString(each.Key)}={Uri.EscapeDataString(each.Value)}"));
        return method == "POST"
            ? new WebhookRequest(method, url, encoded, Signature: null)
            : new WebhookRequest(method, $"{url}{(url.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{encoded}", Form: null, Signature: null);
    }
}
