using CallCenter.Simulator.Scenarios;
using CallCenter.Simulator.Twilio.Wire;

namespace CallCenter.Tests.Simulator.Scenarios;

/// <summary>The other rules are tested by what people write.</summary>
public sealed class ScenarioRulesTests
{
    [Fact]
    public void Default_IsNoMistake() => Assert.Null(ScenarioRules.Mistake(new Scenario()));

    [Fact]
    public void TooManyShifts_AreOneSentence() => Assert.Equal(
        "A scenario may have at most 100 shifts.",
        ScenarioRules.Mistake(new Scenario { Shifts = [.. Enumerable.Repeat(new Shift(1, 8, 12), 101)] }));

    [Fact]
    public void FaultsOfExactlyAll_AreNoMistake() => Assert.Null(ScenarioRules.Mistake(
        new Scenario { Faults = new FaultRates { Refused = 0.1, TimedOut = 0.2, ServerError = 0.3, Garbage = 0.4 } }));
}
