using CallCenter.Cli.Connecting;
using CallCenter.Cli.Signing;

namespace CallCenter.Tests.Cli.Signing;

/// <summary>The life of a key, against a simulated account and the app.</summary>
public sealed class SigningChangesTests
{
    private const string TheToken = "the auth token";

    private static Task<SigningWorld> StartAsync() => SigningWorld.StartAsync(new HastyTime());

    [Fact(Timeout = Limits.Hang)]
    public async Task FirstRun_MakesAKeyShowsItsSecretOnceAndChangesNothingElse()
    {
        await using SigningWorld world = await StartAsync();

        Assert.False(await world.AdoptAsync());

        string key = Assert.Single(world.Keys);
        Assert.Equal(
            [
                "The new key and its secret, which Twilio tells this once:",
                $"  {key}={world.Seen[key]}",
                "Give it to the app as Twilio:SharedKeys, behind a ; if there is a key already, and then run the same command again.",
            ],
            world.Lines);
        Assert.Equal(TheToken, world.Signer);
        Assert.Empty(world.Account.Rules);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task AppThatRefusesTheKey_IsGivenNoCalls()
    {
        await using SigningWorld world = await StartAsync();
        await world.AdoptAsync();

        AppNotReadyException refusal = await Assert.ThrowsAsync<AppNotReadyException>(() => world.AdoptAsync());

        Assert.Equal(
            $"The app refuses what {world.Keys[0]} signs: give it the key as Twilio:SharedKeys, and then run the same command again. If its secret is lost, add --new-key. Nothing was changed that calls depend on.",
            refusal.Message);
        Assert.Empty(world.Account.Rules);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task AppThatHasTheKey_GetsAllCallsSignedByIt()
    {
        await using SigningWorld world = await StartAsync();
        await world.AdoptWholeAsync();

        Assert.Equal([$"the app answers what {world.Keys[0]} signs", $"done: 100 % signed by {world.Keys[0]}"], world.Lines);
        Assert.Equal(world.Keys[0], world.Signer);
        await world.GiveKeysAsync(token: null);
        Assert.Equal(200, await world.SendAsync());
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task RunAgain_ChangesNothing()
    {
        await using SigningWorld world = await StartAsync();
        await world.AdoptWholeAsync();

        Assert.True(await world.AdoptAsync());

        Assert.Equal("Nothing to change: Twilio signs so already.", world.Lines[^1]);
        Assert.Single(world.Account.Operations);
        Assert.Single(world.Account.Settings);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task LostSecret_IsReplacedByANewKey()
    {
        await using SigningWorld world = await StartAsync();
        await world.AdoptAsync();
        string lost = world.Keys[0];

        Assert.False(await world.AdoptAsync(isKeyNew: true));

        Assert.DoesNotContain(lost, world.Keys);
        Assert.Single(world.Keys);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task FivePercent_AreSignedByTheKeyAndTheOthersByTheToken()
    {
        await using SigningWorld world = await StartAsync();
        await world.AdoptAsync();
        await world.GiveKeysAsync();

        Assert.True(await world.AdoptAsync(percentage: 5));

        Assert.Equal($"done: 5 % signed by {world.Keys[0]} and 95 % signed by the auth token", world.Lines[^1]);
        Assert.InRange(Enumerable.Range(0, 2000).Count(_ => world.Signer == world.Keys[0]), 50, 160);
        Assert.True(await world.AdoptAsync());
        Assert.Equal(world.Keys[0], world.Signer);
        Assert.Single(world.Account.Settings);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task Percentage_NeedsTheTokenInTheApp()
    {
        await using SigningWorld world = await StartAsync();
        await world.AdoptAsync();
        await world.GiveKeysAsync(token: null);

        AppNotReadyException refusal = await Assert.ThrowsAsync<AppNotReadyException>(() => world.AdoptAsync(percentage: 5));

        Assert.StartsWith("The app refuses what the auth token signs: give it Twilio:AuthToken", refusal.Message, StringComparison.Ordinal);
        Assert.Empty(world.Account.Rules);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task Rotation_EndsWithTheNewKeyAlone()
    {
        await using SigningWorld world = await StartAsync();
        await world.AdoptWholeAsync();
        string old = world.Keys[0];

        Assert.False(await world.RotateAsync());
        Assert.Equal(old, world.Signer);
        await world.GiveKeysAsync(token: null);
        Assert.True(await world.RotateAsync());

        string now = Assert.Single(world.Keys);
        Assert.NotEqual(old, now);
        Assert.Equal(now, world.Signer);
        Assert.Equal(
            [$"the app answers what {old} signs", $"the app answers what {now} signs", $"done: 100 % signed by {now}", $"deleted {old}", $"Take {old} out of Twilio:SharedKeys: nothing is signed by it any more."],
            world.Lines);
        Assert.Single(world.Account.Settings);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task Rotation_WaitsForAnAppThatHasBothKeys()
    {
        await using SigningWorld world = await StartAsync();
        await world.AdoptWholeAsync();
        string old = world.Keys[0];
        await world.RotateAsync();
        await world.App.DeployAsync(token: null, $"{world.Keys[1]}={world.Seen[world.Keys[1]]}");

        AppNotReadyException refusal = await Assert.ThrowsAsync<AppNotReadyException>(() => world.RotateAsync());

        Assert.Contains(old, refusal.Message, StringComparison.Ordinal);
        Assert.Equal(old, world.Signer);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task Rotation_NeedsAKey()
    {
        await using SigningWorld world = await StartAsync();

        ConnectException mistake = await Assert.ThrowsAsync<ConnectException>(() => world.RotateAsync());

        Assert.Equal("There is no key to rotate that signs all webhooks of the app: ./callcenter connect --sign-with-shared-key makes one.", mistake.Message);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task GoingBack_LeavesNothing()
    {
        await using SigningWorld world = await StartAsync();
        await world.AdoptWholeAsync();

        await world.GoBackAsync();

        Assert.Equal(TheToken, world.Signer);
        Assert.Empty(world.Account.Rules);
        Assert.Empty(world.Account.Settings);
        Assert.Empty(world.Account.Keys);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task GoingBack_NeedsTheTokenInTheApp()
    {
        await using SigningWorld world = await StartAsync();
        await world.AdoptWholeAsync();
        await world.GiveKeysAsync(token: null);

        await Assert.ThrowsAsync<AppNotReadyException>(world.GoBackAsync);

        Assert.Equal(world.Keys[0], world.Signer);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task DryRun_SaysWhatWouldBeDoneAndDoesNothing()
    {
        await using SigningWorld world = await StartAsync();
        await world.RunAsync(changes => changes.SignBySharedKeyAsync(100, isKeyNew: false), isDryRun: true);
        Assert.Equal(["would make a shared key and a setting that signs by it, and show the key's secret"], world.Lines);
        Assert.Empty(world.Keys);

        await world.AdoptAsync();
        await world.RunAsync(changes => changes.SignBySharedKeyAsync(100, isKeyNew: false), isDryRun: true);
        Assert.Equal(
            [
                $"would let Twilio send {RelayedApp.Url}/rep-call-complete a test signed by {world.Keys[0]}",
                $"would have 100 % of the webhooks below {RelayedApp.Url}/ signed by {world.Keys[0]}",
            ],
            world.Lines);
        Assert.Empty(world.Account.Rules);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task RuleOfSomebodyElse_IsLeftAlone()
    {
        await using SigningWorld world = await StartAsync();
        await world.AdoptWholeAsync();
        CallCenter.Simulator.Twilio.Webhooks.WebhookRule rule = Assert.Single(world.Account.Rules.Values);
        world.Account.Rules[rule.Id] = rule with { Name = "mine" };

        ConnectException mistake = await Assert.ThrowsAsync<ConnectException>(() => world.AdoptAsync());

        Assert.Equal(
            $"The account has a rule for {RelayedApp.Url}/ that this command did not make, {rule.Id}: delete it, or call it \"callcenter {RelayedApp.Url}\", and try again.",
            mistake.Message);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task AzdEnvironment_GetsTheSecretsAndNobodySeesThem()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        string file = Path.Combine(Directory.CreateDirectory(Path.Combine(folder, ".azure", "prod")).FullName, ".env");
        await File.WriteAllLinesAsync(file, ["AZURE_ENV_NAME=\"prod\"", "TWILIO_AUTH_TOKEN=\"t\""], TestContext.Current.CancellationToken);
        await using SigningWorld world = await SigningWorld.StartAsync(new HastyTime(), AzdEnvironment.Find("prod", folder));

        await world.AdoptAsync();
        Assert.Empty(world.Seen);
        await world.App.DeployAsync(SigningWorld.Token, await ValueAsync());
        await world.AdoptAsync();
        await world.RotateAsync();
        await world.App.DeployAsync(SigningWorld.Token, await ValueAsync());
        Assert.True(await world.RotateAsync());

        Assert.StartsWith(world.Keys[0] + "=", await ValueAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain(";", await ValueAsync(), StringComparison.Ordinal);
        Assert.Equal([file], Directory.GetFiles(Path.GetDirectoryName(file)!));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }

        Assert.Equal($"{file} does not hold", world.Lines[^1][..(file.Length + " does not hold".Length)]);
        Directory.Delete(folder, recursive: true);

        async Task<string> ValueAsync() =>
            Assert.Single(await File.ReadAllLinesAsync(file, TestContext.Current.CancellationToken), line => line.StartsWith("TWILIO_SHARED_KEYS=", StringComparison.Ordinal))["TWILIO_SHARED_KEYS=".Length..].Trim('"');
    }
}
