using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using CallCenter.Core;
using CallCenter.Core.Settings;
using CallCenter.Core.Webhooks;
using CallCenter.LocalHost.Hosting;
using CallCenter.Simulator.Runs;
using CallCenter.Simulator.Runs.Results;
using CallCenter.Simulator.Scenarios;
using CallCenter.Simulator.Theory;
using CallCenter.Simulator.Twilio.Wire;

namespace CallCenter.Benchmarks.Simulator;

/// <summary>
/// Whole runs: a day of eight hours with 10 reps, 1,000 calls and every idle poll, about 96,000 webhooks, over HTTP and in this process; and a
/// million calls of the network with an ideal rule and no webhooks.
/// </summary>
[SimpleJob(RunStrategy.Monitoring, launchCount: 1, warmupCount: 1, iterationCount: 3)]
[MemoryDiagnoser]
public class SimulationBenchmarks
{
    private const string Token = "0123456789abcdef0123456789abcdef";
    private const double MillionCallSeconds = 10_000_000;
    private readonly int _seed = 3;

    private readonly LocalHostOptions _options = new() { Settings = new Dictionary<string, string?> { ["Twilio:AuthToken"] = Token } };

    private readonly Scenario _day = new()
    {
        Hours = 8,
        Premium = Arrivals.Steady(25),
        Regular = Arrivals.Steady(100),
        Shifts = [new Shift(10, 0, 24)],
    };

    /// <summary>The day over sockets.</summary>
    /// <returns>The number of webhooks.</returns>
    [Benchmark]
    public async Task<long> DayOverHttpAsync()
    {
        await using LocalFunctionsHost host = await LocalFunctionsHost.StartAsync(_options);
        using var transport = new HttpTransport();
        RunResult result = await new Simulation(_day, new AppUnderTest(host.BaseAddress.OriginalString, Token), transport).RunAsync();
        return result.Webhooks.Requests;
    }

    /// <summary>The day without sockets.</summary>
    /// <returns>The number of webhooks.</returns>
    [Benchmark]
    public async Task<long> DayInProcessAsync()
    {
        var app = new CallCenterApp(AppSettings.Read(_options.Settings, isDevelopment: false));
        RunResult result = await new Simulation(_day, new AppUnderTest("http://localhost", Token), new InProcessTransport(app)).RunAsync();
        return result.Webhooks.Requests;
    }

    /// <summary>A million calls, 10 reps, 90 % busy.</summary>
    /// <returns>The number of calls answered.</returns>
    [Benchmark]
    public long MillionIdealCalls()
    {
        var ideal = new IdealCallCenter(new Scenario { Hours = MillionCallSeconds / 3600, Shifts = [new Shift(10, 0, 24)] });
        ideal.Run(premiumPerSecond: 0.02, regularPerSecond: 0.08, talkSeconds: 90, MillionCallSeconds, _seed);
        return ideal[Tier.Premium].Count + ideal[Tier.Regular].Count;
    }
}
