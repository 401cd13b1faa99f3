using System.Globalization;

namespace CallCenter.Benchmarks.Strangers;

/// <summary>What strangers cost real calls: a row without any, one for each kind, and one for all kinds at once.</summary>
internal static class StrangerMeasurement
{
    /// <summary>Measures and prints.</summary>
    /// <param name="serve">The command of this program that serves the app.</param>
    /// <param name="duration">How long each row is measured.</param>
    /// <param name="kinds">The kinds; none for all of them.</param>
    public static async Task RunAsync(string serve, TimeSpan duration, IReadOnlyCollection<StrangerKind> kinds)
    {
        await using ServedApp app = await ServedApp.StartAsync(serve).ConfigureAwait(false);
        await StrangerRun.RunAsync(app.Address, [], TimeSpan.FromSeconds(5)).ConfigureAwait(false);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{duration.TotalSeconds:0} s each, after a warm-up; {Environment.ProcessorCount} cores\n"));
        WriteRow("strangers", ["real calls", "failed", "median ms", "99th ms", "longest", "MB before", "highest", "after"], "what strangers got");
        StrangerKind[] all = kinds.Count > 0 ? [.. kinds] : Enum.GetValues<StrangerKind>();
        await MeasureAsync(app, "none", [], duration).ConfigureAwait(false);
        foreach (StrangerKind kind in all)
        {
            await MeasureAsync(app, kind.ToString(), [kind], duration).ConfigureAwait(false);
        }

        await MeasureAsync(app, "all at once", all, duration).ConfigureAwait(false);
    }

    private static async Task MeasureAsync(ServedApp app, string name, StrangerKind[] kinds, TimeSpan duration)
    {
        long before = app.Memory;
        app.TakeHighest();
        StrangerRun run = await StrangerRun.RunAsync(app.Address, kinds, duration).ConfigureAwait(false);
        long highest = app.TakeHighest();
        await Task.Delay(TimeSpan.FromSeconds(2)).ConfigureAwait(false);
        WriteRow(
            name,
            [
                run.Calls.Milliseconds.Count.ToString(CultureInfo.InvariantCulture),
                run.Calls.Failed.ToString(CultureInfo.InvariantCulture),
                Milliseconds(run.Calls.Percentile(0.5)),
                Milliseconds(run.Calls.Percentile(0.99)),
                Milliseconds(run.Calls.Percentile(1)),
                Megabytes(before),
                Megabytes(highest),
                Megabytes(app.Memory),
            ],
            string.Join(", ", run.Met.OrderBy(each => each.Key, StringComparer.Ordinal).Select(each => $"{each.Value} {each.Key}")));
    }

    private static void WriteRow(string name, string[] figures, string met) =>
        Console.WriteLine($"{name,-12}{string.Concat(figures.Select(figure => figure.PadLeft(11)))}  {met}");

    private static string Milliseconds(double value) => value.ToString("0.0", CultureInfo.InvariantCulture);

    private static string Megabytes(long bytes) => (bytes / 1_000_000).ToString(CultureInfo.InvariantCulture);
}
