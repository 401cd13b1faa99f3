namespace CallCenter.Simulator.Statistics;

/// <summary>Folds waits, in memory that does not grow with their number.</summary>
/// <param name="targetSeconds">The time within which callers should be answered, in seconds.</param>
public sealed class Waits(double targetSeconds = Waits.QuickSeconds)
{
    private const double QuickSeconds = 20;

    private readonly QuantileSketch _sketch = new();
    private readonly BatchMeans _batches = new();

    /// <summary>How many waits were added.</summary>
    public long Count => _sketch.Count;

    /// <summary>How many of them were not longer than the target.</summary>
    public long WithinTarget { get; private set; }

    /// <summary>How many of them were 20 seconds at most.</summary>
    public long Within20 { get; private set; }

    /// <summary>The share of waits of 20 seconds at most, 0 to 1; NaN if there are none.</summary>
    public double ShareWithin20 => Count == 0 ? double.NaN : (double)Within20 / Count;

    /// <summary>What the waits come to.</summary>
    public WaitSummary Summary => new(
        _sketch.Mean, _sketch.Quantile(0.5), _sketch.Quantile(0.9), _sketch.Quantile(0.95), _sketch.Max, _batches.HalfWidth95);

    /// <summary>The mean over the waits of several, in seconds; NaN if there are none.</summary>
    /// <param name="all">The waits.</param>
    public static double MeanOf(params ReadOnlySpan<Waits> all)
    {
        double sum = 0;
        long count = 0;
        foreach (Waits waits in all)
        {
            sum += waits.Count == 0 ? 0 : waits._sketch.Mean * waits.Count;
            count += waits.Count;
        }

        return count == 0 ? double.NaN : sum / count;
    }

    /// <summary>Adds a wait, in the order in which they occur.</summary>
    /// <param name="wait">The wait, not negative.</param>
    public void Add(TimeSpan wait)
    {
        double seconds = wait.TotalSeconds;
        _sketch.Add(seconds);
        _batches.Add(seconds);
        Within20 += seconds <= QuickSeconds ? 1 : 0;
        WithinTarget += seconds <= targetSeconds ? 1 : 0;
    }
}

/// <summary>Waits in seconds; all NaN if there were none. Quantiles are within 1 % of the true ones.</summary>
/// <param name="Mean">The mean.</param>
/// <param name="Median">Half of the callers waited no longer.</param>
/// <param name="P90">Nine of ten callers waited no longer.</param>
/// <param name="P95">19 of 20 callers waited no longer.</param>
/// <param name="Longest">The longest wait.</param>
/// <param name="MeanError">Half the width of the 95 % confidence interval of the mean, by batch means; NaN for fewer than 200 waits.</param>
public sealed record WaitSummary(double Mean, double Median, double P90, double P95, double Longest, double MeanError);
