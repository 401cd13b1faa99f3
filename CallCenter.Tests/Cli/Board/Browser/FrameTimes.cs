using System.Globalization;
using System.Text.Json;
using CallCenter.Cli.Board;
using CallCenter.Cli.Board.Page;
using CallCenter.Simulator.Time;
using Microsoft.Playwright;

namespace CallCenter.Tests.Cli.Board.Browser;

/// <summary>Measures what the page costs the browser, from a trace of its main thread; only where it is asked for.</summary>
[Collection(nameof(OpenBrowser))]
public sealed class FrameTimes(OpenBrowser browser)
{
    private const int Seconds = 20;
    private const string Commit = "Commit";

    [Theory(Timeout = Limits.Hang, Explicit = true)]
    [InlineData(1920, 1080, false)]
    [InlineData(1920, 1080, true)]
    [InlineData(360, 740, false)]
    public async Task TwiceTwoHundredCallersAndFiftyReps_AreMeasured(int width, int height, bool hasOpenTables)
    {
        IBrowserContext window = await browser.WindowAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = height } });
        await using BoardServer server = await BoardServer.StartAsync(new BoardServerOptions(new GrowingQueue(), TimeProvider.System), TestContext.Current.CancellationToken);
        IPage page = await window.NewPageAsync();
        await page.GotoAsync($"http://localhost:{server.Port}/");
        await Assertions.Expect(page.Locator("body:not(.empty)")).ToBeVisibleAsync();
        foreach (ILocator summary in hasOpenTables ? await page.Locator("summary").AllAsync() : [])
        {
            await summary.ClickAsync();
        }

        await Task.Delay(TimeSpan.FromSeconds(3), TestContext.Current.CancellationToken);
        IReadOnlyList<double> frames = await TraceAsync(page);
        await window.CloseAsync();

        double[] sorted = [.. frames.Order()];
        TestContext.Current.TestOutputHelper!.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{width}x{height}{(hasOpenTables ? ", tables open" : "")}: {sorted.Length / (double)Seconds:0.0} frames a second; the main thread computes for {sorted[sorted.Length / 2]:0.0} ms a frame in the median, {sorted[^1]:0.0} ms at most; {sorted.Sum() / Seconds / 10:0.0} % of a core"));
    }

    // How long the main thread computed for each frame, by the time of its processor: what led to it, such as a message of the server, and drawing it.
    private static async Task<IReadOnlyList<double>> TraceAsync(IPage page)
    {
        var tasks = new List<MainThreadTask>();
        var threads = new Dictionary<(int, int), string>();
        var isOver = new TaskCompletionSource();
        ICDPSession session = await page.Context.Browser!.NewBrowserCDPSessionAsync();
        session.Event("Tracing.dataCollected").OnEvent += (_, data) =>
        {
            foreach (JsonElement each in data!.Value.GetProperty("value").EnumerateArray())
            {
                Keep(each, tasks, threads);
            }
        };
        session.Event("Tracing.tracingComplete").OnEvent += (_, _) => isOver.SetResult();
        await session.SendAsync("Tracing.start", new Dictionary<string, object> { ["categories"] = "-*,toplevel,devtools.timeline,disabled-by-default-devtools.timeline", ["transferMode"] = "ReportEvents" });
        await Task.Delay(TimeSpan.FromSeconds(Seconds), TestContext.Current.CancellationToken);
        await session.SendAsync("Tracing.end");
        await isOver.Task;
        return Frames([.. tasks.Where(task => threads.GetValueOrDefault((task.Process, task.Thread)) == "CrRendererMain")]);
    }

    private static void Keep(JsonElement each, List<MainThreadTask> tasks, Dictionary<(int, int), string> threads)
    {
        (int process, int thread) = (each.GetProperty("pid").GetInt32(), each.GetProperty("tid").GetInt32());
        switch (each.GetProperty("name").GetString())
        {
            case "thread_name":
                threads[(process, thread)] = each.GetProperty("args").GetProperty("name").GetString()!;
                break;
            case ("RunTask" or Commit) and var name when each.TryGetProperty("tdur", out JsonElement computed):
                tasks.Add(new MainThreadTask(name, process, thread, each.GetProperty("ts").GetDouble() / 1000, computed.GetDouble() / 1000));
                break;
        }
    }

    // A frame is all that is done from the commit before it to its own.
    private static double[] Frames(MainThreadTask[] tasks)
    {
        MainThreadTask[] own = [.. tasks.GroupBy(task => task.Process).MaxBy(process => process.Count(task => task.Name == Commit))!.OrderBy(task => task.Begin)];
        var frames = new List<double>();
        double sum = 0;
        foreach (MainThreadTask task in own)
        {
            if (task.Name == Commit)
            {
                frames.Add(sum);
                sum = 0;
            }
            else
            {
                sum += task.Milliseconds;
            }
        }

        return [.. frames];
    }

    private sealed record MainThreadTask(string Name, int Process, int Thread, double Begin, double Milliseconds);

    // Each second all have waited a second longer.
    private sealed class GrowingQueue : IBoardSource
    {
        private readonly long _began = TimeProvider.System.GetTimestamp();

        public BoardReading Latest => new(Situations.Full((int)TimeProvider.System.GetElapsedTime(_began).TotalSeconds), TimeProvider.System.GetTimestamp(), Failure: null);

        public Pace? Pace => null;
    }
}
