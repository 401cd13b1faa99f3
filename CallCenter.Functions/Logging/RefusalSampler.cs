using CallCenter.Core.Webhooks;

namespace CallCenter.Functions.Logging;

/// <summary>
/// Which refusals get a line of their own: the first hundred of a minute, so that a flood of a stranger's requests is no flood of telemetry. The
/// others are counted. A minute begins with its first refusal.
/// </summary>
/// <param name="time">The time.</param>
internal sealed class RefusalSampler(TimeProvider time)
{
    /// <summary>How many refusals of a minute get a line.</summary>
    public const int Lines = 100;

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private long _began;
    private int _refused;
    private RefusalCount _count;
    private volatile bool _hasCount;

    /// <summary>Takes note of a refusal.</summary>
    /// <param name="reason">Why.</param>
    /// <returns>Whether it gets a line; else it is counted.</returns>
    public bool GetsLine(RefusalReason reason)
    {
        lock (_lock)
        {
            if (_refused == 0 || time.GetElapsedTime(_began) >= Minute)
            {
                (_began, _refused) = (time.GetTimestamp(), 0);
            }

            if (_refused < Lines)
            {
                _refused++;
                return true;
            }

            _count = reason switch
            {
                RefusalReason.SignatureMissing => _count with { Missing = _count.Missing + 1 },
                RefusalReason.SignatureWrong => _count with { Wrong = _count.Wrong + 1 },
                RefusalReason.SignerUnknown => _count with { Signer = _count.Signer + 1 },
                _ => _count with { Size = _count.Size + 1 },
            };
            _hasCount = true;
            return false;
        }
    }

    /// <summary>
    /// Takes the count of a minute that is over. To be asked at every request, and not by a timer: outside of a request the Functions host
    /// drops what a worker logs.
    /// </summary>
    /// <returns>The count; empty if the minute is not over or had no more than a hundred refusals.</returns>
    public RefusalCount TakeCount()
    {
        if (!_hasCount)
        {
            return default;
        }

        lock (_lock)
        {
            if (time.GetElapsedTime(_began) < Minute)
            {
                return default;
            }

            RefusalCount count = _count;
            (_count, _refused, _hasCount) = (default, 0, false);
            return count;
        }
    }
}
