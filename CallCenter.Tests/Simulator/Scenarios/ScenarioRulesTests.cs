using CallCenter.Simulator.Scenarios;
using CallCenter.Simulator.Twilio.Queues;
using CallCenter.Simulator.Twilio.Wire;

namespace CallCenter.Tests.Simulator.Scenarios;

/// <summary>Rules for scenarios that no command line can write; the others are tested by what people write.</summary>
public sealed class ScenarioRulesTests
{
    private const string Callers = "PerHour must be a number of callers per hour from 0 to 100000, or the path of a JSON file with 24 such numbers.";

    public static TheoryData<string, Scenario> Bad => new()
    {
        { "premium" + Callers, new Scenario { Premium = new Arrivals([1, 2]) } },
        { "regular" + Callers, new Scenario { Regular = Arrivals.Steady(double.NaN) } },
        { "talk must be a number of seconds from 1 to 86400.", new Scenario { Talk = Distribution.Never } },
        { "talk must be a number of seconds from 1 to 86400.", new Scenario { Talk = new Distribution(DistributionKind.Never, 180) } },
        { "wrapUp must be a number of seconds from 0 to 86400.", new Scenario { WrapUp = Distribution.Never } },
        { "refused must be a percentage from 0 to 100, such as 0.5.", new Scenario { Faults = new FaultRates { Refused = -0.1 } } },
        { "A scenario may have at most 100 shifts.", new Scenario { Shifts = [.. Enumerable.Repeat(new Shift(1, 8, 12), 101)] } },
    };

    [Theory]
    [MemberData(nameof(Bad), DisableDiscoveryEnumeration = true)]
    public void BadScenario_IsOneSentence(string sentence, Scenario scenario) => Assert.Equal([sentence], ScenarioRules.Mistakes(scenario));

    [Fact]
    public void Default_IsNoMistake() => Assert.Empty(ScenarioRules.Mistakes(new Scenario()));

    [Fact]
    public void SeveralMistakes_AreAsManySentences() => Assert.Equal(
        ["seed must be a whole number from 0 to 2147483647.", "hours must be a number of hours from 0.01 to 8784."],
        ScenarioRules.Mistakes(new Scenario { Seed = -1, Hours = 0 }));

    [Fact]
    public void FaultsOfExactlyAll_AreNoMistake() => Assert.Empty(ScenarioRules.Mistakes(
        new Scenario { Faults = new FaultRates { Refused = 0.1, TimedOut = 0.2, ServerError = 0.3, Garbage = 0.4 } }));
}
