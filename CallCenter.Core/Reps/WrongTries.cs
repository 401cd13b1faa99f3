namespace CallCenter.Core.Reps;

/// <summary>Counts wrong PINs, so that whoever guesses is answered late. Soft state of one instance; safe for use by several threads.</summary>
/// <param name="time">The time.</param>
internal sealed class WrongTries(TimeProvider time)
{
    /// <summary>So many wrong PINs make the next ones be answered late.</summary>
    internal const int Many = 10;

    /// <summary>Within this time.</summary>
    internal static readonly TimeSpan Span = TimeSpan.FromMinutes(15);

    /// <summary>How late: a guesser loses time, while Twilio, which waits for 15 seconds, does not.</summary>
    internal static readonly TimeSpan Delay = TimeSpan.FromSeconds(3);

    private readonly Lock _gate = new();
    private readonly long[] _moments = new long[Many];
    private long _count;

    /// <summary>A wrong PIN was typed.</summary>
    /// <returns>Whether so many were typed before it, lately, that the answer is to be late.</returns>
    public bool Add()
    {
        lock (_gate)
        {
            long now = time.GetTimestamp();
            ref long oldest = ref _moments[_count % Many];
            bool isMany = _count >= Many && time.GetElapsedTime(oldest, now) < Span;
            oldest = now;
            _count++;
            return isMany;
        }
    }
}
