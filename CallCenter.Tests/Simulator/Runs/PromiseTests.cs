using CallCenter.Simulator.Runs.Results;
using CallCenter.Simulator.Twilio.Wire;

namespace CallCenter.Tests.Simulator.Runs;

/// <summary>What callers were told of their wait, against what came. A webhook takes 0.2 seconds.</summary>
public sealed class PromiseTests
{
    // The estimates of the first rounds, a minute of music each; the last goes on.
    private readonly Queue<string> _said = [];
    private readonly ScriptedApp _app;

    public PromiseTests() => _app = new ScriptedApp()
        .On("/caller", "<Enqueue action=\"/left\" waitUrl=\"/wait\">q</Enqueue>")
        .On("/wait", Round)
        .On("/left", "<Hangup/>")
        .On("/rep", "<Dial><Queue>q</Queue></Dial>");

    private Task<WebhookResponse> Round()
    {
        string said = _said.Count > 1 ? _said.Dequeue() : _said.Peek();
        string redirect = said.Length == 0 ? "" : $"<Redirect>/wait?step=wait&amp;said={said}</Redirect>";
        return Task.FromResult(ScriptedApp.Twiml($"<Play>/audio/hold-music.wav</Play>{redirect}"));
    }

    private async Task<IReadOnlyList<PromiseResult>> PlayAsync(string said, double answeredAt, double patience = double.PositiveInfinity, double until = 1000)
    {
        foreach (string each in said.Split(' '))
        {
            _said.Enqueue(each);
        }

        var network = new SmallNetwork(_app);
        network.Ring("/caller", patience: patience);
        await network.RunAsync(answeredAt);
        network.Ring("/rep");
        await network.RunAsync(until);
        return network.Recorder.Finish(TimeSpan.Zero).Regular.Promises;
    }

    // The first document is there at 0.4.
    [Theory(Timeout = Limits.Hang)]
    [InlineData("5", 290, "5: 1 0 0")]
    [InlineData("5", 310, "5: 0 1 0")]
    [InlineData("0", 290, "")]
    [InlineData("no", 290, "")]
    [InlineData("0 3", 200, "3: 1 0 0")]
    [InlineData("0 3", 260, "3: 0 1 0")]
    [InlineData("5 5 5", 290, "5: 1 0 0")]
    [InlineData("5 2", 100, "2: 1 0 0, 5: 1 0 0")]
    [InlineData("5 2", 250, "2: 0 1 0, 5: 1 0 0")]
    [InlineData("2 5", 250, "2: 0 1 0")]
    public async Task Estimate_CameTrueIfTheCallerWasAnsweredInTime(string said, double answeredAt, string results) => Assert.Equal(results, Text(await PlayAsync(said, answeredAt)));

    [Theory(Timeout = Limits.Hang)]
    [InlineData(100, "5: 0 0 1")]
    [InlineData(310, "5: 0 1 0")]
    public async Task CallerWhoGivesUp_DecidesItOnlyIfTheTimeWasOver(double patience, string results) =>
        Assert.Equal(results, Text(await PlayAsync("5", answeredAt: 900, patience)));

    [Theory(Timeout = Limits.Hang)]
    [InlineData(100, "5: 0 0 1")]
    [InlineData(310, "5: 0 1 0")]
    public async Task EndOfTheRun_DecidesItOnlyIfTheTimeWasOver(double end, string results) =>
        Assert.Equal(results, Text(await PlayAsync("5", answeredAt: end, until: end)));

    private static string Text(IReadOnlyList<PromiseResult> promises) =>
        string.Join(", ", promises.Select(each => $"{each.Minutes}: {each.Kept} {each.Broken} {each.Undecided}"));
}
