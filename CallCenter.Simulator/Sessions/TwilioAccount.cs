using System.Globalization;
using CallCenter.Simulator.Twiml;
using CallCenter.Simulator.Webhooks;

namespace CallCenter.Simulator.Sessions;

/// <summary>An account: what its requests carry, and the token that signs them.</summary>
/// <param name="Sid">The account's SID.</param>
/// <param name="AuthToken">The token.</param>
public sealed record TwilioAccount(string Sid, string AuthToken)
{
    /// <summary>The parameters of every request (https://www.twilio.com/docs/voice/twiml).</summary>
    /// <param name="call">The call that the request is about.</param>
    public IEnumerable<KeyValuePair<string, string>> StandardParameters(CallIdentity call) =>
    [
        new("AccountSid", Sid),
        new("ApiVersion", "2010-04-01"),
        new("CallSid", call.CallSid),
        new("CallStatus", "in-progress"),
        new("Called", call.To.Number),
        new("Caller", call.From),
        new("Direction", "inbound"),
        new("From", call.From),
        new("To", call.To.Number),
    ];

    /// <summary>What a fallback URL is told besides (https://www.twilio.com/docs/availability-reliability).</summary>
    /// <param name="error">The error.</param>
    /// <param name="url">The URL that failed.</param>
    public static IEnumerable<KeyValuePair<string, string>> ErrorParameters(TwimlException error, string url) =>
        [new("ErrorCode", error.Number.ToString(CultureInfo.InvariantCulture)), new("ErrorUrl", url)];

    /// <summary>Makes a signed request: parameters in the query of a GET, in the form of a POST.</summary>
    /// <param name="method">GET or POST.</param>
    /// <param name="url">The absolute URL; its fragment, which may hold Twilio's connection overrides, is not sent.</param>
    /// <param name="parameters">The parameters.</param>
    public WebhookRequest Sign(string method, string url, IReadOnlyCollection<KeyValuePair<string, string>> parameters)
    {
        string sent = url.Split('#')[0];
        string encoded = string.Join('&', parameters.Select(each => $"{each.Key}={Uri.EscapeDataString(each.Value)}"));
        if (method == "POST")
        {
            return new WebhookRequest(method, sent, encoded, TwilioSigner.Sign(AuthToken, sent, parameters));
        }

        string withQuery = sent + (sent.Contains('?', StringComparison.Ordinal) ? '&' : '?') + encoded;
        return new WebhookRequest(method, withQuery, null, TwilioSigner.Sign(AuthToken, withQuery, []));
    }
}
