using CallCenter.Simulator.Theory;

namespace CallCenter.Simulator.Time;

/// <summary>Discrete events in simulated time: nothing sleeps, and events of one moment happen in the order in which they were made.</summary>
public sealed class VirtualClock
{
    private readonly PriorityQueue<Appointment, Moment> _appointments = new(Comparer<Moment>.Create(Compare));
    private long _order;

    /// <summary>Is held while something happens: whoever looks at the simulated world from another thread must hold it.</summary>
    public Lock Gate { get; } = new();

    /// <summary>Waits in real time, after each thing that happens, until time may go on; null for no wait.</summary>
    public Func<CancellationToken, ValueTask>? Settle { get; set; }

    /// <summary>The simulated time in microseconds since the run began.</summary>
    public long Now { get; private set; }

    /// <summary>Makes an appointment.</summary>
    /// <param name="delay">How long from now, in microseconds; <see cref="SimulatedTime.Never"/> for one that never comes.</param>
    /// <param name="action">What happens then.</param>
    /// <param name="awaited">
    /// Real work, such as a webhook request under way, that the clock waits for before it goes on to that moment. Work of several
    /// appointments is done at once while simulated time lets it.
    /// </param>
    public Appointment After(long delay, Action action, Task? awaited = null)
    {
        var appointment = new Appointment(action, awaited);
        if (delay < SimulatedTime.Never - Now)
        {
            _appointments.Enqueue(appointment, new Moment(Now + delay, _order++));
        }

        return appointment;
    }

    /// <summary>Lets time pass. Work that appointments wait for is waited for in real time.</summary>
    /// <param name="end">The moment at which to stop; what is due then still happens.</param>
    /// <param name="cancellationToken">Gives the run up.</param>
    public async Task RunAsync(long end, CancellationToken cancellationToken = default)
    {
        while (Next(end) is { } appointment)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (appointment.Awaited is { IsCompleted: false } work)
            {
                await work.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                cancellationToken.ThrowIfCancellationRequested();
            }

            lock (Gate)
            {
                appointment.Action();
            }

            if (Settle is not null)
            {
                await Settle(cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Lets time pass in a world without webhooks.</summary>
    /// <param name="end">The moment at which to stop; what is due then still happens.</param>
    public void Run(long end)
    {
        while (Next(end) is { } appointment)
        {
            appointment.Action();
        }
    }

    private Appointment? Next(long end)
    {
        while (_appointments.TryPeek(out Appointment? appointment, out Moment moment) && moment.Time <= end)
        {
            _appointments.Dequeue();
            if (!appointment.IsCancelled)
            {
                Now = moment.Time;
                return appointment;
            }
        }

        Now = end;
        return null;
    }

    private static int Compare(Moment a, Moment b) => a.Time != b.Time ? a.Time.CompareTo(b.Time) : a.Order.CompareTo(b.Order);

    private readonly record struct Moment(long Time, long Order);
}
