using System.Globalization;
using CallCenter.Simulator.Time;
using CallCenter.Simulator.Twilio.Calls;
using CallCenter.Simulator.Twilio.Queues;
using CallCenter.Simulator.Twilio.Recordings;
using CallCenter.Simulator.Twilio.Webhooks;

namespace CallCenter.Simulator.Twilio.Rest;

/// <summary>How to serve Twilio's REST.</summary>
/// <param name="AccountSid">The SID of the account that is served.</param>
/// <param name="Credentials">Who may ask.</param>
/// <param name="Exchange">The queues.</param>
/// <param name="Clock">The simulated time; its gate is held while anything of the account is read or changed.</param>
public sealed record TwilioRestOptions(
    string AccountSid, IReadOnlyCollection<RestCredentials> Credentials, Exchange Exchange, VirtualClock Clock)
{
    /// <summary>The account's phone numbers; none unless told otherwise.</summary>
    public IncomingNumbers Numbers { get; init; } = new();

    /// <summary>The account's calls of before it was served; none unless told otherwise.</summary>
    public IReadOnlyList<PastCall> Calls { get; init; } = [];

    /// <summary>The account's calls of since then; null where nobody calls.</summary>
    internal CallLog? Log { get; init; }

    /// <summary>The account's recordings; none unless told otherwise.</summary>
    public RecordingStore Recordings { get; init; } = new();

    /// <summary>How the account has its webhooks signed, which REST then shows and changes; null for an account that cannot choose.</summary>
    public WebhookAccount? Webhooks { get; init; }

    /// <summary>The port on loopback; 0 for a free one.</summary>
    public int Port { get; init; }

    /// <summary>The date at which simulated time begins, in answers; a Monday's midnight unless told otherwise.</summary>
    public DateTimeOffset Begins { get; init; } = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The real time, in which <see cref="RestFaults.Delay"/> passes.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Writes a moment as Twilio does, in the format of RFC 2822.</summary>
    /// <param name="time">The simulated time.</param>
    internal string Date(TimeSpan time) => Date(Begins + time);

    /// <summary>Writes a moment as Twilio does, in the format of RFC 2822.</summary>
    /// <param name="moment">The moment.</param>
    internal static string Date(DateTimeOffset moment) => moment.ToUniversalTime()
        .ToString("ddd, dd MMM yyyy HH:mm:ss '+0000'", CultureInfo.InvariantCulture);
}

/// <summary>A user and password of Basic auth (https://www.twilio.com/docs/usage/requests-to-twilio).</summary>
/// <param name="User">An account SID or the SID of an API key.</param>
/// <param name="Password">The auth token, or the API key's secret.</param>
public sealed record RestCredentials(string User, string Password);
