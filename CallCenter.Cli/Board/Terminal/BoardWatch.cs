using System.Globalization;
using Spectre.Console;

namespace CallCenter.Cli.Board.Terminal;

/// <summary>Shows the board in a terminal until it is stopped; where standard output is none, a line for each change, at most one a second.</summary>
internal static class BoardWatch
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>Shows it.</summary>
    /// <param name="console">Where to.</param>
    /// <param name="source">What is shown.</param>
    /// <param name="time">The time.</param>
    /// <param name="stop">Ends it.</param>
    public static Task ShowAsync(IAnsiConsole console, IBoardSource source, TimeProvider time, CancellationToken stop) =>
        console.Profile.Out.IsTerminal && console.Profile.Capabilities.Ansi ? DrawAsync(console, source, time, stop) : WriteLinesAsync(console.Profile.Out.Writer, source, time, stop);

    /// <summary>Writes a line for each change, at most once a second: what is wrong and what is no longer, each in a line of its own, and the figures.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="source">What is shown.</param>
    /// <param name="time">The time.</param>
    /// <param name="stop">Ends it.</param>
    public static async Task WriteLinesAsync(TextWriter output, IBoardSource source, TimeProvider time, CancellationToken stop)
    {
        string last = "";
        string[] wrong = [];
        while (!stop.IsCancellationRequested)
        {
            BoardReading reading = source.Latest;
            string[] now = [.. BoardText.Troubles(reading)];
            string figures = reading.State is { } state ? BoardText.Line(state) : "";
            string[] lines =
            [
                .. now.Except(wrong).Select(sentence => $"! {sentence}"),
                .. wrong.Except(now).Select(sentence => $"over: {sentence}"),
                .. figures != last ? [figures] : Array.Empty<string>(),
            ];
            (last, wrong) = (figures, now);
            foreach (string line in lines)
            {
                await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{time.GetLocalNow():HH:mm:ss}  {line}")).ConfigureAwait(false);
            }

            await output.FlushAsync(CancellationToken.None).ConfigureAwait(false);
            await Task.Delay(Pause, time, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static Task DrawAsync(IAnsiConsole console, IBoardSource source, TimeProvider time, CancellationToken stop) =>
        console.Live(new Text("")).AutoClear(true).Overflow(VerticalOverflow.Crop).StartAsync(async display =>
        {
            while (!stop.IsCancellationRequested)
            {
                BoardReading reading = source.Latest;
                display.UpdateTarget(BoardFrame.Draw(reading, time.GetElapsedTime(reading.Timestamp), console.Profile));
                await Task.Delay(Pause, time, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        });
}
