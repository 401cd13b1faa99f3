using CallCenter.Core;
using CallCenter.LocalHost.Hosting;

namespace CallCenter.Tests.Cli.Checks;

public sealed class GoodDeploymentTests
{
    [Fact(Timeout = Limits.Hang)]
    public async Task EveryCheckButThatOfTheLock_IsOk()
    {
        await using LocalFunctionsHost host = await LocalFunctionsHost.StartAsync(
            new LocalHostOptions { Settings = new Dictionary<string, string?> { ["Twilio:AuthToken"] = CallCenterFixture.Token } },
            TestContext.Current.CancellationToken);

        CheckRun run = await CheckRun.OfAsync(host.BaseAddress.AbsoluteUri);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal($"Checking http://{host.BaseAddress.Authority}, queues premium-customers and customers:", run.Lines[0]);
        Assert.StartsWith("ok|reachable|answered 403 after ", run.Lines[1], StringComparison.Ordinal);
        Assert.Equal(
            [
                "ok|https|not needed on this machine",
                .. Webhook(WebhookRoutes.PremiumEnqueue, "<Enqueue>premium-customers</Enqueue>"),
                .. Webhook(WebhookRoutes.RegularEnqueue, "<Enqueue>customers</Enqueue>"),
                .. Webhook(WebhookRoutes.RepCallComplete, "<Dial> with <Queue>premium-customers</Queue>, timeout 1 s, comes back by GET"),
                "ok|rule: called in -> premium|dials premium-customers",
                $"ok|action URL: leads back to the app|/{WebhookRoutes.RepCallComplete}?tried=premium",
                $"ok|action URL: answers by its method|GET /{WebhookRoutes.RepCallComplete} 200",
                "ok|rule: bridged -> premium|dials premium-customers",
                "ok|rule: premium in vain -> regular|dials customers",
                "ok|rule: regular in vain -> premium|dials premium-customers",
                "ok|rule: unexpected result -> pause|pauses before the dial after queue-not-found",
                .. CheckRun.NoLock,
            ],
            run.Lines[2..^1]);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task GatewayWithAPathAndOtherSettings_IsOk()
    {
        await using Gateway gateway = await Gateway.StartAsync(new Fault
        {
            Path = "/phone",
            Settings = url => new()
            {
                ["Twilio:AuthToken"] = CallCenterFixture.Token,
                ["Twilio:RequestValidation:BaseUrlOverride"] = url,
                ["CallCenter:PremiumQueue"] = "gold & silver",
                ["CallCenter:RegularQueue"] = "others",
                ["CallCenter:CallbackMethod"] = "POST",
                ["CallCenter:PremiumQueueSid"] = CallCenterFixture.PremiumSid,
            },
        });

        CheckRun run = await CheckRun.OfAsync(gateway.Url + "/", "--premium-queue", "gold & silver", "--regular-queue", "others", "--method", "post");

        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Complaints);
        Assert.Contains($"ok|action URL: answers by its method|POST /phone/{WebhookRoutes.RepCallComplete} 200", run.Lines);
        Assert.DoesNotContain(run.Lines, line => line.Contains("GET", StringComparison.Ordinal));
    }

    private static string[] Webhook(string name, string twiml) =>
    [
        $"ok|{name}: unsigned request refused|GET 403, POST 403",
        $"ok|{name}: another token refused|GET 403, POST 403",
        $"ok|{name}: changed query refused|GET 403, POST 403",
        $"ok|{name}: changed form refused|POST 403",
        $"ok|{name}: signed GET accepted|200",
        $"ok|{name}: signed POST accepted|200",
        $"ok|{name}: signed before escaping accepted|200",
        $"ok|{name}: TwiML|{twiml}",
        $"ok|{name}: content type|application/xml; charset=utf-8",
        $"ok|{name}: caching|Cache-Control no-store",
    ];
}
