using System.Collections.Concurrent;
using CallCenter.Cli.Board;
using CallCenter.Cli.Board.Page;
using Microsoft.Extensions.Time.Testing;
using Microsoft.Playwright;

namespace CallCenter.Tests.Cli.Board.Browser;

/// <summary>The board's page in a browser, over its server. The time of both stands still unless a test lets it pass.</summary>
internal sealed class ShownBoard : IAsyncDisposable
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);

    private readonly ConcurrentQueue<string> _requests = [];
    private readonly ConcurrentQueue<string> _complaints = [];

    private ShownBoard(IBoardSource source, FakeTimeProvider time, IPage page, BoardServer server)
    {
        (Source, Time, Page, Server) = (source, time, page, server);
        page.Request += (_, request) => _requests.Enqueue($"{request.Method} {request.Url}");
        page.PageError += (_, mistake) => _complaints.Enqueue(mistake);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                _complaints.Enqueue(message.Text);
            }
        };
    }

    /// <summary>Where the figures come from.</summary>
    public IBoardSource Source { get; }

    /// <summary>The server's time.</summary>
    public FakeTimeProvider Time { get; }

    /// <summary>The page.</summary>
    public IPage Page { get; }

    /// <summary>What serves it.</summary>
    public BoardServer Server { get; private set; }

    /// <summary>What the page asked for so far, each as method and URL.</summary>
    public IReadOnlyCollection<string> Requests => _requests;

    /// <summary>Errors and warnings so far: uncaught ones and those on the console.</summary>
    public IReadOnlyCollection<string> Complaints => _complaints;

    /// <summary>Opens a board that shows a state, new just now.</summary>
    public static Task<ShownBoard> OpenAsync(OpenBrowser browser, BoardState state, BrowserNewContextOptions? look = null, bool holdsTime = true)
    {
        var time = new FakeTimeProvider();
        return OpenAsync(browser, new FixedSource(new BoardReading(state, time.GetTimestamp(), Failure: null)), time, look, holdsTime);
    }

    /// <summary>Opens a board, and waits until it shows figures.</summary>
    /// <param name="browser">The browser.</param>
    /// <param name="source">Where the figures come from.</param>
    /// <param name="time">The server's time.</param>
    /// <param name="look">How large the window is, and what its user prefers.</param>
    /// <param name="holdsTime">Whether the page's time stands still too; some that is done to a page waits by that time.</param>
    public static async Task<ShownBoard> OpenAsync(OpenBrowser browser, IBoardSource source, FakeTimeProvider time, BrowserNewContextOptions? look = null, bool holdsTime = true)
    {
        IBrowserContext window = await browser.WindowAsync(look ?? new BrowserNewContextOptions());
        var board = new ShownBoard(source, time, await window.NewPageAsync(), await ServeAsync(source, time, port: 0));
        if (holdsTime)
        {
            await board.Page.Clock.InstallAsync();
            await board.Page.Clock.PauseAtAsync(DateTime.UtcNow.AddMinutes(1));
        }

        await board.Page.GotoAsync(board.Url);
        await Assertions.Expect(board.Page.Locator(source.Latest.State is null ? "#stale" : "body:not(.empty)")).ToBeVisibleAsync();
        return board;
    }

    /// <summary>Where the page is.</summary>
    public string Url => $"http://localhost:{Server.Port}/";

    /// <summary>Lets the source read something new, and the server tell it: a second passes for it.</summary>
    /// <param name="state">What it reads.</param>
    public void Show(BoardState state)
    {
        ((FixedSource)Source).Now = new BoardReading(state, Time.GetTimestamp() + Time.TimestampFrequency, Failure: null);
        Time.Advance(Beat);
    }

    /// <summary>Lets nothing new come from the source.</summary>
    /// <param name="failure">Why; null where it only hangs.</param>
    /// <param name="length">For how long.</param>
    public void Fall(string? failure, TimeSpan length)
    {
        var source = (FixedSource)Source;
        source.Now = source.Now with { Failure = failure };
        Time.Advance(length);
    }

    /// <summary>Stops the server.</summary>
    public ValueTask StopServerAsync() => Server.DisposeAsync();

    /// <summary>Starts the server anew, where it was.</summary>
    public async Task StartServerAsync() => Server = await ServeAsync(Source, Time, Server.Port);

    /// <summary>Waits until an element has a text.</summary>
    /// <param name="selector">The element.</param>
    /// <param name="text">The text.</param>
    public Task HasAsync(string selector, string text) => Assertions.Expect(Page.Locator(selector)).ToHaveTextAsync(text);

    /// <summary>The texts of elements as they are seen or read aloud now.</summary>
    /// <param name="selector">The elements.</param>
    public async Task<string[]> TextsAsync(string selector) => [.. (await Page.Locator(selector).AllTextContentsAsync()).Select(text => text.Trim())];

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Page.Context.DisposeAsync();
        await Server.DisposeAsync();
    }

    private static Task<BoardServer> ServeAsync(IBoardSource source, TimeProvider time, int port) =>
        BoardServer.StartAsync(new BoardServerOptions(source, time) { Port = port }, TestContext.Current.CancellationToken);
}
