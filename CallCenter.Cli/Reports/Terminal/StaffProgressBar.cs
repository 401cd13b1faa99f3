using CallCenter.Simulator.Staffing;
using Spectre.Console;

namespace CallCenter.Cli.Reports.Terminal;

/// <summary>Shows on standard error how far a search for a number of reps is; only on a terminal.</summary>
internal static class StaffProgressBar
{
    /// <summary>Searches and shows it.</summary>
    /// <param name="console">Where to.</param>
    /// <param name="search">The search; it is handed what to call with its progress, from any thread, and null where nothing is shown.</param>
    /// <returns>What the search came to; its exception if it failed.</returns>
    public static Task<StaffAnswer> ShowAsync(IAnsiConsole console, Func<Action<StaffProgress>?, Task<StaffAnswer>> search) =>
        console.Profile.Out.IsTerminal && console.Profile.Capabilities.Ansi ? DrawAsync(console, search) : search(null);

    /// <summary>The console of standard error.</summary>
    public static IAnsiConsole StandardError() => AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });

    private static Task<StaffAnswer> DrawAsync(IAnsiConsole console, Func<Action<StaffProgress>?, Task<StaffAnswer>> search) => console
        .Progress()
        .AutoClear(true)
        .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new ElapsedTimeColumn())
        .StartAsync(async context =>
        {
            ProgressTask bar = context.AddTask("days are played");
            return await search(progress =>
            {
                lock (bar)
                {
                    bar.Description = $"{progress.Reps} reps, day {progress.Days} of {progress.OfDays}";
                    bar.MaxValue = progress.OfDays;
                    bar.Value = progress.Days;
                }
            }).ConfigureAwait(false);
        });
}
