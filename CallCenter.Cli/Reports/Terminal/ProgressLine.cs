using Spectre.Console;

namespace CallCenter.Cli.Reports.Terminal;

/// <summary>Shows on standard error how far something is that takes long; only on a terminal.</summary>
internal static class ProgressLine
{
    /// <summary>Does it and shows it.</summary>
    /// <typeparam name="T">What comes of it.</typeparam>
    /// <param name="console">Where to.</param>
    /// <param name="beginning">What is said before it has told anything.</param>
    /// <param name="work">
    /// Is handed what to call, from any thread, with what is said from then on, how much is done and of how much; null where nothing is shown.
    /// </param>
    /// <returns>What came of it; its exception if it failed.</returns>
    public static Task<T> ShowAsync<T>(IAnsiConsole console, string beginning, Func<Action<string, int, int>?, Task<T>> work) =>
        console.Profile.Out.IsTerminal && console.Profile.Capabilities.Ansi ? DrawAsync(console, beginning, work) : work(null);

    /// <summary>The console of standard error.</summary>
    public static IAnsiConsole StandardError() => AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });

    private static Task<T> DrawAsync<T>(IAnsiConsole console, string beginning, Func<Action<string, int, int>?, Task<T>> work) => console
        .Progress()
        .AutoClear(true)
        .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new ElapsedTimeColumn())
        .StartAsync(async context =>
        {
            ProgressTask bar = context.AddTask(beginning);
            return await work((text, done, all) =>
            {
                lock (bar)
                {
                    bar.Description = text;
                    bar.MaxValue = all;
                    bar.Value = done;
                }
            }).ConfigureAwait(false);
        });
}
