using System.Globalization;
using System.Text;
using CallCenter.Simulator.Twilio.Twiml;
using CallCenter.Simulator.Twilio.Wire;

namespace CallCenter.Simulator.Twilio.Calls;

/// <summary>An account: what its requests carry, and what signs them.</summary>
/// <param name="Sid">The account's SID.</param>
/// <param name="AuthToken">The token.</param>
internal sealed record TwilioAccount(string Sid, string AuthToken)
{
    /// <summary>The shared key that signs in place of the token; null for the token.</summary>
    public SigningKey? SharedKey { get; init; }

    /// <summary>The parameters of every request about a call (https://www.twilio.com/docs/voice/twiml).</summary>
    /// <param name="call">The call.</param>
    public IReadOnlyList<KeyValuePair<string, string>> StandardParameters(CallIdentity call) =>
    [
        new("AccountSid", Sid),
        new("ApiVersion", "2010-04-01"),
        new("CallSid", call.CallSid),
        new("CallStatus", "in-progress"),
        new("Called", call.To.PhoneNumber),
        new("Caller", call.From),
        new("Direction", "inbound"),
        new("From", call.From),
        new("To", call.To.PhoneNumber),
    ];

    /// <summary>What a fallback URL is told besides (https://www.twilio.com/docs/availability-reliability).</summary>
    /// <param name="error">The error.</param>
    /// <param name="url">The URL that failed.</param>
    public static IEnumerable<KeyValuePair<string, string>> ErrorParameters(TwimlException error, string url) =>
        [new("ErrorCode", error.Number.ToString(CultureInfo.InvariantCulture)), new("ErrorUrl", url)];

    /// <summary>Makes a signed request: parameters in the query of a GET, in the form of a POST.</summary>
    /// <param name="call">The call that the request is about; its standard parameters are sent as well.</param>
    /// <param name="method">GET or POST.</param>
    /// <param name="url">The absolute URL; its fragment, which may hold Twilio's connection overrides, is not sent.</param>
    /// <param name="parameters">The other parameters.</param>
    public WebhookRequest Sign(CallIdentity call, string method, string url, IEnumerable<KeyValuePair<string, string>> parameters)
    {
        // A rep's call makes thousands of requests, whose standard parameters are always the same.
        call.EncodedStandard ??= Encode(StandardParameters(call));
        string sent = url.Split('#')[0];
        SigningKey key = SharedKey ?? new SigningKey(AuthToken);
        if (method == "POST")
        {
            KeyValuePair<string, string>[] others = [.. parameters];
            var post = new WebhookRequest(method, sent, Join(call.EncodedStandard, Encode(others)), Signature: null);
            return key.Sign(post, [.. StandardParameters(call), .. others]);
        }

        char separator = sent.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        return key.Sign(new WebhookRequest(method, $"{sent}{separator}{Join(call.EncodedStandard, Encode(parameters))}", Form: null, Signature: null), []);
    }

    private static string Join(string first, string second) => second.Length == 0 ? first : $"{first}&{second}";

    private static string Encode(IEnumerable<KeyValuePair<string, string>> parameters)
    {
        var encoded = new StringBuilder();
        foreach ((string name, string value) in parameters)
        {
            encoded.Append(encoded.Length == 0 ? "" : "&").Append(name).Append('=').Append(Uri.EscapeDataString(value));
        }

        return encoded.ToString();
    }
}
