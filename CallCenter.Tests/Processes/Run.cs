using System.Diagnostics;

namespace CallCenter.Tests.Processes;

/// <summary>Runs programs as a person would.</summary>
internal static class Run
{
    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    /// <summary>Runs a program to its end.</summary>
    public static async Task<RunResult> ToEndAsync(string program, IEnumerable<string> arguments, params (string Name, string? Value)[] environment)
    {
        using Process process = Start(program, arguments, environment);
        return await EndAsync(process);
    }

    /// <summary>Starts a program.</summary>
    public static Process Start(string program, IEnumerable<string> arguments, params (string Name, string? Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string name in start.Environment.Keys.Where(name => name.StartsWith("Twilio", StringComparison.Ordinal) || name.StartsWith("CallCenter", StringComparison.Ordinal)).ToArray())
        {
            start.Environment.Remove(name);
        }

        foreach ((string name, string? value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    /// <summary>Waits for a program's end; it is killed if the test is over before.</summary>
    public static async Task<RunResult> EndAsync(Process process)
    {
        await using CancellationTokenRegistration kill = TestContext.Current.CancellationToken.Register(() => process.Kill(entireProcessTree: true));
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new RunResult(process.ExitCode, await output, await error);
    }

    /// <summary>Stops a program as Ctrl+C does; where it was born to ignore that, as a shell's jobs in the background are, as a system that shuts down does.</summary>
    public static Task InterruptAsync(Process process) => ToEndAsync("kill", [IgnoresInterrupts(process) ? "-TERM" : "-INT", $"{process.Id}"]);

    private static bool IgnoresInterrupts(Process process)
    {
        const long Interrupt = 1 << (2 - 1);
        string status = $"/proc/{process.Id}/status";
        return File.Exists(status) && File.ReadLines(status).FirstOrDefault(line => line.StartsWith("SigIgn:", StringComparison.Ordinal)) is { } ignored
            && (Convert.ToInt64(ignored.Split('\t')[1], 16) & Interrupt) != 0;
    }

    private static string FindRoot(string folder) =>
        File.Exists(Path.Combine(folder, "CallCenter.sln")) ? folder : FindRoot(Path.GetDirectoryName(folder)!);
}

/// <summary>What a program left behind.</summary>
internal sealed record RunResult(int ExitCode, string Output, string Error);
