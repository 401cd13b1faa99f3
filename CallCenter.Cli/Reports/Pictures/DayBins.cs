using CallCenter.Simulator.Runs.Results;

namespace CallCenter.Cli.Reports.Pictures;

/// <summary>The slices of a day put together into few bins, for what is counted: a slice alone holds too few callers.</summary>
internal static class DayBins
{
    private const int MostBins = 24;

    /// <summary>Equal bins of whole slices, in order; the last may be shorter.</summary>
    public static IReadOnlyList<DayBin> Of(IReadOnlyList<TimelineSlice> slices) =>
    [
        .. slices.Chunk(Math.Max(1, (slices.Count + MostBins - 1) / MostBins)).Select(bin => new DayBin(
            bin[0].FromHour,
            bin[^1].ToHour,
            Sum(bin.Select(slice => slice.Premium)),
            Sum(bin.Select(slice => slice.Regular)))),
    ];

    private static CallsInSlice Sum(IEnumerable<CallsInSlice> calls) => calls.Aggregate((sum, slice) => new CallsInSlice(
        sum.Offered + slice.Offered,
        sum.Answered + slice.Answered,
        sum.Within20 + slice.Within20,
        sum.Abandoned + slice.Abandoned,
        Math.Max(sum.MostWaiting, slice.MostWaiting)));
}

/// <summary>Some slices of a day together.</summary>
/// <param name="FromHour">Where the bin begins, as an hour of the day (may pass 24).</param>
/// <param name="ToHour">Where it ends.</param>
/// <param name="Premium">What premium callers did in it.</param>
/// <param name="Regular">What regular callers did in it.</param>
internal sealed record DayBin(double FromHour, double ToHour, CallsInSlice Premium, CallsInSlice Regular);
