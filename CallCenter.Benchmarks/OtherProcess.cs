using System.Diagnostics;

namespace CallCenter.Benchmarks;

/// <summary>This program in a process of its own, whose memory and processor time are then those of what it serves alone.</summary>
internal sealed class OtherProcess : IAsyncDisposable
{
    private readonly Process _process;

    private OtherProcess(Process process, Uri address) => (_process, Address) = (process, address);

    /// <summary>Where it serves.</summary>
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

    /// <summary>How much processor time it took so far.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Starts it, and waits for the address that it writes as its first line.</summary>
    /// <param name="arguments">The command that serves, with its options.</param>
    public static async Task<OtherProcess> StartAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardInput = true, RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) is "dotnet")
        {
            start.ArgumentList.Add(typeof(OtherProcess).Assembly.Location);
        }

        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        Process process = Process.Start(start)!;
        string? address = await process.StandardOutput.ReadLineAsync().ConfigureAwait(false);
        return new OtherProcess(process, new Uri(address ?? throw new InvalidOperationException("It did not start.")));
    }

    /// <summary>Writes it a line, and waits for the line that it answers.</summary>
    public async Task<string> AskAsync()
    {
        await _process.StandardInput.WriteLineAsync().ConfigureAwait(false);
        return await _process.StandardOutput.ReadLineAsync().ConfigureAwait(false) ?? throw new InvalidOperationException("It has ended.");
    }

    /// <summary>Stops it.</summary>
    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync().ConfigureAwait(false);
        _process.Dispose();
    }
}
