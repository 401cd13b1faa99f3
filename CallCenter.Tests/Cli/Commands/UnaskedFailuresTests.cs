using CallCenter.Cli.Commands;
using CallCenter.Simulator.Runs.Results;
using CallCenter.Simulator.Twilio.Calls;
using CallCenter.Simulator.Twilio.Wire;
using CallCenter.Tests.Cli.Reports;

namespace CallCenter.Tests.Cli.Commands;

/// <summary>What a run is blamed for.</summary>
public sealed class UnaskedFailuresTests
{
    private static RunResult Result(long lost, long failed) => SampleRun.Empty() with
    {
        Regular = SampleRun.Empty().Regular with { Lost = lost },
        Webhooks = new WebhookResult(100, failed, double.NaN),
        Errors = failed == 0 ? [] : [SampleRun.Error("http://localhost:7071/a")],
    };

    [Theory]
    [InlineData(0, 0, null)]
    [InlineData(1, 1, "1 caller was lost and 1 webhook request failed, though the scenario asks for no faults: look at the application errors in the result.")]
    [InlineData(0, 2, "0 callers were lost and 2 webhook requests failed, though the scenario asks for no faults: look at the application errors in the result.")]
    [InlineData(1234, 0, "1,234 callers were lost and 0 webhook requests failed, though the scenario asks for no faults: look at what the app answers, and whether a queue is full.")]
    public void NoFaultsAskedFor_OneSentence(long lost, long failed, string? sentence) =>
        Assert.Equal(sentence, UnaskedFailures.Sentence(Result(lost, failed)));

    [Fact]
    public void FaultsAskedFor_Nothing() => Assert.Null(UnaskedFailures.Sentence(
        Result(3, 5) with { Scenario = SampleRun.Empty().Scenario with { Faults = new FaultRates { Garbage = 0.01 } } }));

    [Fact]
    public void OutageAskedFor_Nothing() => Assert.Null(UnaskedFailures.Sentence(
        Result(3, 5) with { Scenario = SampleRun.Empty().Scenario with { Outages = [new Outage(1, 8, 9, OutageKind.Dead)] } }));

    [Fact]
    public void FailuresOfTwilioAskedFor_Nothing() => Assert.Null(UnaskedFailures.Sentence(
        Result(3, 0) with { Scenario = SampleRun.Empty().Scenario with { CallFaults = new CallFaults { FailedEnqueues = 0.01 } } }));
}
