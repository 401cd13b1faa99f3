using System.Text.Json;
using System.Text.Json.Serialization;
using CallCenter.LocalHost.Hosting;
using CallCenter.Simulator.Runs;
using CallCenter.Simulator.Runs.Results;
using CallCenter.Simulator.Scenarios;
using CallCenter.Simulator.Twilio.Calls;
using CallCenter.Simulator.Twilio.Queues;
using CallCenter.Simulator.Twilio.Rest;
using CallCenter.Simulator.Twilio.Wire;

namespace CallCenter.Tests.Simulator.Proof;

/// <summary>The same seed gives the same run, byte for byte, however its webhooks are carried.</summary>
public sealed class SameSeedTests
{
    private static readonly JsonSerializerOptions Json = new() { NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals, WriteIndented = true };

    private static readonly Scenario Eventful = new()
    {
        Seed = 7,
        Hours = 2,
        Premium = Arrivals.Steady(30),
        Regular = Arrivals.Steady(60),
        Talk = Distribution.Lognormal(120, 60),
        Patience = Distribution.Exponential(90),
        WrapUp = Distribution.Exponential(20),
        Shifts = [new Shift(3, 0, 24), new Shift(1, 8.5, 9.5)],
        Twilio = new TwilioBehaviour { WaitingRep = WaitingRepChoice.Random, ActionAfterRepHangup = true, DialTimeout = DialTimeoutReading.PlusFive },
        Faults = new FaultRates { Refused = 0.05, TimedOut = 0.01, ServerError = 0.01, Garbage = 0.01 },
    };

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private static async Task<string> InProcessAsync(Scenario scenario)
    {
        using RealApp app = RealApp.Create();
        return Text(await app.Prepare(scenario).RunAsync(cancellationToken: Cancelled));
    }

    private static async Task<string> LookingAsync(RestBehaviour rest)
    {
        using RealApp app = RealApp.CreateLooking();
        return Text(await app.Prepare(Eventful with { Rest = rest }).RunAsync(cancellationToken: Cancelled));
    }

    private static async Task<string> WaitingAsync(RestBehaviour rest)
    {
        using RealApp app = RealApp.CreateWaiting();
        return Text(await app.Prepare(Eventful with { Rest = rest }).RunAsync(cancellationToken: Cancelled));
    }

    /// <summary>What became of a run: all but its scenario, which is what was asked for, and what was measured on this machine.</summary>
    private static string Text(RunResult result) =>
        JsonSerializer.Serialize(result with { Scenario = Eventful, Measured = new MeasuredResult(0, 0, 0) }, Json);

    [Fact(Timeout = Limits.Hang)]
    public async Task SameSeed_GivesTheSameRunTwice()
    {
        string run = await InProcessAsync(Eventful);

        Assert.Equal(run, await InProcessAsync(Eventful));
        Assert.Contains("\"Number\": 11200", run, StringComparison.Ordinal);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task SameSeed_GivesTheSameRunOverSockets()
    {
        await using LocalFunctionsHost host = await LocalFunctionsHost.StartAsync(new LocalHostOptions { Settings = RealApp.Settings() }, Cancelled);
        using var transport = new HttpTransport();
        Simulation simulation = RealApp.Prepare(Eventful, host.BaseAddress.ToString(), transport);

        string overSockets = Text(await simulation.RunAsync(cancellationToken: Cancelled));

        Assert.Contains($"\"Url\": \"{host.BaseAddress}", overSockets, StringComparison.Ordinal);
        Assert.Equal(await InProcessAsync(Eventful), overSockets.Replace(host.BaseAddress.ToString(), "http://localhost:7071/", StringComparison.Ordinal));
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData(RestBehaviour.Good)]
    [InlineData(RestBehaviour.Slow)]
    [InlineData(RestBehaviour.OneTooMany)]
    public async Task SameSeed_GivesTheSameRunTwiceThoughTheAppLooks(RestBehaviour rest)
    {
        string run = await LookingAsync(rest);

        Assert.Equal(run, await LookingAsync(rest));
        Assert.NotEqual(run, await LookingAsync(RestBehaviour.Down));
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData(RestBehaviour.Good)]
    [InlineData(RestBehaviour.Slow)]
    [InlineData(RestBehaviour.OneTooFew)]
    public async Task SameSeed_GivesTheSameRunTwiceThoughRepsAreWoken(RestBehaviour rest)
    {
        string run = await WaitingAsync(rest);

        Assert.Equal(run, await WaitingAsync(rest));
        Assert.NotEqual(run, await LookingAsync(rest));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task AnotherSeed_GivesAnotherRun() => Assert.NotEqual(await InProcessAsync(Eventful), await InProcessAsync(Eventful with { Seed = 8 }));
}
