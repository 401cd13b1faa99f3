using CallCenter.Cli.Connecting;
using CallCenter.Cli.Recordings;
using CallCenter.Simulator.Twilio.Calls;
using CallCenter.Simulator.Twilio.Recordings;
using CallCenter.Simulator.Twilio.Rest;
using CallCenter.Tests.Cli.Connecting;

namespace CallCenter.Tests.Cli.Recordings;

/// <summary>A simulated account that is connected, with what callers left in it.</summary>
internal static class BoxWorld
{
    public const string Premium = "+15005550101";
    public const string Regular = "+15005550102";
    public const string Rep = "+15005550103";

    /// <summary>The first call: 2026-11-25 09:00 in UTC.</summary>
    public static DateTimeOffset Nine { get; } = new(2026, 11, 25, 9, 0, 0, TimeSpan.Zero);

    public static IncomingNumber[] Numbers { get; } =
    [
        new("PN00000000000000000000000000000001", Premium) { VoiceUrl = "https://calls.example.com/premium-enqueue" },
        new("PN00000000000000000000000000000002", Regular) { VoiceUrl = "https://calls.example.com/base/Regular-Enqueue?x=1" },
        new("PN00000000000000000000000000000003", Rep) { VoiceUrl = "https://calls.example.com/rep-call-complete" },
        new("PN00000000000000000000000000000004", "+15005550104") { VoiceUrl = "https://other.example.com/menu" },
        new("PN00000000000000000000000000000005", "+15005550105"),
    ];

    public static InMemoryRest Account() => new([], Numbers);

    /// <summary>The SID of the recording of a number.</summary>
    public static string Sid(int number) => $"RE{number:x32}";

    /// <summary>Lets somebody call, wait half a minute, and be recorded.</summary>
    public static void Leave(
        this (RecordingStore Recordings, List<PastCall> Calls) account, int number, string to, int minute, int seconds = 20, string from = "+12015550142", string source = "RecordVerb")
    {
        DateTimeOffset called = Nine.AddMinutes(minute);
        account.Calls.Add(new PastCall($"CA{number:x32}", from, to, called, TimeSpan.FromSeconds(30 + seconds)));
        account.Recordings.Add(new Recording(Sid(number), $"CA{number:x32}", called.AddSeconds(30), TimeSpan.FromSeconds(seconds), source));
    }

    public static void Leave(this InMemoryRest rest, int number, string to, int minute, int seconds = 20, string from = "+12015550142", string source = "RecordVerb") =>
        (rest.Recordings, rest.Calls).Leave(number, to, minute, seconds, from, source);

    public static async Task<BoxContent> ReadAsync(
        this InMemoryRest rest, RecordingKind? kind = null, DateTimeOffset? before = null, params (NumberRole Role, string Name)[] named)
    {
        kind ??= RecordingKind.Messages;
        var account = new RecordingAccount(rest);
        BoxNumbers numbers = await BoxNumbers.FindAsync(account, kind.Roles, named.ToDictionary(each => each.Role, each => NumberName.Parse(each.Name)!));
        return await new Box(account, kind, numbers).ReadAsync(before, Box.IsSpoken, stop: TestContext.Current.CancellationToken);
    }
}
