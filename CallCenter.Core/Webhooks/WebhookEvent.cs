using CallCenter.Core.Callers;
using CallCenter.Core.Calls;
using CallCenter.Core.Dispatch;
using CallCenter.Core.Queues;
using CallCenter.Core.Reps;
using CallCenter.Core.Signatures;

namespace CallCenter.Core.Webhooks;

/// <summary>What happened at a webhook, for the log. Texts are Twilio's as they came: whoever writes them down must see that they are fit for it.</summary>
/// <param name="Route">The webhook.</param>
public abstract record WebhookEvent(string Route);

/// <summary>A caller rang and was put into a queue.</summary>
/// <param name="Route">The webhook.</param>
/// <param name="CallSid">The caller's call; null if the request does not tell.</param>
/// <param name="Tier">The tier whose queue it is.</param>
public sealed record CallerEnqueued(string Route, string? CallSid, Tier Tier) : WebhookEvent(Route);

/// <summary>A caller rang while the call center is closed, and was not put into a queue.</summary>
/// <param name="Route">The webhook.</param>
/// <param name="CallSid">The caller's call; null if the request does not tell.</param>
/// <param name="Tier">The caller's tier.</param>
/// <param name="MayLeaveMessage">Whether the caller was asked for a message.</param>
public sealed record CallerTurnedAway(string Route, string? CallSid, Tier Tier, bool MayLeaveMessage) : WebhookEvent(Route);

/// <summary>A caller waits, and was sent another round of the hold document.</summary>
/// <param name="Route">The webhook.</param>
/// <param name="CallSid">The caller's call; null if the request does not tell.</param>
/// <param name="Tier">The caller's tier.</param>
/// <param name="WaitedSeconds">How long the caller has waited, in seconds; null if the request does not tell.</param>
/// <param name="Pass">What the round says; null if the caller has waited long enough and leaves the queue.</param>
public sealed record CallerHeld(string Route, string? CallSid, Tier Tier, int? WaitedSeconds, HoldPass? Pass) : WebhookEvent(Route)
{
    /// <summary>What came of waking a rep for the caller; null where none was to be woken.</summary>
    public WakeOutcome? Wake { get; init; }
}

/// <summary>A caller pressed a key while waiting.</summary>
/// <param name="Route">The webhook.</param>
/// <param name="CallSid">The caller's call; null if the request does not tell.</param>
/// <param name="Tier">The caller's tier.</param>
/// <param name="Leaves">Whether the caller leaves the queue for a message.</param>
public sealed record CallerPressedKey(string Route, string? CallSid, Tier Tier, bool Leaves) : WebhookEvent(Route);

/// <summary>A caller is no longer in the queue.</summary>
/// <param name="Route">The webhook.</param>
/// <param name="Parameters">What Twilio's request said.</param>
/// <param name="Tier">The caller's tier.</param>
/// <param name="Next">What becomes of the caller.</param>
public sealed record CallerLeftQueue(string Route, TwilioParameters Parameters, Tier Tier, AfterQueue Next) : WebhookEvent(Route);

/// <summary>A caller has recorded a message.</summary>
/// <param name="Route">The webhook.</param>
/// <param name="CallSid">The caller's call; null if the request does not tell.</param>
/// <param name="Tier">The caller's tier.</param>
/// <param name="Seconds">How long the message is, in seconds; null if the request does not tell.</param>
public sealed record MessageTaken(string Route, string? CallSid, Tier Tier, int? Seconds) : WebhookEvent(Route);

/// <summary>A rep rang or came back from a dial, and was sent to a queue.</summary>
/// <param name="Route">The webhook.</param>
/// <param name="Parameters">What Twilio's request said.</param>
/// <param name="Report">What the rep's last attempt came to.</param>
/// <param name="Next">What the rep does next.</param>
/// <param name="Snapshot">Who was known to wait.</param>
public sealed record RepSentOn(string Route, TwilioParameters Parameters, RepReport Report, NextDial Next, QueueSnapshot Snapshot) : WebhookEvent(Route)
{
    /// <summary>That the rep has just given a PIN; null where the rep has not.</summary>
    public RepAdmission? SignedIn { get; init; }
}

/// <summary>Somebody who rang the reps' number was asked for a PIN, gave one, or was turned away.</summary>
/// <param name="Route">The webhook.</param>
/// <param name="CallSid">The call; null if the request does not tell.</param>
/// <param name="Admission">Whether the caller may take calls.</param>
public sealed record RepAdmission(string Route, string? CallSid, Admission Admission) : WebhookEvent(Route);

/// <summary>A rep takes a breath or pauses.</summary>
/// <param name="Route">The webhook.</param>
/// <param name="Parameters">What Twilio's request said.</param>
/// <param name="Report">What the rep's last attempt came to: before a breath, the talk.</param>
/// <param name="Break">Which.</param>
/// <param name="Round">The number of the round of a pause, from 1; else 0.</param>
public sealed record RepOnBreak(string Route, TwilioParameters Parameters, RepReport Report, RepBreak Break, int Round) : WebhookEvent(Route);

/// <summary>An idle rep waits in the queue of reps, or has left it.</summary>
/// <param name="Route">The webhook.</param>
/// <param name="Parameters">What Twilio's request said.</param>
/// <param name="Step">The step of the rep's call.</param>
/// <param name="Snapshot">Who was known to wait.</param>
/// <param name="Leaves">Whether the rep leaves the queue of reps.</param>
public sealed record RepIdle(string Route, TwilioParameters Parameters, CallStep Step, QueueSnapshot Snapshot, bool Leaves) : WebhookEvent(Route)
{
    /// <summary>That the rep has just given a PIN; null where the rep has not.</summary>
    public RepAdmission? SignedIn { get; init; }
}

/// <summary>A request was refused; nothing in it was used.</summary>
/// <param name="Route">The webhook.</param>
/// <param name="Reason">Why.</param>
/// <param name="Url">The URL against which the signature was checked, without its query.</param>
public sealed record RequestRefused(string Route, RefusalReason Reason, string Url) : WebhookEvent(Route)
{
    /// <summary>By what the request says that it is signed.</summary>
    public SignatureSettings Signer { get; init; }
}

/// <summary>Why a request was refused.</summary>
public enum RefusalReason
{
    /// <summary>It carries no signature.</summary>
    SignatureMissing,

    /// <summary>Its signature does not belong to it under any accepted token or key.</summary>
    SignatureWrong,

    /// <summary>It says that it is signed by a key that the app does not have, by an algorithm that the app does not take, or by the auth token where the app has none.</summary>
    SignerUnknown,

    /// <summary>Its body is larger than <see cref="RequestBody.LargestBytes"/>.</summary>
    BodyTooLarge,

    /// <summary>There is no such webhook.</summary>
    NoSuchRoute,
}
