using CallCenter.Simulator.Twilio.Queues;

namespace CallCenter.Simulator.Twilio.Calls;

/// <summary>What Twilio does not document and nobody has measured, each a switch; the app must be right in every position.</summary>
public sealed record TwilioBehaviour
{
    /// <summary>Whether the action request after an empty queue carries <c>QueueSid</c>.</summary>
    public bool QueueSidOnEmpty { get; init; } = true;

    /// <summary>Whether the action request after a queue that does not exist carries <c>QueueSid</c>.</summary>
    public bool QueueSidOnMissing { get; init; }

    /// <summary>What Twilio makes of Dial's <c>timeout</c> when a queue is dialled.</summary>
    public DialTimeoutReading DialTimeout { get; init; } = DialTimeoutReading.AsWritten;

    /// <summary>Whether <c>DequeueResult</c> is sent; if not, <c>DialBridged</c> alone tells how a dial went.</summary>
    public bool DequeueResult { get; init; } = true;

    /// <summary>Whether the action URL is requested after the rep's own hang-up.</summary>
    public bool ActionAfterRepHangup { get; init; }

    /// <summary>Which of several waiting reps gets the next caller.</summary>
    public WaitingRepChoice WaitingRep { get; init; } = WaitingRepChoice.LongestWaiting;

    /// <summary>Whether a rep's dial cuts off what is said or played to the caller on hold; if not, both wait for its end.</summary>
    public bool DequeueInterrupts { get; init; } = true;

    /// <summary>Whether the parameters of the queue are sent with the requests of <c>Gather</c> and <c>Redirect</c> in a hold document.</summary>
    public bool QueueParametersInHold { get; init; } = true;

    /// <summary>Whether the star key ends a <c>Dial</c> with <c>hangupOnStar</c> that still waits on an empty queue.</summary>
    public bool StarEndsWaitingDial { get; init; }

    /// <summary>Whether Enqueue's action URL is requested when a caller who waits hangs up.</summary>
    public bool ActionAfterCallerHangup { get; init; } = true;

    /// <summary>What a file that cannot be fetched does to a hold document.</summary>
    public FailedPlay FailedPlay { get; init; } = FailedPlay.Error;

    /// <summary>Whether the answer of Enqueue's action URL is executed after REST sent a caller who waits elsewhere; if not, only the new document is.</summary>
    public bool ActionAnswerAfterRedirect { get; init; }

    /// <summary>Whether Enqueue's action URL is requested at all, as <c>redirected</c>, when REST sends a call that waits elsewhere.</summary>
    public bool ActionOnRedirect { get; init; } = true;

    /// <summary>Whether the wait URL is requested once for a caller whom a waiting rep answers at once; nothing is made of the answer.</summary>
    public bool HoldRequestWhenConnected { get; init; }

    /// <summary>How many seconds before a call is in the queue its wait URL is requested; then no parameters of the queue are sent.</summary>
    public double HoldRequestLead { get; init; }

    /// <summary>Whether Enqueue's <c>maxQueueSize</c>, which is in the SDKs and in no documentation, limits a new queue.</summary>
    public bool MaxQueueSize { get; init; } = true;

    /// <summary>Whether Enqueue's action URL is requested when the queue is full; if not, the call goes on with the next verb.</summary>
    public bool ActionOnFullQueue { get; init; } = true;

    /// <summary>What Enqueue's action URL is told when a caller hangs up on the way into the queue.</summary>
    public HangupWhileEnqueued HangupWhileEnqueued { get; init; } = HangupWhileEnqueued.SystemError;

    /// <summary>Whether Record's action URL is requested though nobody spoke; if not, nothing is kept and the call goes on with the next verb.</summary>
    public bool ActionOnEmptyRecording { get; init; }

    /// <summary>
    /// Whether the number's fallback URL is requested for any document of a call that does not come, as Twilio documents it
    /// (https://www.twilio.com/docs/availability-reliability); if not, only for the call's first.
    /// </summary>
    public bool FallbackOnAction { get; init; } = true;

    /// <summary>What a wait URL without a document, or one with a document that is not allowed there, does to a caller who waits.</summary>
    public FailedWait FailedWait { get; init; } = FailedWait.Fallback;
}

/// <summary>What becomes of a caller on hold whose next document does not come.</summary>
public enum FailedWait
{
    /// <summary>The number's fallback URL is requested, and what it answers is played on hold; without it, as <see cref="Error"/>.</summary>
    Fallback,

    /// <summary>The caller leaves the queue with <c>QueueResult=error</c>.</summary>
    Error,

    /// <summary>The call ends.</summary>
    Dropped,
}

/// <summary>What a file that cannot be fetched does to a hold document.</summary>
public enum FailedPlay
{
    /// <summary>The caller leaves the queue with <c>QueueResult=error</c>.</summary>
    Error,

    /// <summary>The call ends.</summary>
    Dropped,

    /// <summary>The document goes on without it.</summary>
    Skipped,
}

/// <summary>What Enqueue's action URL is told when a caller hangs up on the way into the queue (https://www.twilio.com/docs/voice/twiml/enqueue).</summary>
public enum HangupWhileEnqueued
{
    /// <summary><c>QueueResult=system-error</c>.</summary>
    SystemError,

    /// <summary><c>QueueResult=hangup</c>.</summary>
    Hangup,

    /// <summary>Nothing: it is not requested.</summary>
    Nothing,
}

/// <summary>What Twilio makes of Dial's <c>timeout</c> when a queue is dialled (https://www.twilio.com/docs/voice/twiml/dial).</summary>
public enum DialTimeoutReading
{
    /// <summary>The seconds that are written.</summary>
    AsWritten,

    /// <summary>The buffer of 5 seconds that Twilio documents is added.</summary>
    PlusFive,

    /// <summary>At least the minimum of 5 seconds that Twilio documents, and the buffer of 5 is added.</summary>
    AtLeastFivePlusFive,
}
