namespace CallCenter.Simulator.Statistics;

/// <summary>
/// The mean of waits that come one after another, and how far it may be from the true one. Neighbours resemble each other, so it is not waits that
/// are compared but the means of long batches of them (B. Schmeiser, Batch size effects in the analysis of simulation output, 1982, finds 10 to
/// 30 batches enough). When all batches are full, neighbours are joined and batches become twice as long.
/// </summary>
internal sealed class BatchMeans
{
    private const int MostBatches = 32;
    private const int FewestBatches = MostBatches / 2;
    private const long FewestValues = 200;

    private readonly double[] _sums = new double[MostBatches];
    private int _fullBatches;
    private long _batchLength = 1;
    private long _inLastBatch;
    private double _lastSum;

    /// <summary>How many values were added.</summary>
    public long Count { get; private set; }

    /// <summary>The mean of all values; NaN if there are none.</summary>
    public double Mean => Count > 0 ? (Sum() + _lastSum) / Count : double.NaN;

    /// <summary>Half the width of the 95 % confidence interval of the mean; NaN for fewer than 200 values.</summary>
    public double HalfWidth95
    {
        get
        {
            if (Count < FewestValues)
            {
                return double.NaN;
            }

            ReadOnlySpan<double> batches = _sums.AsSpan(0, _fullBatches);
            double mean = Sum() / _fullBatches;
            double squares = 0;
            foreach (double batch in batches)
            {
                squares += (batch - mean) * (batch - mean);
            }

            double deviation = Math.Sqrt(squares / (_fullBatches - 1)) / _batchLength;
            return StudentT[_fullBatches - FewestBatches] * deviation / Math.Sqrt(_fullBatches);
        }
    }

    // The 97.5 % quantiles of Student's t for 15 to 30 degrees of freedom.
    private static ReadOnlySpan<double> StudentT =>
        [2.131, 2.120, 2.110, 2.101, 2.093, 2.086, 2.080, 2.074, 2.069, 2.064, 2.060, 2.056, 2.052, 2.048, 2.045, 2.042];

    /// <summary>Adds a value, in the order in which they occur.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is infinite or not a number.</exception>
    public void Add(double value)
    {
        if (!double.IsFinite(value))
        {
            throw new ArgumentOutOfRangeException(nameof(value), value, "A value must be finite.");
        }

        Count++;
        _lastSum += value;
        if (++_inLastBatch == _batchLength)
        {
            CloseBatch();
        }
    }

    private double Sum()
    {
        double sum = 0;
        foreach (double batch in _sums.AsSpan(0, _fullBatches))
        {
            sum += batch;
        }

        return sum;
    }

    private void CloseBatch()
    {
        _sums[_fullBatches++] = _lastSum;
        _lastSum = 0;
        _inLastBatch = 0;
        if (_fullBatches < MostBatches)
        {
            return;
        }

        for (int pair = 0; pair < FewestBatches; pair++)
        {
            _sums[pair] = _sums[2 * pair] + _sums[(2 * pair) + 1];
        }

        _fullBatches = FewestBatches;
        _batchLength *= 2;
    }
}
