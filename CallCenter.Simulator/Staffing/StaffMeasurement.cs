using CallCenter.Core;

namespace CallCenter.Simulator.Staffing;

/// <summary>The days that were played with a number of reps, and when they are enough.</summary>
/// <param name="target">The share to meet, 0 to 1.</param>
internal sealed class StaffMeasurement(double target)
{
    /// <summary>The most days of a number of reps.</summary>
    public const int MostDays = 2000;

    // Half the widths of intervals: what is promised, and what is tried for where the target is within the promised one.
    private const double PromisedError = 0.02;
    private const double FineError = 0.01;
    private const double Spare = 1.05;

    private readonly List<PerTier<TierDay>> _days = [];

    /// <summary>How many days were played.</summary>
    public int Days => _days.Count;

    /// <summary>The share of each tier's callers who were answered in time.</summary>
    public PerTier<ShareEstimate> Shares { get; private set; } = new(new(double.NaN, double.PositiveInfinity), new(double.NaN, double.PositiveInfinity));

    /// <summary>The mean wait of each tier's callers who were answered, in seconds; NaN if nobody was.</summary>
    public PerTier<double> MeanWaits => PerTier.Of(tier => _days.Sum(day => day[tier].WaitedSeconds) / _days.Sum(day => day[tier].Answered));

    /// <summary>What follows for the target.</summary>
    public StaffVerdict Verdict { get; private set; } = StaffVerdict.Perhaps;

    /// <summary>Whether more days would hardly change the verdict: the target is far from both intervals, or they are as narrow as is wanted.</summary>
    public bool IsDecided { get; private set; }

    /// <summary>Whether the intervals are as narrow as is wanted.</summary>
    public bool IsPrecise => Days >= MostDays || Error <= (Verdict is StaffVerdict.Perhaps ? FineError : PromisedError);

    /// <summary>How many days to play in all before looking again.</summary>
    public int NextDays
    {
        get
        {
            if (Days < ShareEstimate.FewestDays)
            {
                return ShareEstimate.FewestDays;
            }

            // Each look is a chance to be wrong: few of them, and none between the promised error and the fine one.
            bool isPromised = Error <= PromisedError;
            double ratio = Error / (isPromised ? FineError : PromisedError);
            double most = Days * (isPromised ? 5 : 2);
            return (int)Math.Min(MostDays, Math.Clamp(Math.Ceiling(Days * ratio * ratio * Spare), Days + 2, most));
        }
    }

    private double Error => Math.Max(Shares.Premium.Error, Shares.Regular.Error);

    /// <summary>Adds days.</summary>
    /// <param name="days">The days.</param>
    public void Add(IEnumerable<PerTier<TierDay>> days)
    {
        _days.AddRange(days);
        Shares = PerTier.Of(tier => ShareEstimate.Of(Of(tier)));
        Verdict = Judge(Shares);
        IsDecided = Judge(PerTier.Of(tier => ShareEstimate.StrictlyOf(Of(tier)))) is not StaffVerdict.Perhaps || IsPrecise;
    }

    private TierDay[] Of(Tier tier) => [.. _days.Select(day => day[tier])];

    // Comparisons with the NaN of a tier that nobody rings are false: it meets the target.
    private StaffVerdict Judge(PerTier<ShareEstimate> shares) =>
        shares.Premium.High < target || shares.Regular.High < target ? StaffVerdict.TooFew
        : shares.Premium.Low < target || shares.Regular.Low < target ? StaffVerdict.Perhaps
        : StaffVerdict.Enough;
}
