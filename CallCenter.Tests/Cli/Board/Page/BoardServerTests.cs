using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using CallCenter.Cli.Board;
using CallCenter.Cli.Board.Page;
using CallCenter.Simulator.Time;
using Microsoft.Extensions.Time.Testing;

namespace CallCenter.Tests.Cli.Board.Page;

/// <summary>Who may see the board and change its pace, over HTTP as a browser would ask.</summary>
public sealed class BoardServerTests
{
    private const string Foreign = "Only the board's own page may change the pace: the header Origin must be the board's.\n";

    private readonly FakeTimeProvider _time = new();
    private readonly Pace _pace;

    public BoardServerTests() => _pace = new Pace(60, _time);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory(Timeout = Limits.Hang)]
    [InlineData("localhost:{0}", 200)]
    [InlineData("LOCALHOST:{0}", 200)]
    [InlineData("127.0.0.1:{0}", 200)]
    [InlineData("[::1]:{0}", 200)]
    [InlineData("localhost", 403)]
    [InlineData("localhost:1", 403)]
    [InlineData("evil.example:{0}", 403)]
    [InlineData("localhost.evil.example:{0}", 403)]
    [InlineData("192.168.1.20:{0}", 403)]
    public async Task Host_MustBeThisMachine(string host, int status)
    {
        await using BoardServer server = await StartAsync();

        foreach (string target in (string[])["/", "/report?token=x"])
        {
            RawResponse answer = await AskAsync(server, new RawRequest("GET", target, host.Replace("{0}", $"{server.Port}", StringComparison.Ordinal)));
            Assert.Equal(target == "/" || status == 403 ? status : 404, answer.Status);
            if (status == 403)
            {
                Assert.Equal(
                    $"This board is only for this machine: open http://localhost:{server.Port}, or start it with --listen to show it elsewhere.\n",
                    answer.Body);
            }
        }
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData("/", "", 403)]
    [InlineData("/events", "", 403)]
    [InlineData("/report", "", 403)]
    [InlineData("/?token=wrong", "", 403)]
    [InlineData("/?token=", "", 403)]
    [InlineData("/?token={0}", "", 303)]
    [InlineData("/", "{0}", 200)]
    [InlineData("/", "wrong", 403)]
    [InlineData("/report", "{0}", 404)]
    [InlineData("/report?token={0}", "", 404)]
    public async Task OpenBoard_NeedsItsToken(string target, string cookie, int status)
    {
        await using BoardServer server = await StartAsync(IPAddress.Loopback);
        string Fill(string text) => text.Replace("{0}", server.Token, StringComparison.Ordinal);

        RawResponse answer = await AskAsync(server, new RawRequest("GET", Fill(target), "television.example")
        {
            Headers = cookie.Length > 0 ? [("Cookie", $"callcenter-board-{server.Port}={Fill(cookie)}")] : [],
        });

        Assert.Equal(status, answer.Status);
        Assert.Equal(
            status == 403 ? "This board needs the token in the URL that the command printed.\n" : null,
            status == 403 ? answer.Body : null);
        Assert.Equal(
            status == 303 ? ("/", $"callcenter-board-{server.Port}={server.Token}; path=/; samesite=strict; httponly") : (null, null),
            (answer.Headers.GetValueOrDefault("Location"), answer.Headers.GetValueOrDefault("Set-Cookie")));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task Token_IsNewEachTimeAndNobodyGuessesIt()
    {
        await using BoardServer server = await StartAsync(IPAddress.Loopback);
        await using BoardServer other = await StartAsync(IPAddress.Loopback);

        Assert.Matches("^[0-9a-f]{32}$", server.Token);
        Assert.NotEqual(server.Token, other.Token);
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData("http://localhost:{0}", "same-origin", 200, """{"speed":120,"isPaused":false}""")]
    [InlineData("http://localhost:{0}", null, 200, """{"speed":120,"isPaused":false}""")]
    [InlineData("http://localhost:{0}", "same-site", 403, Foreign)]
    [InlineData("http://localhost:1", "same-site", 403, Foreign)]
    [InlineData("https://evil.example", "cross-site", 403, Foreign)]
    [InlineData("null", null, 403, Foreign)]
    [InlineData(null, null, 403, Foreign)]
    public async Task Pace_IsChangedByThePageAlone(string? origin, string? site, int status, string said)
    {
        await using BoardServer server = await StartAsync();
        (string, string)[] headers =
        [
            .. origin is null ? (IEnumerable<(string, string)>)[] : [("Origin", origin.Replace("{0}", $"{server.Port}", StringComparison.Ordinal))],
            .. site is null ? (IEnumerable<(string, string)>)[] : [("Sec-Fetch-Site", site)],
        ];

        RawResponse answer = await AskAsync(server, new RawRequest("POST", "/pace?to=faster", $"localhost:{server.Port}") { Headers = [.. headers] });

        Assert.Equal((status, said), (answer.Status, answer.Body));
        Assert.Equal(status == 200 ? 120 : 60, _pace.Speed);
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData("pause", 200, """{"speed":60,"isPaused":true}""")]
    [InlineData("resume", 200, """{"speed":60,"isPaused":false}""")]
    [InlineData("slower", 200, """{"speed":30,"isPaused":false}""")]
    [InlineData("stop", 400, "The parameter to must be pause, resume, faster or slower.\n")]
    [InlineData("", 400, "The parameter to must be pause, resume, faster or slower.\n")]
    public async Task Button_ChangesThePace(string button, int status, string said)
    {
        await using BoardServer server = await StartAsync();

        RawResponse answer = await AskAsync(server, new RawRequest("POST", $"/pace?to={button}", $"localhost:{server.Port}") { Headers = [("Origin", $"http://localhost:{server.Port}")] });

        Assert.Equal((status, said), (answer.Status, answer.Body));
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData("GET", "/pace", 405, "This takes POST alone.\n")]
    [InlineData("POST", "/", 405, "This takes GET alone.\n")]
    [InlineData("GET", "/board.js", 404, "There is nothing here; the board is at /.\n")]
    [InlineData("GET", "/report", 404, "There is no report yet; a simulated run has one when it is over.\n")]
    public async Task AnythingElse_IsRefusedInASentence(string method, string target, int status, string said)
    {
        await using BoardServer server = await StartAsync();

        RawResponse answer = await AskAsync(server, new RawRequest(method, target, $"localhost:{server.Port}"));

        Assert.Equal((status, said), (answer.Status, answer.Body));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task Page_MayRunWhatIsInItAndNothingElse()
    {
        await using BoardServer server = await StartAsync();

        RawResponse answer = await AskAsync(server, new RawRequest("GET", "/", $"localhost:{server.Port}"));
        string page = answer.Body;
        string Hashes(string tag) => string.Join(' ', Regex.Matches(page, $"<{tag}>(.*?)</{tag}>", RegexOptions.Singleline)
            .Select(match => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(match.Groups[1].Value)))}'"));

        Assert.Equal(
            $"default-src 'none'; style-src {Hashes("style")}; script-src {Hashes("script")}; img-src data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
            answer.Headers["Content-Security-Policy"]);
        Assert.Equal(("nosniff", "no-referrer", "no-store"), (answer.Headers["X-Content-Type-Options"], answer.Headers["Referrer-Policy"], answer.Headers["Cache-Control"]));
        Assert.DoesNotMatch(@"(src|href)=""(?!data:|report"")|\son\w+=|\sstyle=|innerHTML|https?://(?!www\.w3\.org/2000/svg)", page);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task Report_IsServedOnceThereIsOne()
    {
        string? report = null;
        await using BoardServer server = await StartAsync(report: () => report);
        report = "<p>the report</p>";

        RawResponse answer = await AskAsync(server, new RawRequest("GET", "/report", $"localhost:{server.Port}"));

        Assert.Equal((200, "<p>the report</p>"), (answer.Status, answer.Body));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task Events_AreServerSentAndEndWithTheServer()
    {
        await using BoardServer server = await StartAsync();
        using var http = new HttpClient();
        using HttpResponseMessage answer = await http.GetAsync($"http://localhost:{server.Port}/events", HttpCompletionOption.ResponseHeadersRead, Cancelled);
        using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync(Cancelled));
        string?[] lines = [await reader.ReadLineAsync(Cancelled), await reader.ReadLineAsync(Cancelled), await reader.ReadLineAsync(Cancelled)];
        await server.DisposeAsync();

        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(("event: state", "retry: 1000"), (lines[0], lines[2]));
        Assert.StartsWith("data: {\"ageSeconds\":0,\"failure\":null,\"state\":{\"source\":\"sample\",", lines[1], StringComparison.Ordinal);
        Assert.Equal("", (await reader.ReadToEndAsync(Cancelled)).Trim());
    }

    private static async Task<RawResponse> AskAsync(BoardServer server, RawRequest request)
    {
        using var http = new RawHttp(new Uri($"http://127.0.0.1:{server.Port}"));
        return await http.SendAsync(request, Cancelled);
    }

    private Task<BoardServer> StartAsync(IPAddress? listen = null, Func<string?>? report = null)
    {
        var source = new FixedSource(new BoardReading(SampleBoard.State(), _time.GetTimestamp(), Failure: null), _pace);
        return BoardServer.StartAsync(new BoardServerOptions(source, _time) { Listen = listen, Report = report ?? (static () => null) }, Cancelled);
    }
}
