using System.Diagnostics;
using System.Globalization;

namespace CallCenter.Benchmarks.Board;

/// <summary>What the board of a busy run costs its server, in a process of its own: as fast as life and at the usual speed, for nobody, one and twenty who watch.</summary>
internal static class BoardMeasurement
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(10);

    /// <summary>Measures and prints.</summary>
    /// <param name="serve">The command of this program that serves the board.</param>
    /// <param name="duration">How long each row is measured.</param>
    public static async Task RunAsync(string serve, TimeSpan duration)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{duration.TotalSeconds:0} s each, after a warm-up; {Environment.ProcessorCount} cores\n"));
        WriteRow("speed", "watch", "% of a core", "readings/s", "states/s each", "kB a state", "premium, regular wait; reps");
        foreach (int speed in (int[])[1, 60])
        {
            await using OtherProcess board = await OtherProcess.StartAsync(serve, "--speed", speed.ToString(CultureInfo.InvariantCulture)).ConfigureAwait(false);
            foreach (int watchers in (int[])[0, 1, 20])
            {
                await MeasureAsync(board, speed, watchers, duration).ConfigureAwait(false);
            }
        }
    }

    private static async Task MeasureAsync(OtherProcess board, int speed, int watchers, TimeSpan duration)
    {
        using var stop = new CancellationTokenSource();
        using var http = new HttpClient { BaseAddress = board.Address };
        Watcher[] all = [.. Enumerable.Range(0, watchers).Select(_ => new Watcher())];
        Task[] watching = [.. all.Select(each => each.WatchAsync(http, stop.Token))];
        await Task.Delay(WarmUp).ConfigureAwait(false);
        (int readsBefore, _) = await AskAsync(board).ConfigureAwait(false);
        (long states, long bytes) = Sum(all);
        TimeSpan before = board.ProcessorTime;
        long began = Stopwatch.GetTimestamp();
        await Task.Delay(duration).ConfigureAwait(false);
        double seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        double used = (board.ProcessorTime - before).TotalSeconds;
        (long statesAfter, long bytesAfter) = Sum(all);
        (int readsAfter, string who) = await AskAsync(board).ConfigureAwait(false);
        await stop.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(watching).ConfigureAwait(false);
        WriteRow(
            $"{speed}",
            $"{watchers}",
            Number(100 * used / seconds),
            Number((readsAfter - readsBefore) / seconds),
            watchers > 0 ? Number((statesAfter - states) / seconds / watchers) : "",
            statesAfter > states ? Number((bytesAfter - bytes) / 1000d / (statesAfter - states)) : "",
            who);
    }

    private static (long States, long Bytes) Sum(Watcher[] watchers) => (watchers.Sum(each => each.States), watchers.Sum(each => each.Characters));

    private static async Task<(int Reads, string Who)> AskAsync(OtherProcess board)
    {
        string[] answer = (await board.AskAsync().ConfigureAwait(false)).Split(' ');
        return (int.Parse(answer[0], CultureInfo.InvariantCulture), $"{answer[1]}, {answer[2]}; {answer[3]}");
    }

    private static string Number(double value) => value.ToString("0.0", CultureInfo.InvariantCulture);

    private static void WriteRow(params string[] cells) => Console.WriteLine(string.Concat(cells.Select(cell => cell.PadLeft(15))));

    private sealed class Watcher
    {
        public long States { get; private set; }

        public long Characters { get; private set; }

        public async Task WatchAsync(HttpClient http, CancellationToken stop)
        {
            try
            {
                using var reader = new StreamReader(await http.GetStreamAsync(new Uri("events", UriKind.Relative), stop).ConfigureAwait(false));
                while (await reader.ReadLineAsync(stop).ConfigureAwait(false) is { } line)
                {
                    Characters += line.Length + 1;
                    States += line is "event: state" ? 1 : 0;
                }
            }
            catch (OperationCanceledException)
            {
                // The measurement is over.
            }
        }
    }
}
