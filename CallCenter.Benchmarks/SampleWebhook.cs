using System.Security.Cryptography;
using System.Text;
using CallCenter.Core;
using CallCenter.Core.Calls;

namespace CallCenter.Benchmarks;

/// <summary>A webhook request as Twilio makes it, with made-up numbers, signed.</summary>
/// <param name="Url">The absolute URL.</param>
/// <param name="Form">The form of a POST; null for a GET.</param>
/// <param name="SignedText">What Twilio signs: the URL, then the names and values of the form in ordinal order.</param>
public sealed record SampleWebhook(string Url, string? Form, string SignedText)
{
    /// <summary>An auth token, which is no account's.</summary>
    public const string Token = "0123456789abcdef0123456789abcdef";

    /// <summary>The SID of the premium queue.</summary>
    public const string PremiumQueueSid = "QU0123456789abcdef0123456789abcdef";

    private static readonly (string Name, string Value)[] Standard =
    [
        ("AccountSid", "AC0123456789abcdef0123456789abcdef"),
        ("ApiVersion", "2010-04-01"),
        ("CallSid", "CA0123456789abcdef0123456789abcdef"),
        ("CallStatus", "in-progress"),
        ("Called", "+15555550100"),
        ("CalledCity", "SAN FRANCISCO"),
        ("CalledCountry", "US"),
        ("CalledState", "CA"),
        ("CalledZip", "94105"),
        ("Caller", "+15555550123"),
        ("CallerCity", "NEW YORK"),
        ("CallerCountry", "US"),
        ("CallerState", "NY"),
        ("CallerZip", "10001"),
        ("Direction", "inbound"),
        ("From", "+15555550123"),
        ("FromCity", "NEW YORK"),
        ("FromCountry", "US"),
        ("FromState", "NY"),
        ("FromZip", "10001"),
        ("To", "+15555550100"),
        ("ToCity", "SAN FRANCISCO"),
        ("ToCountry", "US"),
        ("ToState", "CA"),
        ("ToZip", "94105"),
    ];

    private static readonly (string Name, string Value)[] AfterDial =
    [
        ("DequeueResult", "queue-empty"),
        ("DialBridged", "false"),
        ("DialCallStatus", "no-answer"),
        ("QueueSid", PremiumQueueSid),
    ];

    /// <summary>The value of <c>X-Twilio-Signature</c>.</summary>
    public string Signature { get; } = Convert.ToBase64String(Hash(Encoding.UTF8.GetBytes(Token), Encoding.UTF8.GetBytes(SignedText)));

    /// <summary>A GET: a rep comes back from the empty premium queue, as an idle rep does every other second.</summary>
    /// <param name="server">Scheme and host of the app.</param>
    public static SampleWebhook IdlePoll(string server)
    {
        string url = $"{new CallState(Tier.Premium).WriteTo($"{server}/{WebhookRoutes.RepCallComplete}")}&{Encode([.. Standard, .. AfterDial])}";
        return new SampleWebhook(url, Form: null, url);
    }

    /// <summary>A POST: a premium caller rings.</summary>
    /// <param name="server">Scheme and host of the app.</param>
    public static SampleWebhook PremiumCall(string server)
    {
        string url = $"{server}/premium-enqueue";
        IEnumerable<string> signed = Standard.OrderBy(field => field.Name, StringComparer.Ordinal).Select(field => field.Name + field.Value);
        return new SampleWebhook(url, Encode(Standard), url + string.Concat(signed));
    }

    /// <summary>The hash that every check of a signature has to compute.</summary>
    /// <param name="key">The auth token.</param>
    /// <param name="text">The signed text.</param>
    public static byte[] Hash(byte[] key, byte[] text) =>
#pragma warning disable CA5350 // Twilio's signatures are HMAC-SHA1.
        HMACSHA1.HashData(key, text);
#pragma warning restore CA5350

    private static string Encode(IEnumerable<(string Name, string Value)> fields) =>
        string.Join('&', fields.Select(field => $"{field.Name}={Uri.EscapeDataString(field.Value)}"));
}
