using CallCenter.Cli.Signing;
using Twilio.Clients;
using Twilio.Http;

namespace CallCenter.Tests.Cli.Signing;

/// <summary>A command that breaks off anywhere is run again and comes to the same end, and no webhook is refused meanwhile.</summary>
public sealed class BrokenOffTests
{
    private const string Token = "the auth token";
    private const int MoreThanAnyCommandMakes = 40;

    public static TheoryData<bool, int> Moments => new() { { true, 1 }, { false, 1 }, { true, 2 }, { false, 2 } };

    [Theory(Timeout = Limits.Hang)]
    [MemberData(nameof(Moments))]
    public async Task Adoption_EndsTheSame(bool isDone, int homes)
    {
        for (int request = 0; request < MoreThanAnyCommandMakes; request++)
        {
            await using SigningWorld world = await StartAsync(homes);

            await FinishAsync(world, request, isDone, isKeyNew => world.AdoptAsync(isKeyNew: isKeyNew));

            Assert.Equal((Assert.Single(world.Keys), 1, homes), (world.Signer, world.Account.Settings.Count, world.Account.Rules.Count));
            Assert.Equal(homes == 2 ? world.Signer : Token, world.SecondSigner);
        }
    }

    [Theory(Timeout = Limits.Hang)]
    [MemberData(nameof(Moments))]
    public async Task Rotation_EndsTheSame(bool isDone, int homes)
    {
        for (int request = 0; request < MoreThanAnyCommandMakes; request++)
        {
            await using SigningWorld world = await StartAsync(homes);
            await world.AdoptWholeAsync();
            string old = world.Keys[0];

            await FinishAsync(world, request, isDone, isKeyNew => world.RotateAsync(isKeyNew));

            Assert.NotEqual(old, world.Signer);
            Assert.Equal((Assert.Single(world.Keys), 1, homes), (world.Signer, world.Account.Settings.Count, world.Account.Rules.Count));
            Assert.Equal(homes == 2 ? world.Signer : Token, world.SecondSigner);
        }
    }

    [Theory(Timeout = Limits.Hang)]
    [MemberData(nameof(Moments))]
    public async Task GoingBack_EndsTheSame(bool isDone, int homes)
    {
        for (int request = 0; request < MoreThanAnyCommandMakes; request++)
        {
            await using SigningWorld world = await StartAsync(homes);
            await world.AdoptWholeAsync();

            await FinishAsync(world, request, isDone, async _ =>
            {
                await world.GoBackAsync();
                return true;
            });

            Assert.Equal((Token, 0, 0, 0), (world.Signer, world.Keys.Length, world.Account.Settings.Count, world.Account.Rules.Count));
        }
    }

    private static async Task<SigningWorld> StartAsync(int homes)
    {
        SigningWorld world = await SigningWorld.StartAsync(new HastyTime());
        world.FallbackUrl = homes == 2 ? RelayedApp.SecondUrl : null;
        return world;
    }

    // The owner: runs the command until it is done, gives the app each key that was shown, and asks for another where none was.
    private static async Task FinishAsync(SigningWorld world, int request, bool isDone, Func<bool, Task<bool>> run)
    {
        world.Client = client => new BreakingRest(client, request, isDone);
        bool isFinished = false;
        bool isKeyNew = false;
        for (int runs = 0; !isFinished; runs++)
        {
            Assert.True(runs < 6, "It does not come to an end.");
            try
            {
                isFinished = await run(isKeyNew);
                isKeyNew = false;
            }
            catch (HttpRequestException)
            {
                world.Client = client => client;
            }
            catch (AppNotReadyException)
            {
                isKeyNew = world.Keys.Any(key => !world.Seen.ContainsKey(key));
            }

            await AnswersAsync(world);
            await world.GiveKeysAsync();
            await AnswersAsync(world);
        }
    }

    private static async Task AnswersAsync(SigningWorld world) =>
        Assert.Equal((200, 200), (await world.SendAsync(), await world.SendAsync(SigningWorld.SecondWebhook)));

    /// <summary>A client whose connection breaks once, before Twilio has the request or after it has done what it says.</summary>
    private sealed class BreakingRest(ITwilioRestClient inner, int breaks, bool isDone) : ITwilioRestClient
    {
        private int _requests;

        public string AccountSid => inner.AccountSid;

        public string? Region => inner.Region;

        public Twilio.Http.HttpClient? HttpClient => inner.HttpClient;

        public Response Request(Request request) => inner.Request(request);

        public async Task<Response> RequestAsync(Request request)
        {
            if (_requests++ != breaks)
            {
                return await inner.RequestAsync(request);
            }

            if (isDone)
            {
                await inner.RequestAsync(request);
            }

            throw new HttpRequestException("The connection broke.");
        }
    }
}
