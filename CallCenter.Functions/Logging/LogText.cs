using System.Globalization;
using CallCenter.Core;
using CallCenter.Core.Callers;
using CallCenter.Core.Dispatch;
using CallCenter.Core.Queues;
using CallCenter.Core.Reps;
using CallCenter.Core.Settings;
using CallCenter.Core.Signatures;

namespace CallCenter.Functions.Logging;

/// <summary>Makes request values fit for a log: what does not look like what it should be is not written.</summary>
internal static class LogText
{
    private const string Nothing = "-";
    private const string Unreadable = "unreadable";
    private const int LongestResult = 40;
    private const int LongestAlgorithm = 40;
    private const int SecondsADay = 24 * 60 * 60;

    /// <summary>A call's SID, <c>CA</c> and 32 hex digits.</summary>
    public static string CallSid(string? sid) => sid is not null && TwilioSid.Is(sid, "CA") ? sid : Nothing;

    /// <summary>Twilio's word for a result if it is one (letters, hyphens, underscores), or ours if Twilio sent none.</summary>
    public static string Result(string? dequeueResult, AttemptResult result) => dequeueResult switch
    {
        null => result is AttemptResult.Bridged ? "bridged" : "none",
        _ => Result(dequeueResult),
    };

    /// <summary>Twilio's word for a result if it is one (letters, hyphens, underscores), or ours if Twilio sent none.</summary>
    public static string Result(string? result) => result switch
    {
        null => "none",
        { Length: <= LongestResult } when result.All(c => char.IsAsciiLetter(c) || c is '-' or '_') => result,
        _ => Unreadable,
    };

    /// <summary>What becomes of a caller who is no longer in the queue. The words are those that queries of the log know.</summary>
    public static string AfterQueue(AfterQueue next) => next switch
    {
        Core.Callers.AfterQueue.HangUp => "hang-up",
        Core.Callers.AfterQueue.TakeMessage => "message",
        Core.Callers.AfterQueue.SayBusy => "busy",
        Core.Callers.AfterQueue.EnqueueAgain => "enqueue",
        Core.Callers.AfterQueue.Nothing => "nothing",
        _ => "goodbye",
    };

    /// <summary>Why a rep is not sent to a queue. The words are those that queries of the log know.</summary>
    public static string Break(RepBreak rest) => rest switch
    {
        RepBreak.WrapUp => "wrap-up",
        RepBreak.Pause => "pause",
        RepBreak.PausedTooLong => "too-long",
        _ => Nothing,
    };

    /// <summary>What came of waking a rep. The words are those that queries of the log know.</summary>
    public static string Wake(WakeOutcome outcome) => outcome switch
    {
        WakeOutcome.Woken => "woken",
        WakeOutcome.NobodyThere => "gone",
        WakeOutcome.Failed => "failed",
        WakeOutcome.BackedOff => "resting",
        WakeOutcome.Refused => "refused",
        _ => "not-needed",
    };

    /// <summary>A number, or a hyphen for none.</summary>
    public static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? Nothing;

    /// <summary>A tier's name, or <c>unknown</c>.</summary>
    public static string Tier(Tier? tier) => tier switch
    {
        Core.Tier.Premium => "premium",
        Core.Tier.Regular => "regular",
        _ => "unknown",
    };

    /// <summary>A number of seconds up to a day, the longest a call can last.</summary>
    public static string Seconds(string? seconds) =>
        int.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out int value) && value <= SecondsADay
            ? value.ToString(CultureInfo.InvariantCulture)
            : Nothing;

    /// <summary>What came of asking Twilio who waits, with the HTTP status if Twilio refused. The words are those that queries of the log know.</summary>
    public static string Snapshot(in QueueSnapshot snapshot) => (snapshot.Outcome, snapshot.Status) switch
    {
        (SnapshotOutcome.Off, _) => "off",
        (SnapshotOutcome.Asked, _) => "asked",
        (SnapshotOutcome.Shared, _) => "shared",
        (SnapshotOutcome.Doubted, _) => "doubted",
        (SnapshotOutcome.Late, _) => "late",
        (SnapshotOutcome.RateLimited, _) => "rate-limited",
        (SnapshotOutcome.BackedOff, _) => "resting",
        (_, { } status) => string.Create(CultureInfo.InvariantCulture, $"failed-{status}"),
        _ => "failed",
    };

    /// <summary>How many callers wait, premium first, such as <c>2+5</c>.</summary>
    public static string Sizes(in QueueSnapshot snapshot) =>
        snapshot.Sizes is { } sizes ? string.Create(CultureInfo.InvariantCulture, $"{sizes.Premium}+{sizes.Regular}") : Nothing;

    /// <summary>How long the snapshot took.</summary>
    public static string Milliseconds(in QueueSnapshot snapshot) => snapshot.Outcome is SnapshotOutcome.Off
        ? Nothing
        : ((long)snapshot.Took.TotalMilliseconds).ToString(CultureInfo.InvariantCulture);

    /// <summary>What a request says that it is signed by: the id of a shared key, which is no secret, or the auth token.</summary>
    public static string Signer(in SignatureSettings signer) => signer.Key switch
    {
        null => "the auth token",
        { } key when SharedKey.IsId(key) => key,
        _ => Unreadable,
    };

    /// <summary>The algorithm by which a request says that it is signed.</summary>
    public static string Algorithm(in SignatureSettings signer) =>
        signer.Algorithm.Length <= LongestAlgorithm && signer.Algorithm.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_') ? signer.Algorithm : Unreadable;
}
