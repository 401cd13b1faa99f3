using System.Threading.Channels;
using CallCenter.Core;
using CallCenter.Simulator.Runs;
using CallCenter.Simulator.Runs.Results;
using CallCenter.Simulator.Scenarios;
using CallCenter.Simulator.Staffing;

namespace CallCenter.Cli.Commands;

/// <summary>As many apps as there are processors, each of which plays one day at a time. Which of them plays a day does not change the day.</summary>
internal sealed class StaffApps : IAsyncDisposable
{
    private readonly List<SimulatedApp> _all = [];
    private readonly Channel<SimulatedApp> _free = Channel.CreateUnbounded<SimulatedApp>();

    private StaffApps()
    {
    }

    /// <summary>Opens the apps.</summary>
    /// <param name="open">Opens one.</param>
    public static async Task<StaffApps> OpenAsync(Func<Task<SimulatedApp>> open)
    {
        var apps = new StaffApps();
        for (int i = 0; i < Environment.ProcessorCount; i++)
        {
            SimulatedApp app = await open().ConfigureAwait(false);
            apps._all.Add(app);
            apps._free.Writer.TryWrite(app);
        }

        return apps;
    }

    /// <summary>Plays a day as soon as an app is free.</summary>
    /// <param name="scenario">The day.</param>
    /// <param name="targetSeconds">The time within which callers should be answered, in seconds.</param>
    /// <param name="stop">Gives it up.</param>
    public async Task<PerTier<TierDay>> PlayAsync(Scenario scenario, double targetSeconds, CancellationToken stop)
    {
        SimulatedApp app = await _free.Reader.ReadAsync(stop).ConfigureAwait(false);
        try
        {
            Simulation simulation = app.Prepare(scenario, targetSeconds);
            RunResult result = await Task.Run(() => simulation.RunAsync(cancellationToken: stop), stop).ConfigureAwait(false);
            return TierDay.Of(result, simulation.ServiceLevel);
        }
        finally
        {
            _free.Writer.TryWrite(app);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (SimulatedApp app in _all)
        {
            await app.DisposeAsync().ConfigureAwait(false);
        }
    }
}
