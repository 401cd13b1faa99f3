using CallCenter.Cli.Checks;
using CallCenter.Core.Queues;
using CallCenter.Simulator.Twilio.Calls;
using CallCenter.Simulator.Twilio.Recordings;
using CallCenter.Simulator.Twilio.Wire;

namespace CallCenter.Tests.Cli.Checks;

/// <summary>What <c>check</c> says of the account's numbers, and of what it has recorded.</summary>
public sealed class NumberCheckTests
{
    private const string App = "https://calls.example.com";
    private const string Second = "https://second.example.com";

    private static readonly Recording Talk = new("RE0123456789abcdef0123456789abcdef", "CA1", DateTimeOffset.UnixEpoch, TimeSpan.FromSeconds(9), "DialVerb");

    private static async Task<string[]> LinesAsync(RestWorld world, Func<CheckOptions, TwilioRest, IAsyncEnumerable<CheckLine>> check, Uri? restUrl = null)
    {
        using var http = new HttpClient { BaseAddress = world.Server.BaseAddress };
        var rest = new TwilioRest(http, RestWorld.AccountSid, RestWorld.AccountSid, "token");
        var options = new CheckOptions { BaseUrl = App, Signer = new SigningKey("token"), RestUrl = restUrl ?? world.Server.BaseAddress };
        return [.. (await check(options, rest).ToArrayAsync(RestWorld.Cancelled)).Select(line => $"{line.Outcome}|{line.Name}|{line.Detail}|{line.Advice}")];
    }

    private static Task<string[]> NumbersAsync(RestWorld world) => LinesAsync(world, (options, rest) => new NumberCheck(options, rest).RunAsync(RestWorld.Cancelled));

    private static Task<string[]> RecordingsAsync(RestWorld world, Uri? restUrl = null) =>
        LinesAsync(world, (options, rest) => new RecordingCheck(options, rest).RunAsync(RestWorld.Cancelled), restUrl);

    [Fact(Timeout = Limits.Hang)]
    public async Task NumberWithoutFallback_IsAWarning()
    {
        await using RestWorld world = await RestWorld.StartAsync(
            numbers:
            [
                new IncomingNumber("PN1", "+15005550101") { VoiceUrl = $"{App}/premium-enqueue", VoiceFallbackUrl = "https://twimlets.example/sorry" },
                new IncomingNumber("PN2", "+15005550102") { VoiceUrl = "https://other.example/voice" },
                new IncomingNumber("PN3", "+15005550103") { VoiceUrl = $"{App}/rep-call-complete" },
            ]);

        Assert.Equal(
            [
                "Ok|REST: number ***0101|requests premium-enqueue, and has a fallback URL|",
                "Warning|REST: number ***0103|requests rep-call-complete, and has no fallback URL|One failed request ends the call: set the number's fallback URL to the same URL, where the call goes on; ./callcenter connect does.",
            ],
            await NumbersAsync(world));
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData(
        $"{App}/premium-enqueue",
        null,
        "Warning|REST: number ***0101|requests premium-enqueue; fallback missing: it is the same app|While the app is down, callers hear Twilio's error: run it in a second region, as docs/second-home.md says; ./callcenter connect --fallback-url URL has the numbers fall back to it.")]
    [InlineData($"{Second}/premium-enqueue", null, "Ok|REST: number ***0101|requests premium-enqueue, and falls back to another home|")]
    [InlineData($"{Second}/premium-enqueue", Second, "Ok|REST: number ***0101|requests premium-enqueue, and falls back to another home|")]
    [InlineData(
        $"{Second}/regular-enqueue",
        Second,
        "Warning|REST: number ***0101|requests premium-enqueue, and its fallback is not premium-enqueue of the other home|While the app is down, calls of this number go elsewhere: ./callcenter connect --fallback-url https://second.example.com sets it.")]
    public async Task Fallback_IsJudgedByTheHomeThatItLeadsTo(string fallback, string? second, string line)
    {
        await using RestWorld world = await RestWorld.StartAsync(numbers: [new IncomingNumber("PN1", "+15005550101") { VoiceUrl = $"{App}/premium-enqueue", VoiceFallbackUrl = fallback }]);

        Assert.Equal([line], await LinesAsync(world, (options, rest) => new NumberCheck(options with { FallbackUrl = second }, rest).RunAsync(RestWorld.Cancelled)));
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData($"{Second}/base/premium-enqueue", $"{Second}/base")]
    [InlineData($"{App}/premium-enqueue", null)]
    [InlineData($"{Second}/regular-enqueue", null)]
    [InlineData("https://user:secret@second.example.com/premium-enqueue", null)]
    [InlineData("https://second.example.com/?to=/premium-enqueue", null)]
    [InlineData("", null)]
    public async Task SecondHome_IsFoundByTheFallback(string fallback, string? home)
    {
        await using RestWorld world = await RestWorld.StartAsync(numbers: [new IncomingNumber("PN1", "+15005550101") { VoiceUrl = $"{App}/premium-enqueue", VoiceFallbackUrl = fallback }]);
        using var http = new HttpClient { BaseAddress = world.Server.BaseAddress };
        var check = new NumberCheck(new CheckOptions { BaseUrl = App, Signer = new SigningKey("token") }, new TwilioRest(http, RestWorld.AccountSid, RestWorld.AccountSid, "token"));

        Assert.Equal(home, await check.FindSecondHomeAsync(RestWorld.Cancelled));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task NumbersThatMayNotBeSeen_AreLeftOut()
    {
        await using RestWorld world = await RestWorld.StartAsync(numbers: [new IncomingNumber("PN3", "+15005550103") { VoiceUrl = $"{App}/rep-call-complete" }]);
        using var http = new HttpClient { BaseAddress = world.Server.BaseAddress };
        var check = new NumberCheck(new CheckOptions { BaseUrl = App, Signer = new SigningKey("token") }, new TwilioRest(http, RestWorld.AccountSid, RestWorld.AccountSid, "wrong"));

        Assert.Empty(await check.RunAsync(RestWorld.Cancelled).ToArrayAsync(RestWorld.Cancelled));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task RecordingThatNeedsCredentials_IsAsItShouldBe()
    {
        await using RestWorld world = await RestWorld.StartAsync();
        world.Recordings.Add(Talk);

        Assert.Equal(["Ok|REST: recordings|need credentials: 401 without|"], await RecordingsAsync(world));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task RecordingForEverybody_IsAWarning()
    {
        await using RestWorld world = await RestWorld.StartAsync();
        world.Recordings.Add(Talk);
        string? asked = null;
        await using WireServer open = await WireServer.StartAsync(context =>
        {
            asked = context.Request.Path;
            return Task.CompletedTask;
        });

        Assert.Equal(
            ["Warning|REST: recordings|are for everybody who knows their URLs|Switch on HTTP basic authentication for media access, in the Twilio console among the settings of Voice."],
            await RecordingsAsync(world, new Uri(open.Url)));
        Assert.Equal($"{RestWorld.Root}/Recordings/{Talk.Sid}.mp3", asked);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task AccountWithoutRecordings_HasNothingToTry()
    {
        await using RestWorld world = await RestWorld.StartAsync();

        Assert.Empty(await RecordingsAsync(world));
    }
}
