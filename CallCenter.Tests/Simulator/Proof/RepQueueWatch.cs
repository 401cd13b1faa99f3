using CallCenter.Simulator.Twilio.Queues;

namespace CallCenter.Tests.Simulator.Proof;

/// <summary>Follows who waits in queues of reps and who is taken out, and writes down whatever must not happen.</summary>
internal sealed class RepQueueWatch : IQueueObserver
{
    private readonly HashSet<QueuedCall> _waiting = [];

    public List<string> Violations { get; } = [];

    /// <summary>How many callers have joined a queue.</summary>
    public int Callers { get; private set; }

    /// <summary>How many reps were taken out of their queue over REST.</summary>
    public int Woken { get; private set; }

    public void OnJoined(QueuedCall call)
    {
        Callers++;
        Require(!call.Queue.Name.StartsWith("reps", StringComparison.Ordinal), "A caller joined the queue of reps.");
    }

    public void OnRepJoined(QueuedCall call)
    {
        Require(call.Queue.Name.StartsWith("reps", StringComparison.Ordinal), "A rep joined a queue of callers.");
        Require(_waiting.Add(call), "A rep joined twice.");
    }

    public void OnRepLeft(QueuedCall call) => Require(_waiting.Remove(call), "A rep left twice.");

    public void OnSentOn(QueuedCall call)
    {
        Woken++;
        Require(_waiting.Contains(call), "Somebody was taken out who was no waiting rep.");
    }

    public void OnDialWaiting(CallQueue queue) => Require(!queue.Name.StartsWith("reps", StringComparison.Ordinal), "Somebody dialled the queue of reps.");

    public void OnBridged(Talk talk)
    {
        // A talk takes as long as was fixed when it began, so nobody cut it.
        Require(talk.Length >= talk.Call.Member.Caller.Talk || talk.WasCutOff, "A talk is shorter than it was to be.");
    }

    private void Require(bool holds, string violation)
    {
        if (!holds)
        {
            Violations.Add(violation);
        }
    }
}
