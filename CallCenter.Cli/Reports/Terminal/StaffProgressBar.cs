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
        ProgressLine.ShowAsync(console, "days are played", tell => search(tell is null
            ? null
            : progress => tell($"{progress.Reps} reps, day {progress.Days} of {progress.OfDays}", progress.Days, progress.OfDays)));
}
