namespace CallCenter.Simulator.Time;

/// <summary>Discrete events in simulated time: nothing sleeps, and events of one moment happen in the order in which they were made.</summary>
public sealed class VirtualClock
{
    private readonly PriorityQueue<ScheduledEvent, Moment> _events = new(Comparer<Moment>.Create(Compare));
    private long _order;

    /// <summary>Is held while something happens: whoever looks at the simulated world from another thread must hold it.</summary>
    public Lock Gate { get; } = new();

    /// <summary>Waits in real time, after each thing that happens, until time may go on; null for no wait.</summary>
    public Func<CancellationToken, ValueTask>? Settle { get; set; }

    /// <summary>The simulated time since the run began.</summary>
    public TimeSpan Now { get; private set; }

    /// <summary>Schedules an event.</summary>
    /// <param name="delay">How long from now; <see cref="TimeSpan.MaxValue"/> for an event that never comes.</param>
    /// <param name="action">What happens then.</param>
    /// <param name="awaited">
    /// Real work, such as a webhook request under way, that the clock waits for before it goes on to that moment. Work of several
    /// events is done at once while simulated time lets it.
    /// </param>
    public ScheduledEvent After(TimeSpan delay, Action action, Task? awaited = null)
    {
        var scheduled = new ScheduledEvent(action, awaited);
        if (delay < SimulatedTime.Never - Now)
        {
            _events.Enqueue(scheduled, new Moment(Now + delay, _order++));
        }

        return scheduled;
    }

    /// <summary>Lets time pass. Work that events wait for is waited for in real time.</summary>
    /// <param name="end">The moment at which to stop; what is due then still happens.</param>
    /// <param name="cancellationToken">Gives the run up.</param>
    public async Task RunAsync(TimeSpan end, CancellationToken cancellationToken = default)
    {
        while (NextAlone(end) is { } due)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (due.Awaited is { IsCompleted: false } work)
            {
                await work.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                cancellationToken.ThrowIfCancellationRequested();
            }

            lock (Gate)
            {
                due.Action();
            }

            if (Settle is not null)
            {
                await Settle(cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Lets time pass at a pace that people can follow. While it waits, whoever holds <see cref="Gate"/> may look and schedule.</summary>
    /// <param name="end">The moment at which to stop; what is due then still happens.</param>
    /// <param name="pace">How far it may be.</param>
    /// <param name="cancellationToken">Gives the run up.</param>
    public async Task RunAsync(TimeSpan end, Pace pace, CancellationToken cancellationToken = default)
    {
        while (Now < end)
        {
            TimeSpan reached = await pace.NextAsync(cancellationToken).ConfigureAwait(false);
            await RunAsync(reached < end ? reached : end, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Lets time pass in a world without webhooks.</summary>
    /// <param name="end">The moment at which to stop; what is due then still happens.</param>
    public void Run(TimeSpan end)
    {
        while (Next(end) is { } due)
        {
            due.Action();
        }
    }

    // Others may schedule meanwhile, as Twilio's REST does.
    private ScheduledEvent? NextAlone(TimeSpan end)
    {
        lock (Gate)
        {
            return Next(end);
        }
    }

    private ScheduledEvent? Next(TimeSpan end)
    {
        while (_events.TryPeek(out ScheduledEvent? next, out Moment moment) && moment.Time <= end)
        {
            _events.Dequeue();
            if (!next.IsCancelled)
            {
                Now = moment.Time;
                return next;
            }
        }

        Now = end;
        return null;
    }

    private static int Compare(Moment a, Moment b) => a.Time != b.Time ? a.Time.CompareTo(b.Time) : a.Order.CompareTo(b.Order);

    private readonly record struct Moment(TimeSpan Time, long Order);
}
