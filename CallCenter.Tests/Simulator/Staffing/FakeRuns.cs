using CallCenter.Core;
using CallCenter.Simulator.Runs.Results;
using CallCenter.Simulator.Scenarios;
using CallCenter.Simulator.Staffing;
using CallCenter.Simulator.Statistics;
using CallCenter.Simulator.Twilio.Queues;

namespace CallCenter.Tests.Simulator.Staffing;

/// <summary>Runs whose shares a test decides; it keeps which numbers of reps were run.</summary>
internal sealed class FakeRuns(Func<int, (double Premium, double Regular)> shares)
{
    private static readonly WaitSummary NoWaits = new(double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN);

    /// <summary>Ten talks at once: Erlang C asks for 14 reps to answer 80 % within 20 s (https://en.wikipedia.org/wiki/Erlang_(unit)).</summary>
    public static Scenario TenErlangs { get; } = new() { Premium = Arrivals.Steady(50), Regular = Arrivals.Steady(150), Talk = Distribution.Exponential(180) };

    public List<int> Reps { get; } = [];

    public static TierResult Tier(long offered, long answered, double share) => new(offered, answered, 0, 0, 0, NoWaits, share, double.NaN, double.NaN);

    public static RunResult Result(TierResult premium, TierResult regular) => new()
    {
        Scenario = TenErlangs,
        Premium = premium,
        Regular = regular,
        Waiting = new WaitingResult(0, 0),
        Reps = new RepResult(1, 0, 0, 0, 0, 0),
        Rule = new RuleResult(0, 0),
        Webhooks = new WebhookResult(0, 0, double.NaN),
        Errors = [],
        Timeline = new Timeline([], []),
        Measured = new MeasuredResult(0, double.NaN, double.NaN),
    };

    public Task<RunResult> RunAsync(int reps)
    {
        Reps.Add(reps);
        (double premium, double regular) = shares(reps);
        return Task.FromResult(Result(Tier(100, 100, premium), Tier(300, 300, regular)));
    }

    public Task<StaffAnswer> SearchAsync(int most = 100) =>
        new StaffSearch(TenErlangs, ServiceTarget.Parse("80/20"), RunAsync, StaffSearch.SharesWithin20, most).FindAsync();
}
