using CallCenter.Core;
using CallCenter.Simulator.Time;
using CallCenter.Simulator.Twilio.Queues;

namespace CallCenter.Tests.Simulator.Twilio.Rest;

/// <summary>Taking members out of a queue over REST (https://www.twilio.com/docs/voice/api/member-resource).</summary>
public sealed class QueueMemberSentOnTests
{
    private const string Form = "Url=https%3A%2F%2Fcalls.example.com%2Fnext%3Fstep%3Dwoken&Method=GET";

    private static async Task<(RestWorld World, CallQueue Queue, List<string> Sent)> StartAsync()
    {
        RestWorld world = await RestWorld.StartAsync();
        CallQueue queue = world.Exchange.FindOrCreate("reps");
        List<string> sent = [];
        foreach (string sid in new[] { "CA1", "CA2" })
        {
            var member = new Member(sid, sent);
            member.Leave = world.Exchange.Join(queue, member) is { } call ? () => world.Exchange.Leave(call) : null;
        }

        return (world, queue, sent);
    }

    private static string Path(CallQueue queue, string member) => $"{RestWorld.Root}/Queues/{queue.Sid}/Members/{member}.json";

    [Theory(Timeout = Limits.Hang)]
    [InlineData("Front", "CA1", 1)]
    [InlineData("CA1", "CA1", 1)]
    [InlineData("CA2", "CA2", 2)]
    public async Task Member_LeavesForTheDocument(string member, string sid, int position)
    {
        (RestWorld world, CallQueue queue, List<string> sent) = await StartAsync();
        await using RestWorld owned = world;

        Assert.Equal(
            (200, $$"""{"call_sid":"{{sid}}","date_enqueued":"Mon, 01 Jan 2024 00:00:00 +0000","position":{{position}},"queue_sid":"{{queue.Sid}}","uri":"{{Path(queue, sid)}}","wait_time":0}"""),
            await world.SendAsync("POST", Path(queue, member), Form));
        Assert.Equal([$"{sid} GET https://calls.example.com/next?step=woken"], sent);
        Assert.Equal(1, queue.Count);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task WithoutMethod_TheDocumentIsPosted()
    {
        (RestWorld world, CallQueue queue, List<string> sent) = await StartAsync();
        await using RestWorld owned = world;

        await world.SendAsync("POST", Path(queue, "Front"), "Url=https%3A%2F%2Fcalls.example.com%2Fnext");

        Assert.Equal(["CA1 POST https://calls.example.com/next"], sent);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task EachRequestForTheFront_TakesTheNext_AndAnEmptyQueueIs404()
    {
        (RestWorld world, CallQueue queue, List<string> sent) = await StartAsync();
        await using RestWorld owned = world;

        string path = Path(queue, "Front");
        Assert.Equal(200, (await world.SendAsync("POST", path, Form)).Status);
        Assert.Equal(200, (await world.SendAsync("POST", path, Form)).Status);
        Assert.Equal(
            (404, $$"""{"code":20404,"message":"The requested resource {{path}} was not found","more_info":"https://www.twilio.com/docs/errors/20404","status":404}"""),
            await world.SendAsync("POST", path, Form));
        Assert.Equal(2, sent.Count);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task SecondRequestForTheSameCall_Fails()
    {
        (RestWorld world, CallQueue queue, List<string> sent) = await StartAsync();
        await using RestWorld owned = world;

        await world.SendAsync("POST", Path(queue, "CA2"), Form);

        Assert.Equal(
            (400, """{"code":21220,"message":"The call is no longer in the queue","more_info":"https://www.twilio.com/docs/errors/21220","status":400}"""),
            await world.SendAsync("POST", Path(queue, "CA2"), Form));
        Assert.Single(sent);
    }

    /// <summary>Whoever is being connected is no longer in the queue.</summary>
    [Fact(Timeout = Limits.Hang)]
    public async Task CallThatIsBeingConnectedOrWasNeverThere_IsUnknown()
    {
        (RestWorld world, CallQueue queue, List<string> sent) = await StartAsync();
        await using RestWorld owned = world;
        world.Exchange.Dial(queue, new Dialler(), TimeSpan.FromSeconds(1), SimulatedTime.Never);

        Assert.Equal(404, (await world.SendAsync("POST", Path(queue, "CA1"), Form)).Status);
        Assert.Equal(404, (await world.SendAsync("POST", Path(queue, "CA3"), Form)).Status);
        Assert.Empty(sent);
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData("", 21205, "Url is not a valid URL")]
    [InlineData("Url=%2Fnext", 21205, "Url is not a valid URL")]
    [InlineData("Url=ftp%3A%2F%2Fcalls.example.com", 21205, "Url is not a valid URL")]
    [InlineData("Url=https%3A%2F%2Fcalls.example.com&Method=PUT", 20001, "Method must be GET or POST")]
    public async Task WrongForm_IsRefusedAndTakesNobodyOut(string form, int code, string message)
    {
        (RestWorld world, CallQueue queue, List<string> sent) = await StartAsync();
        await using RestWorld owned = world;

        Assert.Equal(
            (400, $$"""{"code":{{code}},"message":"{{message}}","more_info":"https://www.twilio.com/docs/errors/{{code}}","status":400}"""),
            await world.SendAsync("POST", Path(queue, "Front"), form));
        Assert.Empty(sent);
    }

    private sealed class Member(string sid, List<string> sent) : IQueueMember
    {
        public Action? Leave { get; set; }

        public string CallSid => sid;

        public Caller Caller { get; } = new(0, Tier.Regular, TimeSpan.FromSeconds(60), SimulatedTime.Never);

        public void OnSentOn(string url, string method)
        {
            sent.Add($"{sid} {method} {url}");
            Leave!();
        }

        public void OnBridged(Talk talk)
        {
        }

        public void OnAbandoned()
        {
        }

        public void OnTalkEnded(Talk talk)
        {
        }
    }

    private sealed class Dialler : IDialler
    {
        public void OnBridged(Talk talk)
        {
        }

        public void OnQueueEmpty(CallQueue queue)
        {
        }

        public void OnTalkEnded(Talk talk)
        {
        }
    }
}
