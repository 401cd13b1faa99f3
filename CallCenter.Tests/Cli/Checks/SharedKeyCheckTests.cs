using CallCenter.Cli.Checks;
using CallCenter.LocalHost.Hosting;
using CallCenter.Simulator.Twilio.Wire;
using CallCenter.Tests.Cli.Signing;

namespace CallCenter.Tests.Cli.Checks;

/// <summary>The check of an app that has shared keys, and of an account that signs by one.</summary>
public sealed class SharedKeyCheckTests
{
    private const string Key = "webhooks_sharedkey_01k5abcdefghjkmnpqrstvwxyz";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact(Timeout = Limits.Hang)]
    public async Task AppWithoutToken_PassesByItsKey()
    {
        await using LocalFunctionsHost host = await LocalFunctionsHost.StartAsync(
            new LocalHostOptions { Settings = new Dictionary<string, string?> { ["Twilio:SharedKeys"] = $"{Key}=secret" } }, Cancelled);
        var options = new CheckOptions
        {
            BaseUrl = host.BaseAddress.GetLeftPart(UriPartial.Authority),
            Signer = new SigningKey("secret", Key, SigningKey.HmacSha256),
        };
        using var transport = new HttpTransport();

        CheckLine[] lines = await new DeploymentCheck(options, transport, TimeProvider.System).RunAsync(Cancelled).ToArrayAsync(Cancelled);

        Assert.DoesNotContain(lines, line => line.Outcome is not CheckOutcome.Ok && !line.Name.StartsWith("latency", StringComparison.Ordinal) && line.Name != "lock: strangers");
    }

    private static async Task<string[]> TwilioTestsAsync(SigningWorld world) =>
        [.. (await world.CheckAsync().ToArrayAsync(Cancelled)).Select(line => $"{line.Outcome} {line.Name}: {line.Detail.Split(" after")[0]} {line.Advice}".TrimEnd())];

    [Fact(Timeout = Limits.Hang)]
    public async Task AccountWithoutRule_SendsNoTest()
    {
        await using SigningWorld world = await SigningWorld.StartAsync(new HastyTime());

        Assert.Empty(await TwilioTestsAsync(world));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task Rule_IsTestedByEachOfItsSettings()
    {
        await using SigningWorld world = await SigningWorld.StartAsync(new HastyTime());
        await world.AdoptAsync();
        await world.GiveKeysAsync();
        await world.AdoptAsync(percentage: 5);
        await world.App.DeployAsync(SigningWorld.Token, sharedKeys: null);

        Assert.Equal(
            [
                $"Failed Twilio's own test: rep-call-complete: 5 % are signed by {world.Keys[0]}: 403 Calls are refused: add the key to Twilio__SharedKeys in the app's settings. If its secret is lost, ./callcenter connect --sign-with-auth-token goes back.",
                "Ok Twilio's own test: rep-call-complete: 95 % are signed by the auth token: 200",
            ],
            await TwilioTestsAsync(world));
    }
}
