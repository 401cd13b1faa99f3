using CallCenter.LocalHost.Hosting;

namespace CallCenter.Benchmarks.Strangers;

/// <summary>The app under the local host in a process of its own, whose memory is then that of the app alone.</summary>
internal sealed class ServedApp : IAsyncDisposable
{
    private readonly OtherProcess _process;
    private readonly Timer _timer;
    private long _highest;

    private ServedApp(OtherProcess process)
    {
        _process = process;
        _timer = new Timer(_ => _highest = Math.Max(_highest, Memory), state: null, TimeSpan.Zero, TimeSpan.FromMilliseconds(250));
    }

    /// <summary>Where it is served.</summary>
    public Uri Address => _process.Address;

    /// <summary>How much memory it has now, in bytes.</summary>
    public long Memory => _process.Memory;

    /// <summary>Serves the app until the input ends, and writes the address as a line. This is what the other process runs.</summary>
    public static async Task ServeAsync()
    {
        await using LocalFunctionsHost host = await LocalFunctionsHost.StartAsync(new LocalHostOptions
        {
            Settings = new Dictionary<string, string?> { ["Twilio:AuthToken"] = SampleWebhook.Token, ["CallCenter:PremiumQueueSid"] = SampleWebhook.PremiumQueueSid },
        }).ConfigureAwait(false);
        Console.WriteLine(host.BaseAddress);
        await Console.In.ReadToEndAsync().ConfigureAwait(false);
    }

    /// <summary>Starts the other process.</summary>
    /// <param name="command">The command of this program that serves.</param>
    public static async Task<ServedApp> StartAsync(string command) => new(await OtherProcess.StartAsync(command).ConfigureAwait(false));

    /// <summary>The most memory that it had since this was asked last, in bytes.</summary>
    public long TakeHighest() => Interlocked.Exchange(ref _highest, 0);

    /// <summary>Stops it.</summary>
    public async ValueTask DisposeAsync()
    {
        await _timer.DisposeAsync().ConfigureAwait(false);
        await _process.DisposeAsync().ConfigureAwait(false);
    }
}
