using Twilio.Exceptions;

namespace CallCenter.Core.Queues;

/// <summary>Tells who waits before a dial: never after long, never in vain for long, and asking Twilio no more often than it must.</summary>
/// <remarks>
/// One request to Twilio serves all who ask while it is under way and for a quarter of a second after it. Nobody waits longer than the budget.
/// After a failure nobody asks for a second, after the next one for two, and so on up to a minute; after a 429, which tells of too many requests
/// at a time (https://www.twilio.com/docs/api/errors/20429), for ten seconds at least. One instance serves all requests of a process.
/// </remarks>
internal sealed class QueueMonitor
{
    private const int TooManyRequests = 429;

    private static readonly TimeSpan Freshness = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan IdleRepStays = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan FirstBackoff = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan FirstBackoffWhenRateLimited = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestBackoff = TimeSpan.FromMinutes(1);

    private readonly Func<CancellationToken, Task<QueueLoad?>> _read;
    private readonly TimeSpan _budget;
    private readonly TimeProvider _time;
    private readonly Lock _gate = new();
    private TaskCompletionSource<QueueSnapshot>? _pending;
    private QueueSnapshot? _last;
    private long _lastAt;
    private IdleRep? _idleRep;
    private long _idleRepAt;
    private TimeSpan _backoff;
    private long _backoffBegan;

    /// <summary>Creates a monitor.</summary>
    /// <param name="read">Asks Twilio, and gives up at once when told to; null for an answer that does not tell.</param>
    /// <param name="budget">The longest that a request may wait.</param>
    /// <param name="time">The time.</param>
    public QueueMonitor(Func<CancellationToken, Task<QueueLoad?>> read, TimeSpan budget, TimeProvider time)
    {
        _read = read;
        _budget = budget;
        _time = time;
    }

    /// <summary>Tells who waits. Never fails: where that cannot be had, the snapshot has no sizes.</summary>
    /// <param name="isFresh">Whether what Twilio was asked before does not count: something has changed since.</param>
    /// <returns>The snapshot, within the budget.</returns>
    public async ValueTask<QueueSnapshot> SnapshotAsync(bool isFresh = false)
    {
        long began = _time.GetTimestamp();
        if (isFresh)
        {
            return await FreshAsync(began).ConfigureAwait(false);
        }

        TaskCompletionSource<QueueSnapshot>? pending;
        bool asks = false;
        lock (_gate)
        {
            if (_last is { } last && _time.GetElapsedTime(_lastAt) < Freshness)
            {
                return Share(last, default);
            }

            pending = _pending;
            if (pending is null)
            {
                if (_time.GetElapsedTime(_backoffBegan) < _backoff)
                {
                    return new QueueSnapshot(SnapshotOutcome.BackedOff);
                }

                pending = _pending = new TaskCompletionSource<QueueSnapshot>();
                asks = true;
            }
        }

        if (!asks)
        {
            return Share(await pending.Task.ConfigureAwait(false), _time.GetElapsedTime(began));
        }

        QueueSnapshot snapshot = await AskAsync().ConfigureAwait(false) with { Took = _time.GetElapsedTime(began) };
        Keep(snapshot, pending);
        pending.SetResult(snapshot);
        return snapshot;
    }

    /// <summary>The rep who was last seen in the queue of reps, if that was lately; nobody is told of the same rep twice.</summary>
    /// <returns>The rep, who may be gone; null if nobody was seen.</returns>
    public IdleRep? TakeIdleRep()
    {
        lock (_gate)
        {
            IdleRep? seen = _time.GetElapsedTime(_idleRepAt) < IdleRepStays ? _idleRep : null;
            _idleRep = null;
            return seen;
        }
    }

    // What is under way for others may have left before the change, so this request asks for itself; others share its answer.
    private async ValueTask<QueueSnapshot> FreshAsync(long began)
    {
        TaskCompletionSource<QueueSnapshot> asked = new();
        lock (_gate)
        {
            if (_time.GetElapsedTime(_backoffBegan) < _backoff)
            {
                return new QueueSnapshot(SnapshotOutcome.BackedOff);
            }

            _last = null;
            _pending = asked;
        }

        QueueSnapshot snapshot = await AskAsync().ConfigureAwait(false) with { Took = _time.GetElapsedTime(began) };
        Keep(snapshot, asked);
        asked.SetResult(snapshot);
        return snapshot;
    }

    private static QueueSnapshot Share(QueueSnapshot snapshot, TimeSpan took) => snapshot.Outcome switch
    {
        SnapshotOutcome.Asked => snapshot with { Outcome = SnapshotOutcome.Shared, Took = took },
        SnapshotOutcome.Doubted => snapshot with { Took = took },
        // The failure is told once, by the request that met it.
        _ => new QueueSnapshot(SnapshotOutcome.BackedOff, Took: took),
    };

    private async Task<QueueSnapshot> AskAsync()
    {
        using var budget = new CancellationTokenSource(_budget, _time);
        try
        {
            return await _read(budget.Token).ConfigureAwait(false) is { } load
                ? new QueueSnapshot(SnapshotOutcome.Asked, load.Sizes) { HeadSeconds = load.HeadSeconds, IsRegularOverdue = load.IsRegularOverdue, IdleRep = load.IdleRep }
                : new QueueSnapshot(SnapshotOutcome.Doubted);
        }
        catch (OperationCanceledException) when (budget.IsCancellationRequested)
        {
            return new QueueSnapshot(SnapshotOutcome.Late);
        }
        catch (ApiException refusal)
        {
            return new QueueSnapshot(refusal.Status == TooManyRequests ? SnapshotOutcome.RateLimited : SnapshotOutcome.Failed, Status: refusal.Status);
        }
#pragma warning disable CA1031 // Whatever goes wrong with asking, the rep must be sent on.
        catch (Exception)
#pragma warning restore CA1031
        {
            return new QueueSnapshot(SnapshotOutcome.Failed);
        }
    }

    private void Keep(QueueSnapshot snapshot, TaskCompletionSource<QueueSnapshot> asked)
    {
        lock (_gate)
        {
            if (_pending != asked)
            {
                // A fresher one is under way.
                return;
            }

            _pending = null;
            (_idleRep, _idleRepAt) = (snapshot.IdleRep, _time.GetTimestamp());
            _last = snapshot.IsFailure ? null : snapshot;
            _lastAt = _backoffBegan = _time.GetTimestamp();
            _backoff = snapshot.Outcome switch
            {
                SnapshotOutcome.RateLimited => Longer(FirstBackoffWhenRateLimited),
                SnapshotOutcome.Late or SnapshotOutcome.Failed => Longer(FirstBackoff),
                _ => TimeSpan.Zero,
            };
        }
    }

    private TimeSpan Longer(TimeSpan first) => TimeSpan.FromTicks(Math.Clamp(_backoff.Ticks * 2, first.Ticks, LongestBackoff.Ticks));
}
