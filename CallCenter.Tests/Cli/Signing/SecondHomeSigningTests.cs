using CallCenter.Cli.Signing;

namespace CallCenter.Tests.Cli.Signing;

/// <summary>The life of a key where the app has two homes: the same key signs for both, by a rule for each.</summary>
public sealed class SecondHomeSigningTests
{
    private const string TheToken = "the auth token";

    private static async Task<SigningWorld> StartAsync(string? fallbackUrl = RelayedApp.SecondUrl)
    {
        SigningWorld world = await SigningWorld.StartAsync(new HastyTime());
        world.FallbackUrl = fallbackUrl;
        return world;
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task BothHomes_AreSignedByTheSameKey()
    {
        await using SigningWorld world = await StartAsync();
        await world.AdoptWholeAsync();

        string key = Assert.Single(world.Keys);
        Assert.Equal(
            [$"the app at {RelayedApp.Url}/ answers what {key} signs", $"the app at {RelayedApp.SecondUrl}/ answers what {key} signs", $"done: 100 % signed by {key}"],
            world.Lines);
        Assert.Equal((key, key), (world.Signer, world.SecondSigner));
        Assert.Equal((2, 1), (world.Account.Rules.Count, world.Account.Settings.Count));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task HomeWithoutTheKey_StopsBoth()
    {
        await using SigningWorld world = await StartAsync();
        await world.AdoptAsync();
        await world.GiveKeysAsync();
        await world.App.DeployAsync(SigningWorld.Token, sharedKeys: null, RelayedApp.SecondUrl);

        AppNotReadyException refusal = await Assert.ThrowsAsync<AppNotReadyException>(() => world.AdoptAsync());

        Assert.StartsWith($"The app at {RelayedApp.SecondUrl}/ refuses what {world.Keys[0]} signs: give it the key as Twilio:SharedKeys", refusal.Message, StringComparison.Ordinal);
        Assert.Empty(world.Account.Rules);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task HomeThatIsNamedLater_IsSignedByTheSameKey()
    {
        await using SigningWorld world = await StartAsync(fallbackUrl: null);
        await world.AdoptWholeAsync();
        Assert.Equal(TheToken, world.SecondSigner);

        world.FallbackUrl = RelayedApp.SecondUrl;
        Assert.True(await world.AdoptAsync());

        Assert.Equal((world.Keys[0], world.Keys[0]), (world.Signer, world.SecondSigner));
        Assert.Single(world.Keys);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task Rotation_MovesBothThoughNobodyNamesTheSecond()
    {
        await using SigningWorld world = await StartAsync();
        await world.AdoptWholeAsync();
        string old = world.Keys[0];

        world.FallbackUrl = null;
        Assert.False(await world.RotateAsync());
        await world.GiveKeysAsync(token: null);
        Assert.True(await world.RotateAsync());

        string now = Assert.Single(world.Keys);
        Assert.NotEqual(old, now);
        Assert.Equal((now, now), (world.Signer, world.SecondSigner));
        Assert.Equal((200, 200), (await world.SendAsync(), await world.SendAsync(SigningWorld.SecondWebhook)));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task GoingBack_LeavesNothingOfEither()
    {
        await using SigningWorld world = await StartAsync();
        await world.AdoptWholeAsync();

        world.FallbackUrl = null;
        await world.GoBackAsync();

        Assert.Equal((TheToken, TheToken), (world.Signer, world.SecondSigner));
        Assert.Equal((0, 0, 0), (world.Account.Rules.Count, world.Account.Settings.Count, world.Account.Keys.Count));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task RefusedToken_IsToBeThatOfTheRegion()
    {
        await using SigningWorld world = await StartAsync(fallbackUrl: null);
        world.Region = "ie1";
        await world.AdoptWholeAsync();
        await world.GiveKeysAsync(token: null);

        AppNotReadyException refusal = await Assert.ThrowsAsync<AppNotReadyException>(world.GoBackAsync);

        Assert.StartsWith("The app refuses what the auth token signs: give it Twilio:AuthToken, the auth token of region IE1, and then", refusal.Message, StringComparison.Ordinal);
    }
}
