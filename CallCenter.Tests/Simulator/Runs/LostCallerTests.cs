using CallCenter.Core;
using CallCenter.Simulator.People;
using CallCenter.Simulator.Runs;
using CallCenter.Simulator.Time;
using CallCenter.Simulator.Twilio.Queues;

namespace CallCenter.Tests.Simulator.Runs;

/// <summary>What becomes of a caller is counted once, and as what it was.</summary>
public sealed class LostCallerTests
{
    [Theory(Timeout = Limits.Hang)]
    [InlineData("<Enqueue>q</Enqueue>", 60, 0, 0, 0)]
    [InlineData("<Enqueue>q</Enqueue>", 5, 0, 1, 0)]
    [InlineData("<Enqueue>answered</Enqueue>", 60, 1, 0, 0)]
    [InlineData("<Frobnicate/>", 60, 0, 0, 1)]
    [InlineData("<Hangup/>", 60, 0, 0, 1)]
    [InlineData("<Say>We are closed.</Say>", 60, 0, 0, 1)]
    [InlineData("<Enqueue maxQueueSize=\"1\">full</Enqueue>", 60, 0, 0, 1)]
    [InlineData("<Enqueue waitUrl=\"/wait\">q</Enqueue>", 60, 0, 0, 1)]
    public async Task Caller_IsCountedOnce(string document, double patience, long answered, long abandoned, long lost)
    {
        var network = new SmallNetwork(new ScriptedApp()
            .On("/caller", document)
            .On("/wait", "<Hangup/>")
            .On("/full", "<Enqueue maxQueueSize=\"1\">full</Enqueue>")
            .On("/rep", "<Dial><Queue>answered</Queue></Dial>"));
        network.Exchange.FindOrCreate("answered");
        network.Ring("/full");
        network.Ring("/rep");
        var caller = new Caller(7, Tier.Premium, SimulatedTime.FromSeconds(5), SimulatedTime.FromSeconds(patience));
        network.NewCall("/caller", new CallingCustomer(Tier.Premium, network.Recorder), caller).Begin();

        await network.RunAsync(50);

        TierRecorder premium = network.Recorder[Tier.Premium];
        Assert.Equal((answered, abandoned, lost), (premium.Answered, premium.Abandoned, premium.Lost));
    }
}
