using System.Diagnostics;
using CallCenter.LocalHost.Hosting;

namespace CallCenter.Benchmarks.Strangers;

/// <summary>The app under the local host in a process of its own, whose memory is then that of the app alone.</summary>
internal sealed class ServedApp : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Timer _timer;
    private long _highest;

    private ServedApp(Process process, Uri address)
    {
        (_process, Address) = (process, address);
        _timer = new Timer(_ => _highest = Math.Max(_highest, Memory), state: null, TimeSpan.Zero, TimeSpan.FromMilliseconds(250));
    }

    /// <summary>Where it is served.</summary>
    public Uri Address { get; }

    /// <summary>How much memory it has now, in bytes.</summary>
    public long Memory
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

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
    public static async Task<ServedApp> StartAsync(string command)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardInput = true, RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) is "dotnet")
        {
            start.ArgumentList.Add(typeof(ServedApp).Assembly.Location);
        }

        start.ArgumentList.Add(command);
        Process process = Process.Start(start)!;
        string? address = await process.StandardOutput.ReadLineAsync().ConfigureAwait(false);
        return new ServedApp(process, new Uri(address ?? throw new InvalidOperationException("The app did not start.")));
    }

    /// <summary>The most memory that it had since this was asked last, in bytes.</summary>
    public long TakeHighest() => Interlocked.Exchange(ref _highest, 0);

    /// <summary>Stops it.</summary>
    public async ValueTask DisposeAsync()
    {
        await _timer.DisposeAsync().ConfigureAwait(false);
        _process.StandardInput.Close();
        await _process.WaitForExitAsync().ConfigureAwait(false);
        _process.Dispose();
    }
}
