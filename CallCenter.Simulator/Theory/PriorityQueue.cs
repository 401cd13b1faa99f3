using System.Diagnostics.CodeAnalysis;

namespace CallCenter.Simulator.Theory;

/// <summary>
/// The best that any dispatch rule can do for premium callers without interrupting talks: two queues, premium first, a free rep takes the next
/// caller at once, random arrivals, exponential talks of one mean, endless patience (A. Cobham 1954, Operations Research 2(1);
/// O. Kella and U. Yechiali 1985, Naval Research Logistics 32(1)).
/// </summary>
/// <param name="Reps">How many reps (c), at least 1.</param>
/// <param name="TalkSeconds">The mean talk (1/μ), in seconds.</param>
/// <param name="PremiumPerSecond">Premium callers per second (λ₁).</param>
/// <param name="RegularPerSecond">Regular callers per second (λ₂).</param>
[SuppressMessage("Naming", "CA1711", Justification = "Queueing theory calls this model a priority queue.")]
public sealed record PriorityQueue(int Reps, double TalkSeconds, double PremiumPerSecond, double RegularPerSecond)
{
    /// <summary>Whether the reps can keep up with all callers.</summary>
    public bool IsStable => Load < Reps;

    /// <summary>The probability that a caller of either tier has to wait; 1 if the reps cannot keep up.</summary>
    public double WaitProbability => ErlangC.WaitProbability(Reps, Load);

    /// <summary>The mean wait of premium callers, in seconds: [C/(cμ)] / (1 − σ₁); infinite if they alone are too many.</summary>
    public double PremiumMeanWait => PremiumLoad < Reps ? WaitProbability * TalkSeconds / (Reps - PremiumLoad) : double.PositiveInfinity;

    /// <summary>The mean wait of regular callers, in seconds: [C/(cμ)] / [(1 − σ₁)(1 − σ₂)]; infinite if the reps cannot keep up.</summary>
    public double RegularMeanWait => IsStable ? PremiumMeanWait * Reps / (Reps - Load) : double.PositiveInfinity;

    /// <summary>The share of premium callers answered within a time: 1 − C·e^(−(cμ − λ₁)t).</summary>
    /// <param name="seconds">The time, in seconds.</param>
    /// <returns>0 to 1; 0 if premium callers alone are too many.</returns>
    public double PremiumShareWithin(double seconds) =>
        PremiumLoad < Reps ? 1 - (WaitProbability * Math.Exp(-(Reps - PremiumLoad) * seconds / TalkSeconds)) : 0;

    private double PremiumLoad => PremiumPerSecond * TalkSeconds;

    private double Load => (PremiumPerSecond + RegularPerSecond) * TalkSeconds;
}
