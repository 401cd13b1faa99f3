using CallCenter.Core.Dispatch;
using Twilio.Exceptions;

namespace CallCenter.Core.Queues;

/// <summary>Looks at the queues before a dial: never for long, never in vain for long, and never more often than it must.</summary>
/// <remarks>
/// One request to Twilio serves all who ask while it is under way and for a quarter of a second after it. Nobody waits longer than the budget.
/// After a failure nobody asks for a second, after the next one for two, and so on up to a minute; after a 429, which tells of too many requests
/// at a time (https://www.twilio.com/docs/api/errors/20429), for ten seconds at least. One instance serves all requests of a process.
/// </remarks>
public sealed class QueueWatch
{
    private const int TooManyRequests = 429;

    private static readonly TimeSpan Freshness = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan FirstRest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan FirstRestWhenRateLimited = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestRest = TimeSpan.FromMinutes(1);

    private readonly Func<CancellationToken, Task<QueueSizes?>> _read;
    private readonly TimeSpan _budget;
    private readonly TimeProvider _time;
    private readonly Lock _gate = new();
    private TaskCompletionSource<Look>? _flight;
    private Look? _last;
    private long _lastAt;
    private TimeSpan _rest;
    private long _restBegan;

    /// <summary>Creates a watch.</summary>
    /// <param name="read">Asks Twilio, and gives up at once when told to; null for an answer that does not tell.</param>
    /// <param name="budget">The longest that a request may wait.</param>
    /// <param name="time">The time.</param>
    public QueueWatch(Func<CancellationToken, Task<QueueSizes?>> read, TimeSpan budget, TimeProvider time)
    {
        _read = read;
        _budget = budget;
        _time = time;
    }

    /// <summary>Looks at the queues. Never fails: a look that cannot be had is one without sizes.</summary>
    /// <returns>The look, within the budget.</returns>
    public async ValueTask<Look> LookAsync()
    {
        long began = _time.GetTimestamp();
        TaskCompletionSource<Look>? flight;
        bool isOurs = false;
        lock (_gate)
        {
            if (_last is { } last && _time.GetElapsedTime(_lastAt) < Freshness)
            {
                return Share(last, default);
            }

            flight = _flight;
            if (flight is null)
            {
                if (_time.GetElapsedTime(_restBegan) < _rest)
                {
                    return new Look(LookOutcome.Resting);
                }

                flight = _flight = new TaskCompletionSource<Look>();
                isOurs = true;
            }
        }

        if (!isOurs)
        {
            return Share(await flight.Task.ConfigureAwait(false), _time.GetElapsedTime(began));
        }

        Look look = await AskAsync().ConfigureAwait(false) with { Took = _time.GetElapsedTime(began) };
        Land(look);
        flight.SetResult(look);
        return look;
    }

    private static Look Share(Look look, TimeSpan took) => look.Outcome switch
    {
        LookOutcome.Asked => look with { Outcome = LookOutcome.Shared, Took = took },
        LookOutcome.Doubted => look with { Took = took },
        // The failure is told once, by the request that met it.
        _ => new Look(LookOutcome.Resting, Took: took),
    };

    private async Task<Look> AskAsync()
    {
        using var budget = new CancellationTokenSource(_budget, _time);
        try
        {
            QueueSizes? sizes = await _read(budget.Token).ConfigureAwait(false);
            return new Look(sizes is null ? LookOutcome.Doubted : LookOutcome.Asked, sizes);
        }
        catch (OperationCanceledException) when (budget.IsCancellationRequested)
        {
            return new Look(LookOutcome.Late);
        }
        catch (ApiException refusal)
        {
            return new Look(refusal.Status == TooManyRequests ? LookOutcome.RateLimited : LookOutcome.Failed, Status: refusal.Status);
        }
#pragma warning disable CA1031 // Whatever goes wrong with looking, the rep must be sent on.
        catch (Exception)
#pragma warning restore CA1031
        {
            return new Look(LookOutcome.Failed);
        }
    }

    private void Land(Look look)
    {
        lock (_gate)
        {
            _flight = null;
            _last = look.IsFailure ? null : look;
            _lastAt = _restBegan = _time.GetTimestamp();
            _rest = look.Outcome switch
            {
                LookOutcome.RateLimited => Longer(FirstRestWhenRateLimited),
                LookOutcome.Late or LookOutcome.Failed => Longer(FirstRest),
                _ => TimeSpan.Zero,
            };
        }
    }

    private TimeSpan Longer(TimeSpan first) => TimeSpan.FromTicks(Math.Clamp(_rest.Ticks * 2, first.Ticks, LongestRest.Ticks));
}
