using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using CallCenter.Cli.Commands;
using CallCenter.Tests.Processes;

namespace CallCenter.Tests.Cli.Commands;

/// <summary><c>demo --watch</c> and <c>simulate --watch</c> as programs.</summary>
public sealed class WatchTests : IDisposable
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "callcenter.dll");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory(Timeout = Limits.Hang)]
    [InlineData("--speed must be a whole number from 1 to 3600.", "demo", "--watch", "--speed", "0")]
    [InlineData("--speed must be a whole number from 1 to 3600.", "simulate", "--watch", "--speed", "3601")]
    [InlineData("--speed must be a whole number from 1 to 3600.", "demo", "--watch", "--speed", "fast")]
    [InlineData("--limit must be a whole number from 1 to 14400.", "demo", "--watch", "--limit", "0")]
    [InlineData("--port must be a whole number from 0 to 65535.", "demo", "--watch", "--port", "65536")]
    [InlineData("--listen must be an address of this machine, such as 192.168.1.20, or 0.0.0.0 for all of them.", "demo", "--watch", "--listen", "television")]
    [InlineData("--listen must be an address of this machine, which 203.0.113.1 is not; 0.0.0.0 stands for all that it has.", "demo", "--watch", "--port", "0", "--listen", "203.0.113.1")]
    [InlineData("--speed is about the page of --watch: give --watch too, or leave --speed out.", "demo", "--speed", "60")]
    [InlineData("--limit is about the page of --watch: give --watch too, or leave --limit out.", "simulate", "--limit", "60")]
    [InlineData("--port is about the page of --watch: give --watch too, or leave --port out.", "simulate", "--port", "0")]
    [InlineData("--listen is about the page of --watch: give --watch too, or leave --listen out.", "demo", "--listen", "0.0.0.0")]
    [InlineData("--no-browser is about the page of --watch: give --watch too, or leave --no-browser out.", "demo", "--no-browser")]
    public async Task Mistake_IsOneSentenceAndExitCode2(string sentence, params string[] arguments) => Assert.Equal(
        new RunResult(2, "", sentence + Environment.NewLine),
        await Run.ToEndAsync("dotnet", [Program, .. arguments, .. arguments[0] == "demo" ? (string[])["--report", Path.Combine(_folder.Root, "report.html")] : []]));

    [Fact(Timeout = Limits.Hang)]
    public async Task PortInUse_IsOneSentenceAndExitCode2()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        int port = ((IPEndPoint)taken.LocalEndpoint).Port;

        Assert.Equal(
            new RunResult(2, "", $"Port {port} cannot be had; stop what uses it, or choose another port with --port." + Environment.NewLine),
            await Run.ToEndAsync("dotnet", [Program, "simulate", "--in-process", "--watch", "--port", $"{port}"]));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task InterruptInTheMiddle_IsExitCode130WithoutAResult()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no interrupt signal to send.");
        using Process run = Start("--hours", "10", "--speed", "1");
        string url = await UrlAsync(run);
        string page = await GetAsync(url);
        await Run.InterruptAsync(run);
        RunResult end = await Run.EndAsync(run);

        Assert.Contains("<title>The board</title>", page, StringComparison.Ordinal);
        Assert.Equal((130, ""), (end.ExitCode, end.Output));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task RunThatIsOver_WritesItsResultAndStaysWithItsReport()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no interrupt signal to send.");
        using Process run = Start("--hours", "0.5", "--speed", "3600");
        string url = await UrlAsync(run);
        var said = new List<string>();
        do
        {
            said.Add(await run.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) ?? throw new InvalidOperationException("It ended early."));
        }
        while (said[^1] != "The run is over; the board has a link to its report, and stays until Ctrl+C.");

        string report = await GetAsync(url + "report");
        await Run.InterruptAsync(run);
        RunResult end = await Run.EndAsync(run);

        Assert.Contains(said, line => line.StartsWith("mean wait", StringComparison.Ordinal));
        Assert.Contains("<h1>A simulated day of the call center</h1>", report, StringComparison.Ordinal);
        Assert.Equal((0, ""), (end.ExitCode, end.Output));
    }

    [Theory]
    [InlineData(null, "http://localhost:7073/")]
    [InlineData("192.168.1.20", "http://192.168.1.20:7073/?token=abc")]
    [InlineData("0.0.0.0", "http://10.0.0.9:7073/?token=abc")]
    [InlineData("::", "http://10.0.0.9:7073/?token=abc")]
    [InlineData("fd00::1", "http://[fd00::1]:7073/?token=abc")]
    public void Url_IsWhereABrowserFindsIt(string? listen, string url) => Assert.Equal(
        url,
        ServedBoard.Url(listen is null ? null : IPAddress.Parse(listen), 7073, listen is null ? null : "abc", () => "10.0.0.9").ToString());

    [Theory]
    [InlineData(false, null, null, false)]
    [InlineData(false, "", null, false)]
    [InlineData(false, ":0", null, true)]
    [InlineData(false, null, "wayland-0", true)]
    [InlineData(true, ":0", "wayland-0", false)]
    public void Browser_IsThereWhereSomebodySeesIt(bool isRedirected, string? display, string? wayland, bool isThere)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || OperatingSystem.IsMacOS(), "There is always a screen.");

        Assert.Equal(isThere, Browser.IsThere(name => name switch { "DISPLAY" => display, "WAYLAND_DISPLAY" => wayland, _ => null }, isRedirected));
    }

    private static Process Start(params string[] arguments) =>
        Run.Start("dotnet", [Program, "simulate", "--in-process", "--premium-per-hour", "20", "--regular-per-hour", "60", "--watch", "--port", "0", .. arguments]);

    private static async Task<string> UrlAsync(Process run)
    {
        string line = await run.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) ?? throw new InvalidOperationException("It ended early.");
        Match match = Regex.Match(line, @"^The board: (http://localhost:\d+/)$");
        Assert.True(match.Success, line);
        return match.Groups[1].Value;
    }

    private static async Task<string> GetAsync(string url)
    {
        using var http = new HttpClient();
        return await http.GetStringAsync(new Uri(url), TestContext.Current.CancellationToken);
    }
}
