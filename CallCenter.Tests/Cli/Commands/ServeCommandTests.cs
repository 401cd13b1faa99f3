using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using CallCenter.Core;
using CallCenter.Functions;
using CallCenter.Tests.Processes;

namespace CallCenter.Tests.Cli.Commands;

/// <summary>The local host as a program.</summary>
public sealed class ServeCommandTests
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "callcenter.dll");

    private static Task<RunResult> ServeAsync(string[] arguments, params (string, string?)[] environment) =>
        Run.ToEndAsync("dotnet", [Program, "serve", .. arguments], environment);

    [Fact(Timeout = Limits.Hang)]
    public async Task Help_NamesTheOptions()
    {
        RunResult help = await ServeAsync(["--help"]);

        Assert.Equal((0, ""), (help.ExitCode, help.Error));
        Assert.Contains("--port <0-65535>  The port on localhost, 0 for a free one. [default: 7071]", help.Output, StringComparison.Ordinal);
        Assert.Contains("--quiet", help.Output, StringComparison.Ordinal);
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData("--port must be a whole number from 0 to 65535.", "--port", "x")]
    [InlineData("--port must be a whole number from 0 to 65535.", "--port", "65536")]
    [InlineData("--port must be a whole number from 0 to 65535.", "--port=-1")]
    [InlineData("There is no option --prot; did you mean --port?", "--prot")]
    public async Task BadArgument_IsOneSentenceAndExitCode2(string sentence, params string[] arguments) =>
        Assert.Equal(new RunResult(2, "", sentence + Environment.NewLine), await ServeAsync(arguments));

    [Fact(Timeout = Limits.Hang)]
    public async Task BadSetting_IsOneSentenceAndExitCode1() => Assert.Equal(
        new RunResult(1, "", "CallCenter:CallbackMethod must be GET or POST." + Environment.NewLine),
        await ServeAsync(["--port", "0"], ("CallCenter__CallbackMethod", "PUT")));

    [Fact(Timeout = Limits.Hang)]
    public async Task UnknownVariable_IsOneSentenceAndExitCode1() => Assert.Equal(
        new RunResult(1, "", "CallCenter:PremiumQueuee is not a setting of the app; did you mean CallCenter:PremiumQueue?" + Environment.NewLine),
        await ServeAsync(["--port", "0"], ("CallCenter__PremiumQueuee", "vip"), ("TWILIO_AUTH_TOKEN", "of another tool")));

    [Fact(Timeout = Limits.Hang)]
    public async Task PortInUse_IsOneSentenceAndExitCode1()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        int port = ((IPEndPoint)taken.LocalEndpoint).Port;

        Assert.Equal(
            new RunResult(1, "", $"Port {port} is already in use; stop what uses it, or choose another port with --port." + Environment.NewLine),
            await ServeAsync(["--port", $"{port}"]));
    }

    /// <summary>It asks for port 7071: that is taken here, by this test or by something else already.</summary>
    [Fact(Timeout = Limits.Hang)]
    public async Task NoArguments_ServeOnPort7071()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 7071);
        try
        {
            taken.Start();
        }
        catch (SocketException mistake) when (mistake.SocketErrorCode is SocketError.AddressAlreadyInUse)
        {
        }

        using Process serve = Run.Start("dotnet", [Program, "serve"]);
        string? served = await serve.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        if (served is not null)
        {
            serve.Kill();
        }

        RunResult end = await Run.EndAsync(serve);

        Assert.Null(served);
        Assert.Equal(new RunResult(1, "", "Port 7071 is already in use; stop what uses it, or choose another port with --port." + Environment.NewLine), end);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task Try_CanBePastedThoughRequestsNeedASignature()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The line is for POSIX shells.");
        using Process serve = Run.Start("dotnet", [Program, "serve", "--port", "0"], ("Twilio__AuthToken", "a'secret\"$x"), ("Twilio__RequestValidation__Enabled", null));
        string said;
        do
        {
            said = await serve.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) ?? throw new InvalidOperationException("It ended early.");
        }
        while (!said.StartsWith("Try: ", StringComparison.Ordinal));

        RunResult tried = await Run.ToEndAsync("sh", ["-c", said["Try: ".Length..]], ("Twilio__AuthToken", "a'secret\"$x"));
        await Run.InterruptAsync(serve);
        await Run.EndAsync(serve);

        Assert.DoesNotContain("secret", said, StringComparison.Ordinal);
        Assert.Contains("<Queue>customers</Queue>", tried.Output, StringComparison.Ordinal);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task Try_CanBePastedWhereSharedKeysSign()
    {
        const string Keys = "webhooks_sharedkey_01k5abcdefghjkmnpqrstvwxyz=a'secret\"$x=;webhooks_sharedkey_01k5abcdefghjkmnpqrstvwxy0=other";
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The line is for POSIX shells.");
        using Process serve = Run.Start("dotnet", [Program, "serve", "--port", "0"], ("Twilio__SharedKeys", Keys), ("Twilio__AuthToken", null), ("Twilio__RequestValidation__Enabled", null));
        var said = new List<string>();
        do
        {
            said.Add(await serve.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) ?? throw new InvalidOperationException("It ended early."));
        }
        while (!said[^1].StartsWith("Try: ", StringComparison.Ordinal));

        RunResult tried = await Run.ToEndAsync("sh", ["-c", said[^1]["Try: ".Length..]], ("Twilio__SharedKeys", Keys));
        await Run.InterruptAsync(serve);
        await Run.EndAsync(serve);

        Assert.Equal("In a shell that knows Twilio__SharedKeys too, this signs a request by the first key as Twilio does.", said[^2]);
        Assert.DoesNotContain("secret", said[^1], StringComparison.Ordinal);
        Assert.Contains("<Queue>customers</Queue>", tried.Output, StringComparison.Ordinal);
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData(null, "Requests are not checked: this runs as Development with signature validation off; set Twilio__AuthToken to switch it on.", HttpStatusCode.OK)]
    [InlineData("secret", "Requests need Twilio's signature, because Twilio:AuthToken or Twilio:SharedKeys is set.", HttpStatusCode.Forbidden)]
    public async Task Serve_SaysWhatItDoesAnswersAndStopsCleanly(string? token, string line, HttpStatusCode status)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no interrupt signal to send.");
        using Process serve = Run.Start("dotnet", [Program, "serve", "--port", "0"], ("Twilio__AuthToken", token), ("Twilio__RequestValidation__Enabled", null));
        var said = new List<string>();
        do
        {
            said.Add(await serve.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) ?? throw new InvalidOperationException("It ended early."));
        }
        while (!said[^1].StartsWith("Try: ", StringComparison.Ordinal));

        string url = said[^1].Split('"')[1];
        using var http = new HttpClient();
        using HttpResponseMessage answer = await http.GetAsync(url, TestContext.Current.CancellationToken);
        await Run.InterruptAsync(serve);
        RunResult end = await Run.EndAsync(serve);

        Assert.Contains(line, said);
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal((0, ""), (end.ExitCode, end.Error));
        Assert.Equal(
            [HoldMusicFile.Name, .. WebhookRoutes.All],
            said.Where(each => each.StartsWith("  ", StringComparison.Ordinal)).Select(each => each.Trim().Split(' ')[0]));
    }
}
