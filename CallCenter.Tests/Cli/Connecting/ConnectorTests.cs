using System.Text.RegularExpressions;
using CallCenter.Cli.Connecting;
using CallCenter.Core;
using CallCenter.Core.Queues;
using CallCenter.Simulator.Twilio.Calls;
using CallCenter.Simulator.Twilio.Rest;

namespace CallCenter.Tests.Cli.Connecting;

/// <summary>Connecting over HTTP, with Twilio's package against the simulated account.</summary>
public sealed partial class ConnectorTests : IAsyncLifetime
{
    private static readonly IncomingNumber[] Numbers =
    [
        new(Wishes.Premium, "+15005550101") { VoiceUrl = "https://demo.twilio.com/welcome/voice/" },
        new(Wishes.Regular, "+15005550102") { VoiceUrl = "https://old.example/voice", VoiceMethod = "GET", VoiceFallbackUrl = "https://old.example/oops" },
        new(Wishes.Rep, "+15005550103"),
        new(Wishes.Other, "+15005550104") { VoiceUrl = "https://other.example/voice" },
        new("PN00000000000000000000000000000005", "+150055501011"),
        new("PN00000000000000000000000000000006", "+15005550106") { VoiceApplicationSid = "AP1" },
        new("PN00000000000000000000000000000007", "+15005550107") { TrunkSid = "TK1" },
    ];

    private RestWorld? _world;

    private RestWorld World => _world!;

    public async ValueTask InitializeAsync()
    {
        _world = await RestWorld.StartAsync(numbers: Numbers);
        World.Exchange.FindOrCreate("support");
    }

    public ValueTask DisposeAsync() => World.DisposeAsync();

    private async Task<string[]> ConnectAsync(ConnectWish wish, bool isDryRun = false, string secret = "secret", TimeProvider? time = null)
    {
        using var http = new HttpClient { BaseAddress = World.Server.BaseAddress };
        var rest = new TwilioRest(http, RestWorld.AccountSid, "SK00000000000000000000000000000001", secret);
        using var output = new StringWriter();
        await new Connector(new PatientRest(rest, time ?? TimeProvider.System, RestWorld.Cancelled), output).ConnectAsync(wish, isDryRun);
        return output.ToString().TrimEnd().Split(Environment.NewLine);
    }

    private async Task<string> RefusalAsync(ConnectWish wish, string secret = "secret", TimeProvider? time = null) =>
        (await Assert.ThrowsAsync<ConnectException>(() => ConnectAsync(wish, secret: secret, time: time))).Message;

    private void AssertUntouched()
    {
        Assert.Equal(Numbers, World.Numbers.All);
        Assert.Equal(["support"], World.Exchange.Queues.Select(queue => queue.Name));
    }

    private static IncomingNumber Connected(IncomingNumber number, string webhook) => number with
    {
        VoiceUrl = "https://calls.example.com/base/" + webhook,
        VoiceMethod = "POST",
        VoiceFallbackUrl = "https://calls.example.com/base/" + webhook,
        VoiceFallbackMethod = "POST",
    };

    [Fact(Timeout = Limits.Hang)]
    public async Task FirstRun_CreatesQueuesSetsNumbersAndLeavesOthersAlone()
    {
        string[] said = await ConnectAsync(Wishes.Standard);

        Assert.Equal(
            [
                "created queue premium-customers",
                "created queue customers",
                "set premium number ***0101 (PN00000000000000000000000000000001)",
                $"  VoiceUrl             https://demo.twilio.com/welcome/voice/ -> https://calls.example.com/base/{WebhookRoutes.PremiumEnqueue}",
                $"  VoiceFallbackUrl     none -> https://calls.example.com/base/{WebhookRoutes.PremiumEnqueue}",
                "set regular number ***0102 (PN00000000000000000000000000000002)",
                $"  VoiceUrl             https://old.example/voice -> https://calls.example.com/base/{WebhookRoutes.RegularEnqueue}",
                "  VoiceMethod          GET -> POST",
                $"  VoiceFallbackUrl     https://old.example/oops -> https://calls.example.com/base/{WebhookRoutes.RegularEnqueue}",
                "set rep number ***0103 (PN00000000000000000000000000000003)",
                $"  VoiceUrl             none -> https://calls.example.com/base/{WebhookRoutes.RepCallComplete}",
                $"  VoiceFallbackUrl     none -> https://calls.example.com/base/{WebhookRoutes.RepCallComplete}",
                "Created 2 queues, set 3 numbers.",
            ],
            said);
        Assert.Equal(["support", "premium-customers", "customers"], World.Exchange.Queues.Select(queue => queue.Name));
        Assert.Equal(
            [
                Connected(Numbers[0], WebhookRoutes.PremiumEnqueue), Connected(Numbers[1], WebhookRoutes.RegularEnqueue), Connected(Numbers[2], WebhookRoutes.RepCallComplete),
                .. Numbers[3..],
            ],
            World.Numbers.All);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task SecondRun_OnlyReadsAndSaysThatNothingChanges()
    {
        await ConnectAsync(Wishes.Standard);
        IncomingNumber[] before = [.. World.Numbers.All];
        long requests = World.Server.Requests;

        Assert.Equal(["Nothing to change: both queues are there and the three numbers are set."], await ConnectAsync(Wishes.Standard));
        Assert.Equal(before, World.Numbers.All);
        Assert.Equal(4, World.Server.Requests - requests);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task DryRun_SaysTheSameAndChangesNothing()
    {
        string[] dry = await ConnectAsync(Wishes.Standard, isDryRun: true);
        AssertUntouched();
        string[] real = await ConnectAsync(Wishes.Standard);

        Assert.Equal("Dry run, nothing was changed. To create 2 queues and set 3 numbers, leave out --dry-run.", dry[^1]);
        Assert.Equal(
            real[..^1].Select(line => RealVerb().Replace(line, match => match.Value == "set" ? "would set" : "would create")),
            dry[..^1]);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task QueueLimit_IsSetOfBothQueuesAndNotAgain()
    {
        ConnectWish wish = Wishes.Standard with { QueueLimit = 200 };
        World.Exchange.FindOrCreate("customers");

        string[] dry = await ConnectAsync(wish, isDryRun: true);
        string[] said = await ConnectAsync(wish);

        Assert.Equal(["would create queue premium-customers, for at most 200 callers", "would set limit of queue customers", "  MaxSize              1000 -> 200"], dry[..3]);
        Assert.Equal("Dry run, nothing was changed. To create 1 queue, set the limit of 1 queue and set 3 numbers, leave out --dry-run.", dry[^1]);
        Assert.Equal(["created queue premium-customers, for at most 200 callers", "set limit of queue customers", "  MaxSize              1000 -> 200"], said[..3]);
        Assert.Equal("Created 1 queue, set the limit of 1 queue, set 3 numbers.", said[^1]);
        Assert.Equal([("support", 1000), ("customers", 200), ("premium-customers", 200)], World.Exchange.Queues.Select(queue => (queue.Name, queue.MaxSize)));
        Assert.Equal(["Nothing to change: both queues are there and the three numbers are set."], await ConnectAsync(wish));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task OtherQueuesAndMethod_AreTakenAsGiven()
    {
        await ConnectAsync(Wishes.Standard with { Queues = new PerTier<string>("größte & beste", "a+b"), Method = "GET", BaseUrl = "https://x.example/gateway%20one/ä" });

        Assert.Equal(["support", "größte & beste", "a+b"], World.Exchange.Queues.Select(queue => queue.Name));
        Assert.Equal(("GET", $"https://x.example/gateway%20one/ä/{WebhookRoutes.PremiumEnqueue}"), (World.Numbers.All[0].VoiceFallbackMethod, World.Numbers.All[0].VoiceUrl));
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData("+15005550109", "--regular-number: the account has no number ***0109; give one of its own, as +15005550101 or as its SID (PN...).")]
    [InlineData("+1500555010", "--regular-number: the account has no number ***5010; give one of its own, as +15005550101 or as its SID (PN...).")]
    [InlineData("PN00000000000000000000000000000009", "--regular-number: the account has no number PN00000000000000000000000000000009; give one of its own, as +15005550101 or as its SID (PN...).")]
    [InlineData(Wishes.Premium, "--premium-number and --regular-number are the same number, ***0101 (PN00000000000000000000000000000001); premium callers, regular callers and reps need a number each.")]
    [InlineData("+15005550103", "--regular-number and --rep-number are the same number, ***0103 (PN00000000000000000000000000000003); premium callers, regular callers and reps need a number each.")]
    [InlineData("+15005550106", "--regular-number: ***0106 (PN00000000000000000000000000000006) is answered by the TwiML app AP1, so that Twilio would ignore its URLs; in the console open the number, set Configure with (under Voice Configuration) to Webhook, save it and try again.")]
    [InlineData("+15005550107", "--regular-number: ***0107 (PN00000000000000000000000000000007) belongs to the SIP trunk TK1, so that Twilio would ignore its URLs; take it out of the trunk in the console (Elastic SIP Trunking, the trunk, Numbers) and try again.")]
    public async Task NumberThatCannotBeConnected_IsRefusedBeforeAnythingChanges(string number, string sentence)
    {
        Assert.Equal(sentence, await RefusalAsync(Wishes.Standard with { Numbers = Wishes.Standard.Numbers with { Regular = NumberName.Parse(number)! } }));
        AssertUntouched();
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task WrongSecret_IsRefused()
    {
        Assert.Equal(
            "Twilio refuses the credentials: Twilio__AccountSid must be the account of the API key Twilio__ApiKeySid, and Twilio__ApiKeySecret the key's secret.",
            await RefusalAsync(Wishes.Standard, secret: "wrong"));
        AssertUntouched();
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData(403, "Twilio does not let this API key read or change queues and phone numbers: use a standard key, or give a restricted one these permissions.")]
    [InlineData(404, "Twilio does not know the account: check Twilio__AccountSid, and --rest-url if you gave one.")]
    [InlineData(503, "Twilio answered with status 503 and error 20503, which https://www.twilio.com/docs/errors/20503 explains.")]
    public async Task RefusalOfTwilio_IsOneSentence(int status, string sentence)
    {
        World.Server.Faults = new RestFaults(Status: status);

        Assert.Equal(sentence, await RefusalAsync(Wishes.Standard));
        AssertUntouched();
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task RateLimit_IsWaitedOut()
    {
        World.Server.Faults = new RestFaults(Status: 429);
        var time = new HastyTime { OnDelay = () => World.Server.Faults = RestFaults.None };

        Assert.Equal("Created 2 queues, set 3 numbers.", (await ConnectAsync(Wishes.Standard, time: time))[^1]);
        Assert.Equal([TimeSpan.FromSeconds(1)], time.Delays);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task RateLimitThatLasts_IsOneSentence()
    {
        World.Server.Faults = new RestFaults(Status: 429);

        Assert.Equal("The account asks Twilio too much at the moment: try again in a minute.", await RefusalAsync(Wishes.Standard, time: new HastyTime()));
        Assert.Equal(5, World.Server.Requests);
    }

    [GeneratedRegex("^(set|created)(?= )")]
    private static partial Regex RealVerb();
}
