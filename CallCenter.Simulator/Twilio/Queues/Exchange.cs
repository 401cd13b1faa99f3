using CallCenter.Simulator.Time;
using CallCenter.Simulator.Twilio.Wire;

namespace CallCenter.Simulator.Twilio.Queues;

/// <summary>The queues of a Twilio account: callers join, reps dial, both are bridged (https://www.twilio.com/docs/voice/twiml/queue).</summary>
/// <param name="clock">The simulated time.</param>
/// <param name="observer">Is told of every change.</param>
/// <param name="choice">Which of several waiting reps gets the next caller.</param>
/// <param name="random">Draws the rep where the choice is random, and the SIDs of queues.</param>
public sealed class Exchange(VirtualClock clock, IQueueObserver observer, WaitingRepChoice choice, Random random)
{
    /// <summary>How many callers a queue takes unless it was created otherwise (https://www.twilio.com/docs/voice/twiml/enqueue).</summary>
    public const int DefaultMaxSize = 1000;

    private readonly Dictionary<string, CallQueue> _queues = new(StringComparer.Ordinal);
    private readonly List<CallQueue> _inOrder = [];

    /// <summary>How many callers a queue takes that is created when somebody joins it.</summary>
    public int MaxSize { get; init; } = DefaultMaxSize;

    /// <summary>All queues, in the order in which they were created.</summary>
    public IEnumerable<CallQueue> Queues => _inOrder;

    /// <summary>Finds a queue by name.</summary>
    /// <param name="name">The name; letter case counts.</param>
    public CallQueue? Find(string name) => _queues.GetValueOrDefault(name);

    /// <summary>Finds a queue by SID, as REST does.</summary>
    /// <param name="sid">The SID.</param>
    public CallQueue? FindBySid(string sid) => _inOrder.Find(queue => queue.Sid == sid);

    /// <summary>Finds a queue by name, or creates it.</summary>
    /// <param name="name">The name.</param>
    /// <param name="maxSize">How many callers a new queue takes; null for <see cref="MaxSize"/>.</param>
    public CallQueue FindOrCreate(string name, int? maxSize = null)
    {
        if (!_queues.TryGetValue(name, out CallQueue? queue))
        {
            _queues[name] = queue = new CallQueue(name, Sids.Make("QU", random), maxSize ?? MaxSize, clock.Now);
            _inOrder.Add(queue);
        }

        return queue;
    }

    /// <summary>Changes a queue, as REST does; who waits stays, also where it takes fewer from now on.</summary>
    /// <param name="queue">The queue.</param>
    /// <param name="name">Its name from now on, which no other queue may have: TwiML that names it otherwise means another one.</param>
    /// <param name="maxSize">How many callers it takes from now on.</param>
    public void Change(CallQueue queue, string name, int maxSize)
    {
        _queues.Remove(queue.Name);
        _queues.Add(name, queue);
        (queue.Name, queue.MaxSize, queue.Updated) = (name, maxSize, clock.Now);
    }

    /// <summary>Deletes a queue, as REST does; a rep who waits on it waits in vain.</summary>
    /// <param name="queue">The queue, in which nobody waits.</param>
    public void Delete(CallQueue queue)
    {
        _queues.Remove(queue.Name);
        _inOrder.Remove(queue);
    }

    /// <summary>A call joins the end of a queue; a waiting rep gets it at once.</summary>
    /// <param name="queue">The queue.</param>
    /// <param name="member">The call.</param>
    /// <returns>The call in the queue, or null if the queue is full.</returns>
    public QueuedCall? Join(CallQueue queue, IQueueMember member)
    {
        if (queue.Count >= queue.MaxSize)
        {
            return null;
        }

        var call = new QueuedCall(queue, member, clock.Now);
        call.Place = queue.Members.AddLast(call);
        if (member.IsRep)
        {
            observer.OnRepJoined(call);
        }
        else
        {
            observer.OnJoined(call);
        }

        if (queue.Dials.Count > 0)
        {
            Bridge(call, Choose(queue.Dials));
        }
        else if (member.Caller.Patience != SimulatedTime.Never)
        {
            call.GivesUp = clock.After(member.Caller.Patience, () => Abandon(call));
        }

        return call;
    }

    /// <summary>A rep dials a queue: gets its first caller, or waits for one.</summary>
    /// <param name="queue">The queue.</param>
    /// <param name="dialler">The rep's call.</param>
    /// <param name="timeout">How long the rep waits.</param>
    /// <param name="timeLimit">How long a talk may last; <see cref="TimeSpan.MaxValue"/> for no limit.</param>
    public WaitingDial Dial(CallQueue queue, IDialler dialler, TimeSpan timeout, TimeSpan timeLimit)
    {
        var dial = new WaitingDial(queue, dialler, timeLimit);
        queue.Dials.Add(dial);
        observer.OnDialWaiting(queue);
        if (queue.Members.First is { } first)
        {
            Bridge(first.Value, dial);
        }
        else
        {
            dial.TimesOut = clock.After(timeout, () =>
            {
                StopWaiting(dial);
                dialler.OnQueueEmpty(queue);
            });
        }

        return dial;
    }

    /// <summary>A rep hangs up while waiting on a queue.</summary>
    /// <param name="dial">The dial.</param>
    public void GiveUpDial(WaitingDial dial) => StopWaiting(dial);

    /// <summary>A call leaves its queue without being answered.</summary>
    /// <param name="call">The call.</param>
    public void Leave(QueuedCall call)
    {
        Remove(call);
        if (call.Member.IsRep)
        {
            observer.OnRepLeft(call);
        }
        else
        {
            observer.OnLeft(call);
        }
    }

    /// <summary>REST takes a call out of its queue, to go on with another document (https://www.twilio.com/docs/voice/api/member-resource).</summary>
    /// <param name="call">A call that waits.</param>
    /// <param name="url">The document's absolute URL.</param>
    /// <param name="method">GET or POST.</param>
    public void SendOn(QueuedCall call, string url, string method)
    {
        observer.OnSentOn(call);
        call.Member.OnSentOn(url, method);
    }

    /// <summary>REST ends a talk before its time, by what it does to one of both calls.</summary>
    /// <param name="talk">A talk that has not ended.</param>
    /// <param name="ending">Whose call ends.</param>
    internal void EndTalk(Talk talk, TalkEnding ending)
    {
        talk.Ends?.Cancel();
        talk.Ending = ending;
        End(talk);
    }

    /// <summary>A caller who waits is told an estimate.</summary>
    /// <param name="call">The call.</param>
    /// <param name="minutes">The minutes that the wait will last at most from now.</param>
    internal void Promise(QueuedCall call, int minutes) => observer.OnPromised(call, minutes);

    private void Abandon(QueuedCall call)
    {
        Remove(call);
        observer.OnAbandoned(call);
        call.Member.OnAbandoned();
    }

    private void Bridge(QueuedCall call, WaitingDial dial)
    {
        StopWaiting(dial);
        Remove(call);
        TimeSpan wished = call.Member.Caller.Talk;
        TimeSpan busy = call.Member.BusyFor;
        bool isCutOff = dial.TimeLimit < wished;
        var talk = new Talk(call, dial.Dialler, clock.Now + busy) { Length = isCutOff ? dial.TimeLimit : wished, WasCutOff = isCutOff };
        talk.Ends = clock.After(busy + talk.Length, () => End(talk));
        observer.OnBridged(talk);
        call.Member.OnBridged(talk);
        dial.Dialler.OnBridged(talk);
    }

    private void End(Talk talk)
    {
        observer.OnTalkEnded(talk);
        talk.Call.Member.OnTalkEnded(talk);
        talk.Rep.OnTalkEnded(talk);
    }

    private void StopWaiting(WaitingDial dial)
    {
        dial.TimesOut?.Cancel();
        if (dial.Queue.Dials.Remove(dial))
        {
            observer.OnDialOver(dial.Queue);
        }
    }

    private static void Remove(QueuedCall call)
    {
        call.GivesUp?.Cancel();
        if (call.Place is { } place)
        {
            call.Queue.Members.Remove(place);
            call.Place = null;
        }
    }

    private WaitingDial Choose(List<WaitingDial> dials) => choice switch
    {
        WaitingRepChoice.LatestWaiting => dials[^1],
        WaitingRepChoice.Random => dials[random.Next(dials.Count)],
        _ => dials[0],
    };
}
