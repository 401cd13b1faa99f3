namespace CallCenter.Simulator.Statistics;

/// <summary>
/// Counts waits in buckets whose width grows with the wait, so that millions of them take the memory of a few pages. Each power of two is cut into
/// 64 equal buckets, which takes no logarithm and is the same on every machine.
/// </summary>
internal sealed class QuantileSketch
{
    /// <summary>How far a quantile may be from the true one, as a share of it: 1 %.</summary>
    public const double RelativeError = 0.01;

    private const int BucketBits = 6;
    private const int MantissaBits = 52;
    private const int ExponentBias = 1023;
    private const int LeastExponent = -20;
    private const int MostExponent = 32;
    private const long FirstBucket = (long)(ExponentBias + LeastExponent) << BucketBits;

    private readonly long[] _counts = new long[(MostExponent - LeastExponent) << BucketBits];
    private long _zeros;
    private double _sum;
    private double _lostOfSum;

    /// <summary>How many waits were added.</summary>
    public long Count { get; private set; }

    /// <summary>The mean in seconds, exact but for rounding; NaN if nothing was added.</summary>
    public double Mean => Count > 0 ? _sum / Count : double.NaN;

    /// <summary>The longest wait in seconds, exact; NaN if nothing was added.</summary>
    public double Max { get; private set; } = double.NaN;

    /// <summary>Adds a wait. Those under a microsecond are told from zero but not from each other, those over a century neither.</summary>
    /// <param name="seconds">The wait in seconds, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The wait is negative, infinite or not a number.</exception>
    public void Add(double seconds)
    {
        if (!(seconds >= 0 && seconds <= double.MaxValue))
        {
            throw new ArgumentOutOfRangeException(nameof(seconds), seconds, "A wait must be 0 seconds or more.");
        }

        Count++;
        if (!(seconds <= Max))
        {
            Max = seconds;
        }

        if (seconds == 0)
        {
            _zeros++;
            return;
        }

        // Kahan's summation: millions of short waits must not drown in a large sum.
        double corrected = seconds - _lostOfSum;
        double sum = _sum + corrected;
        _lostOfSum = sum - _sum - corrected;
        _sum = sum;
        long bucket = (BitConverter.DoubleToInt64Bits(seconds) >> (MantissaBits - BucketBits)) - FirstBucket;
        _counts[Math.Clamp(bucket, 0, _counts.Length - 1)]++;
    }

    /// <summary>The shortest wait that a share of all waits does not exceed, within <see cref="RelativeError"/>.</summary>
    /// <param name="share">The share, 0 to 1, such as 0.9.</param>
    /// <returns>Seconds; NaN if nothing was added.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The share is not between 0 and 1.</exception>
    public double Quantile(double share)
    {
        if (!(share >= 0 && share <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(share), share, "A share must be 0 to 1.");
        }

        if (Count == 0)
        {
            return double.NaN;
        }

        long rank = Math.Max(1, (long)Math.Ceiling(share * Count));
        long seen = _zeros;
        int bucket = -1;
        while (seen < rank)
        {
            seen += _counts[++bucket];
        }

        return bucket < 0 ? 0 : Math.Min(Middle(bucket), Max);
    }

    private static double Middle(int bucket)
    {
        double from = Edge(bucket);
        double to = Edge(bucket + 1);
        // The harmonic mean is equally far from both edges, relative to them.
        return 2 * from * to / (from + to);
    }

    private static double Edge(int bucket) => BitConverter.Int64BitsToDouble((bucket + FirstBucket) << (MantissaBits - BucketBits));
}
