using CallCenter.Core.Dispatch;
using CallCenter.Core.Queues;
using CallCenter.Core.Settings;
using CallCenter.Core.Signatures;
using CallCenter.Core.Webhooks;
using CallCenter.Functions.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Twilio.Exceptions;

namespace CallCenter.Tests.Functions;

/// <summary>The look that the app takes when it starts.</summary>
public sealed class FirstLookTests
{
    private static async Task<string?> LookAsync(QueueWatch? watch)
    {
        await using ServiceProvider services = new ServiceCollection()
            .AddSingleton(new Switchboard(new CallCenterOptions(), new PublicUrl(null), watch))
            .BuildServiceProvider();
        return await WarmUp.LookAsync(services);
    }

    private static QueueWatch Watch(Func<Task<QueueSizes?>> read) => new(_ => read(), TimeSpan.FromSeconds(1), TimeProvider.System);

    [Fact(Timeout = Limits.Short)]
    public async Task WrongCredentials_AreSaidInASentence() => Assert.Equal(
        "The first look at the queues came to nothing (failed-401), and reps are sent on blindly meanwhile; with failed-401, correct Twilio:AccountSid, Twilio:ApiKeySid and Twilio:ApiKeySecret.",
        await LookAsync(Watch(() => throw new ApiException(20003, 401, "Authenticate", ""))));

    [Fact(Timeout = Limits.Short)]
    public async Task GoodLook_SaysNothing() => Assert.Null(await LookAsync(Watch(() => Task.FromResult<QueueSizes?>(new QueueSizes(0, 0)))));

    [Fact(Timeout = Limits.Short)]
    public async Task AppThatDoesNotLook_SaysNothing() => Assert.Null(await LookAsync(null));
}
