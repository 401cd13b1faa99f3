using System.Diagnostics;
using CallCenter.Cli.Commands;
using CallCenter.Cli.Shells;
using CallCenter.Core.Queues;
using CallCenter.Simulator.Scenarios;
using CallCenter.Simulator.Time;
using CallCenter.Simulator.Twilio.Queues;
using CallCenter.Simulator.Twilio.Rest;
using CallCenter.Tests.Processes;
using Microsoft.Extensions.Time.Testing;
using Twilio.Rest.Api.V2010.Account;
using Twilio.Rest.Api.V2010.Account.Queue;

namespace CallCenter.Tests.Cli.Commands;

/// <summary><c>rest --live</c>: REST, app and run over HTTP, asked by Twilio's package.</summary>
public sealed class LiveRestTests : IAsyncDisposable
{
    private const int Reps = 2;

    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "callcenter.dll");
    private static readonly DateTimeOffset Now = new(2026, 11, 25, 15, 0, 0, TimeSpan.Zero);

    private static readonly Scenario Morning = new()
    {
        Hours = 0.5,
        Premium = Arrivals.Steady(30),
        Regular = Arrivals.Steady(90),
        Talk = Distribution.Exponential(120),
        Patience = Distribution.Exponential(300),
        Shifts = [new Shift(Reps, 8, 9)],
        AppSettings = new Dictionary<string, string?> { ["CallCenter:IdleReps"] = "Wait" },
    };

    private readonly HttpClient _http = new();
    private LiveRest? _live;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await (_live?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    private async Task<(LiveRest Live, TwilioRest Client)> StartAsync()
    {
        _live = await LiveRest.StartAsync(Morning, port: 0, new FakeTimeProvider(Now), webhooks: null, Cancelled);
        _http.BaseAddress = _live.Server.BaseAddress;
        return (_live, new TwilioRest(_http, SampleAccount.AccountSid, SampleAccount.Key.User, SampleAccount.Key.Password));
    }

    /// <summary>What REST says is what the exchange holds, at any moment.</summary>
    [Fact(Timeout = Limits.Hang)]
    public async Task Rest_SaysWhatTheExchangeHolds()
    {
        (LiveRest live, TwilioRest rest) = await StartAsync();
        TwilioRestOptions account = live.Account.Account;
        int waited = 0;
        for (int minute = 0; minute < 30; minute++)
        {
            await account.Clock.RunAsync(account.Clock.Now + TimeSpan.FromMinutes(1), Cancelled);

            QueueResource[] queues = [.. await QueueResource.ReadAsync(client: rest)];
            Assert.Equal(account.Exchange.Queues.Select(queue => (queue.Name, (int?)queue.Count)), queues.Select(queue => (queue.FriendlyName, queue.CurrentSize)));
            foreach ((CallQueue queue, QueueResource shown) in account.Exchange.Queues.Zip(queues))
            {
                MemberResource[] members = [.. await MemberResource.ReadAsync(shown.Sid, pageSize: 1_000, client: rest)];
                Assert.Equal(queue.Calls.Select(call => (call.Member.CallSid, (int?)(int)(account.Clock.Now - call.Joined).TotalSeconds)), members.Select(member => (member.CallSid, member.WaitTime)));
                waited += members.Length;
            }

            CallResource[] inProgress = [.. await CallResource.ReadAsync(status: CallResource.StatusEnum.InProgress, pageSize: 1_000, client: rest)];
            Assert.Equal(
                account.Log!.All.Where(call => call.Ended is null).Select(call => call.Identity.CallSid).Order(StringComparer.Ordinal),
                inProgress.Select(call => call.Sid).Order(StringComparer.Ordinal));
        }

        Assert.True(waited > 0, "Nobody ever waited.");
        CallResource[] today = [.. await CallResource.ReadAsync(to: SampleAccount.PhoneNumbers[1], startTimeAfter: Now.UtcDateTime.Date, pageSize: 1_000, client: rest)];
        Assert.InRange(today.Length, 30, 120);
        Assert.Equal(today.Length, today.Select(call => call.Sid).Distinct().Count());
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task ThousandRequestsWhileTheRunGoesOn_AreAllAnswered()
    {
        (LiveRest live, TwilioRest rest) = await StartAsync();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancelled);
        TimeSpan before = live.Account.Account.Clock.Now;
        // As fast as it can, so that it is never at rest while it is asked.
        Task run = live.Account.Account.Clock.RunAsync(SimulatedTime.FromHours(1_000), stop.Token);

        await Parallel.ForAsync(0, 1_000, new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = Cancelled }, async (index, _) => await AskAsync(rest, index));

        Assert.False(run.IsCompleted);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        Assert.True(live.Account.Account.Clock.Now > before);
    }

    private static async Task AskAsync(TwilioRest rest, int index)
    {
        switch (index % 5)
        {
            case 0:
                Assert.True((await QueueResource.ReadAsync(client: rest)).Count() >= 2);
                break;
            case 1:
                Assert.True((await CallResource.ReadAsync(status: CallResource.StatusEnum.InProgress, pageSize: 1_000, client: rest)).Count() <= 1_000);
                break;
            case 2:
                Assert.Equal(3, (await IncomingPhoneNumberResource.ReadAsync(client: rest)).Count());
                break;
            case 3:
                Assert.NotNull(await RecordingResource.ReadAsync(client: rest));
                break;
            default:
                Assert.NotNull(await CallResource.ReadAsync(to: SampleAccount.PhoneNumbers[0], pageSize: 20, limit: 20, client: rest));
                break;
        }
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task CallThatRestEnds_IsOver_AndWhoIsMovedLeavesTheQueue()
    {
        (LiveRest live, TwilioRest rest) = await StartAsync();
        TwilioRestOptions account = live.Account.Account;
        CallQueue queue = account.Exchange.Find("customers")!;
        while (queue.Count < 2)
        {
            await account.Clock.RunAsync(account.Clock.Now + TimeSpan.FromSeconds(10), Cancelled);
        }

        string[] sids = [.. queue.Calls.Select(call => call.Member.CallSid)];
        CallResource ended = await CallResource.UpdateAsync(sids[1], status: CallResource.UpdateStatusEnum.Completed, client: rest);
        MemberResource moved = await MemberResource.UpdateAsync(queue.Sid, sids[0], new Uri(account.Numbers.All[0].VoiceUrl), client: rest);
        await account.Clock.RunAsync(account.Clock.Now + TimeSpan.FromSeconds(1), Cancelled);

        Assert.Equal((sids[1], CallResource.StatusEnum.Completed), (ended.Sid, ended.Status));
        Assert.Equal((sids[0], 1), (moved.CallSid, moved.Position));
        Assert.DoesNotContain(queue.Calls, call => call.Member.CallSid == sids[0] || call.Member.CallSid == sids[1]);
        Assert.Null(account.Log!.Find(sids[0])!.Ended);
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData("--speed needs --live: without it nothing happens in the account.", "--speed", "2")]
    [InlineData("--scenario needs --live: without it nothing is played in the account.", "--scenario", "x.json")]
    [InlineData("--speed must be a number above 0, at most 3600.", "--live", "--speed", "0")]
    [InlineData("--speed must be a number above 0, at most 3600.", "--live", "--speed", "fast")]
    [InlineData("--speed must be a number above 0, at most 3600.", "--live", "--speed", "NaN")]
    [InlineData("--speed must be a number above 0, at most 3600.", "--live", "--speed", "3601")]
    [InlineData("--port must be a whole number from 0 to 65535.", "--live", "--port", "x")]
    public async Task Mistake_IsOneSentence(string sentence, params string[] arguments) =>
        Assert.Equal(new RunResult(2, "", sentence + Environment.NewLine), await Run.ToEndAsync("dotnet", [Program, "rest", .. arguments]));

    [Fact(Timeout = Limits.Hang)]
    public async Task Command_SaysHowToUseItAndStopsCleanly()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no interrupt signal to send.");
        using Process rest = Run.Start("dotnet", [Program, "rest", "--live", "--port", "0"]);
        var said = new List<string>();
        do
        {
            said.Add(await rest.StandardOutput.ReadLineAsync(Cancelled) ?? throw new InvalidOperationException("It ended early."));
        }
        while (!said[^1].Contains(" check ", StringComparison.Ordinal));

        (string, string?)[] environment = [.. said.Where(line => line.StartsWith("export ", StringComparison.Ordinal)).Select(line => line["export ".Length..].Split('=')).Select(pair => (pair[0], (string?)pair[1]))];
        string messages = Assert.Single(said, line => line.Contains(" messages ", StringComparison.Ordinal));
        RunResult listed = await Run.ToEndAsync("dotnet", [Program, .. messages.Split(' ')[1..]], environment);
        await Run.InterruptAsync(rest);
        RunResult end = await Run.EndAsync(rest);

        Assert.Equal((0, ""), (listed.ExitCode, listed.Error));
        Assert.Contains("regular", listed.Output, StringComparison.Ordinal);
        Assert.Equal((0, ""), (end.ExitCode, end.Error));
    }

    [Fact]
    public void Welcome_OnWindows_IsAsTheCommandPromptReadsIt() => Assert.Equal(
        $"""
        The REST of a simulated Twilio account answers, and its three numbers are rung (Ctrl+C stops it). In another shell:

        set Twilio__AccountSid={SampleAccount.AccountSid}
        set Twilio__ApiKeySid={SampleAccount.Key.User}
        set Twilio__ApiKeySecret={SampleAccount.Key.Password}
        set Twilio__AuthToken={SampleAccount.AuthToken}
        .\callcenter board --rest-url http://localhost:7072
        .\callcenter messages --rest-url http://localhost:7072 --premium-number +15005550101 --regular-number +15005550102
        .\callcenter check --rest-url http://localhost:7072 --url http://127.0.0.1:5000
        """,
        RestCommand.LiveWelcome(new Uri("http://localhost:7072/"), "http://127.0.0.1:5000", Shell.CommandPrompt));
}
