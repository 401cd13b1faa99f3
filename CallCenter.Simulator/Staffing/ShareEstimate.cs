using CallCenter.Simulator.Statistics;

namespace CallCenter.Simulator.Staffing;

/// <summary>
/// The share of callers who are answered in time, and how far it may be from the true one. Callers of one day wait for each other, so it is days
/// that are compared: the share is all callers in time by all callers, its error is Student's t over the days' deviations from it (the ratio
/// estimator: W. G. Cochran, Sampling Techniques, 1977, chapter 6). It is never less than callers who do not wait for each other would have
/// (E. B. Wilson, 1927): days on which nobody was late do not prove that nobody ever is.
/// </summary>
/// <param name="Share">The share, 0 to 1; NaN if nobody rang.</param>
/// <param name="Error">Half the width of the interval; infinite for fewer than <see cref="FewestDays"/> days, 0 if nobody rang.</param>
public readonly record struct ShareEstimate(double Share, double Error)
{
    /// <summary>The fewest days that tell anything.</summary>
    internal const int FewestDays = 4;

    private static readonly (double Normal, double Outside) Usual = (1.959963985, 0.05);
    private static readonly (double Normal, double Outside) Strict = (3.290526731, 0.001);

    /// <summary>The lower end of the interval.</summary>
    public double Low => Share - Error;

    /// <summary>The upper end of the interval.</summary>
    public double High => Share + Error;

    /// <summary>With the interval that contains the true share in 95 of 100 cases.</summary>
    /// <param name="days">The days, at random.</param>
    internal static ShareEstimate Of(IReadOnlyCollection<TierDay> days) => Of(days, Usual);

    /// <summary>With the interval that contains it in 999 of 1000 cases, for who looks again and again.</summary>
    /// <param name="days">The days, at random.</param>
    internal static ShareEstimate StrictlyOf(IReadOnlyCollection<TierDay> days) => Of(days, Strict);

    private static ShareEstimate Of(IReadOnlyCollection<TierDay> days, (double Normal, double Outside) confidence)
    {
        double offered = days.Sum(day => day.Offered);
        if (offered == 0)
        {
            return new ShareEstimate(double.NaN, 0);
        }

        double share = days.Sum(day => day.InTime) / offered;
        if (days.Count < FewestDays)
        {
            return new ShareEstimate(share, double.PositiveInfinity);
        }

        int degrees = days.Count - 1;
        double squares = days.Sum(day => Square(day.InTime - (share * day.Offered)));
        double deviation = Math.Sqrt(squares * days.Count / degrees) / offered;
        double overDays = StudentT.TwoSided(confidence.Normal, confidence.Outside, degrees) * deviation;
        return new ShareEstimate(share, Math.Max(overDays, WilsonError(share, offered, confidence.Normal)));
    }

    private static double WilsonError(double share, double callers, double z)
    {
        double part = z * z / callers;
        double middle = (share + (part / 2)) / (1 + part);
        double half = Math.Sqrt((share * (1 - share) * part) + (part * part / 4)) / (1 + part);
        return half + Math.Abs(middle - share);
    }

    private static double Square(double number) => number * number;
}
