using CallCenter.Core;
using CallCenter.Core.Queues;
using CallCenter.Functions.Hosting;
using Twilio.Exceptions;

namespace CallCenter.Tests.Functions;

/// <summary>What is said of the snapshot of the queues that the app takes when it starts.</summary>
public sealed class FirstSnapshotTests
{
    private static async Task<string?> SaidAsync(Func<Task<QueueLoad?>> read) =>
        CallCenterServices.Mistake(await new QueueMonitor(_ => read(), TimeSpan.FromSeconds(1), TimeProvider.System).SnapshotAsync());

    [Fact(Timeout = Limits.Hang)]
    public async Task WrongCredentials_AreSaidInASentence() => Assert.Equal(
        "The first look at the queues came to nothing (failed-401), and reps are sent on blindly meanwhile; with failed-401, correct Twilio:AccountSid, Twilio:ApiKeySid and Twilio:ApiKeySecret.",
        await SaidAsync(() => throw new ApiException(20003, 401, "Authenticate", "")));

    [Fact]
    public void WrongCredentialsOfARegion_AreSaidWithTheRegion() => Assert.Equal(
        "The first look at the queues came to nothing (failed-401), and reps are sent on blindly meanwhile; with failed-401, correct Twilio:AccountSid, Twilio:ApiKeySid and Twilio:ApiKeySecret, which must be those of region AU1.",
        CallCenterServices.Mistake(new QueueSnapshot(SnapshotOutcome.Failed, Status: 401), "au1"));

    [Fact(Timeout = Limits.Hang)]
    public async Task GoodSnapshot_SaysNothing() => Assert.Null(await SaidAsync(() => Task.FromResult<QueueLoad?>(new QueueLoad(new PerTier<int>(0, 0)))));

    [Fact]
    public void AppThatDoesNotAsk_SaysNothing() => Assert.Null(CallCenterServices.Mistake(QueueSnapshot.Off));
}
