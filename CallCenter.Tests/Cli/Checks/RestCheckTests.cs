using CallCenter.Cli.Checks;
using CallCenter.Core.Queues;
using CallCenter.Simulator.Twilio.Rest;

namespace CallCenter.Tests.Cli.Checks;

/// <summary>What <c>check</c> says of the credentials by which the app looks at the queues.</summary>
public sealed class RestCheckTests
{
    private const string Credentials = "REST: credentials accepted";

    private static async Task<string[]> LinesAsync(RestWorld world, string password = "token", string? region = null)
    {
        using var http = new HttpClient { BaseAddress = world.Server.BaseAddress };
        var rest = new TwilioRest(http, RestWorld.AccountSid, RestWorld.AccountSid, password) { Region = region };
        var lines = new List<string>();
        var check = new RestCheck(new CheckOptions { BaseUrl = "http://localhost", Signer = new("token") }, rest, TimeProvider.System);
        await foreach (CheckLine line in check.RunAsync(TestContext.Current.CancellationToken))
        {
            if (!line.Name.StartsWith("latency", StringComparison.Ordinal))
            {
                lines.Add($"{line.Outcome}|{line.Name}|{line.Detail}|{line.Advice}");
            }
        }

        return [.. lines];
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task BothQueues_AreNamedWithWhoWaits()
    {
        await using RestWorld world = await RestWorld.StartAsync();
        string premium = world.Exchange.FindOrCreate("premium-customers").Sid;
        string regular = world.Exchange.FindOrCreate("customers").Sid;
        world.Join(world.Exchange.FindOrCreate("customers"), "CA1");

        Assert.Equal(
            [
                $"Ok|{Credentials}|the account has 2 queues|",
                $"Ok|REST: queue premium-customers|exists, {premium}, 0 of at most 1000 wait|",
                $"Ok|REST: queue customers|exists, {regular}, 1 of at most 1000 wait|",
            ],
            await LinesAsync(world));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task MissingQueue_IsAWarning()
    {
        await using RestWorld world = await RestWorld.StartAsync();
        world.Exchange.FindOrCreate("premium-customers");

        Assert.Equal(
            "Warning|REST: queue customers|does not exist yet|Create it before the first call, so that no rep dials a queue that is not there: ./callcenter connect does.",
            (await LinesAsync(world))[2]);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task WrongCredentialsOfARegion_FailWithTheRegionsName()
    {
        await using RestWorld world = await RestWorld.StartAsync();

        Assert.Equal(
            [$"Failed|{Credentials}|401: Authenticate|Make an API key (Standard, region IE1) in the Twilio console and set Twilio__ApiKeySid and Twilio__ApiKeySecret to it, here and in the app's settings."],
            await LinesAsync(world, "wrong", "ie1"));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task QueuesBehindAFullPage_AreFound()
    {
        await using RestWorld world = await RestWorld.StartAsync();
        world.CreateQueues(1500);
        world.Exchange.FindOrCreate("premium-customers");
        world.Exchange.FindOrCreate("customers");

        Assert.Equal(["Ok", "Ok", "Ok"], (await LinesAsync(world)).Select(line => line[..2]));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task WrongCredentials_Fail()
    {
        await using RestWorld world = await RestWorld.StartAsync();

        Assert.Equal(
            [$"Failed|{Credentials}|401: Authenticate|Make an API key (Standard, region US1) in the Twilio console and set Twilio__ApiKeySid and Twilio__ApiKeySecret to it, here and in the app's settings."],
            await LinesAsync(world, password: "wrong"));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task QueueThatContradictsItself_IsAWarning()
    {
        await using RestWorld world = await RestWorld.StartAsync();
        string sid = world.Exchange.FindOrCreate("premium-customers").Sid;
        world.Join(world.Exchange.FindOrCreate("premium-customers"), "CA1");
        world.RunUntil(7);
        world.Server.Faults = new RestFaults(CurrentSizeOffset: -1);

        Assert.Equal(
            $"Warning|REST: queue premium-customers|{sid}, 0 wait, yet for 7 s on average|Twilio contradicts itself, and the app will dial blindly when it does: check again.",
            (await LinesAsync(world))[1]);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task AppThatLooks_PassesEveryCheck()
    {
        await using LookingCallCenter center = await LookingCallCenter.StartAsync();

        CheckRun run = await CheckRun.OfAsync(center.Url.AbsoluteUri);

        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Complaints);
        Assert.Contains("ok|rule: premium in vain -> regular|dials customers", run.Lines);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task AppThatSeesCallers_LeavesTheRuleForAQuietMoment()
    {
        await using LookingCallCenter center = await LookingCallCenter.StartAsync();
        center.Join("customers", 1);

        CheckRun run = await CheckRun.OfAsync(center.Url.AbsoluteUri);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("skipped|rule: called in -> premium|callers wait in customers now, and the app sends reps there; check again when both queues are empty", run.Lines);
        Assert.Contains("skipped|rule: all other rows|callers wait in customers now, and the app sends reps there; check again when both queues are empty", run.Lines);
    }
}
