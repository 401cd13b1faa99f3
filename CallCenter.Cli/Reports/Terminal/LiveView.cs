using CallCenter.Simulator.Runs.Results;
using Spectre.Console;

namespace CallCenter.Cli.Reports.Terminal;

/// <summary>Shows how far a run is while it goes.</summary>
internal static class LiveView
{
    /// <summary>The time from one drawing to the next.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>The steps after which a line is written where nothing can be drawn: one for every tenth of the run.</summary>
    private const int Steps = 10;

    /// <summary>Where it belongs, so that a file or a program that standard output goes to gets the result alone.</summary>
    public static IAnsiConsole StandardError() => AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });

    /// <summary>
    /// Runs and shows it: queues, reps and progress on a terminal, redrawn ten times a second beside the run; elsewhere a line for every
    /// tenth of the run.
    /// </summary>
    /// <param name="console">Where to.</param>
    /// <param name="run">The run; it is handed what to call with its progress, as often as it likes but not from two threads at once.</param>
    /// <typeparam name="T">What the run comes to.</typeparam>
    /// <returns>What the run came to; its exception if it failed.</returns>
    public static Task<T> ShowAsync<T>(IAnsiConsole console, Func<Action<RunProgress>, Task<T>> run) =>
        console.Profile.Out.IsTerminal && console.Profile.Capabilities.Ansi ? DrawAsync(console, run) : WriteLinesAsync(console, run);

    private static async Task<T> DrawAsync<T>(IAnsiConsole console, Func<Action<RunProgress>, Task<T>> run)
    {
        RunProgress? latest = null;
        Task<T> running = Task.Run(() => run(progress => Volatile.Write(ref latest, progress)));
        await console.Live(new Text("")).StartAsync(async display =>
        {
            RunProgress? drawn = null;
            for (bool over = false; !over;)
            {
                await Task.WhenAny(running, Task.Delay(Pause)).ConfigureAwait(false);
                over = running.IsCompleted;
                if (Volatile.Read(ref latest) is { } progress && progress != drawn)
                {
                    display.UpdateTarget(ProgressFrame.Draw(progress, console.Profile));
                    drawn = progress;
                }
            }
        }).ConfigureAwait(false);
        return await running.ConfigureAwait(false);
    }

    private static async Task<T> WriteLinesAsync<T>(IAnsiConsole console, Func<Action<RunProgress>, Task<T>> run)
    {
        int written = -1;
        return await run(progress =>
        {
            int step = (int)((progress.Share * Steps) + 1e-9);
            if (step > written)
            {
                written = step;
                console.WriteLine(ProgressFrame.Line(progress));
            }
        }).ConfigureAwait(false);
    }
}
