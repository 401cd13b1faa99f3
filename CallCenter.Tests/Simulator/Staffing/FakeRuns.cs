using System.Collections.Concurrent;
using CallCenter.Core;
using CallCenter.Simulator.Scenarios;
using CallCenter.Simulator.Staffing;

namespace CallCenter.Tests.Simulator.Staffing;

/// <summary>Days whose shares a test decides, more or less the same from day to day; it keeps what was played.</summary>
/// <param name="shares">The true shares of a number of reps.</param>
/// <param name="deviation">The standard deviation of a day's share; the same deviation for every number of reps.</param>
internal sealed class FakeRuns(Func<int, (double Premium, double Regular)> shares, double deviation = 0)
{
    /// <summary>Ten talks at once: Erlang C asks for 14 reps to answer 80 % within 20 s (https://en.wikipedia.org/wiki/Erlang_(unit)).</summary>
    public static Scenario TenErlangs { get; } = new() { Premium = Arrivals.Steady(50), Regular = Arrivals.Steady(150), Talk = Distribution.Exponential(180) };

    public ConcurrentQueue<Scenario> Played { get; } = [];

    public IEnumerable<int> Reps => Played.Select(RepsOf).Distinct();

    public Task<PerTier<TierDay>> RunAsync(Scenario scenario)
    {
        Played.Enqueue(scenario);
        (double premium, double regular) = shares(RepsOf(scenario));
        double off = Math.Sqrt(12) * deviation * (new Random(scenario.Seed).NextDouble() - 0.5);
        return Task.FromResult(new PerTier<TierDay>(Day(100, premium + off), Day(300, regular + off)));
    }

    public Task<StaffAnswer> SearchAsync(int most = 100, string target = "80/20", Scenario? scenario = null) =>
        new StaffSearch(scenario ?? TenErlangs, ServiceTarget.Parse(target), RunAsync, most).FindAsync();

    private static TierDay Day(double callers, double share) => new(callers, callers * Math.Clamp(share, 0, 1), callers, callers * 5);

    private static int RepsOf(Scenario scenario) => scenario.Shifts.Sum(shift => shift.Reps);
}
