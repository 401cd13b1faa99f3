using System.Text.Json;
using CallCenter.Simulator.Twilio.Queues;

namespace CallCenter.Tests.Simulator.Twilio.Rest;

public sealed class QueueListTests
{
    private const string List = RestWorld.Root + "/Queues.json";

    private static string?[] Names(JsonElement page) =>
        [.. page.GetProperty("queues").EnumerateArray().Select(queue => queue.GetProperty("friendly_name").GetString())];

    /// <summary>Changes a queue again and again.</summary>
    /// <returns>How often.</returns>
    private static void JoinAndLeave(RestWorld world, CallQueue queue, IQueueMember member, Action changed, CancellationToken done)
    {
        while (!done.IsCancellationRequested)
        {
            lock (world.Clock.Gate)
            {
                world.Exchange.Leave(world.Exchange.Join(queue, member)!);
            }

            changed();
            Thread.Yield();
        }
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task Fetch_ShowsQueue()
    {
        await using RestWorld world = await RestWorld.StartAsync();
        world.RunUntil(3661.9);
        CallQueue queue = world.Exchange.FindOrCreate("premium", 200);
        world.Join(queue, "CA1");
        world.RunUntil(3670.9);
        world.Join(queue, "CA2");
        world.RunUntil(3680.8);

        Assert.Equal(
            (200, $$"""{"account_sid":"{{RestWorld.AccountSid}}","average_wait_time":14,"current_size":2,"date_created":"Mon, 01 Jan 2024 01:01:01 +0000","date_updated":"Mon, 01 Jan 2024 01:01:01 +0000","friendly_name":"premium","max_size":200,"sid":"{{queue.Sid}}","uri":"{{RestWorld.Root}}/Queues/{{queue.Sid}}.json"}"""),
            await world.GetAsync($"{RestWorld.Root}/Queues/{queue.Sid}.json"));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task List_WithoutQueues_IsEmpty()
    {
        await using RestWorld world = await RestWorld.StartAsync();

        Assert.Equal(
            (200, $$"""{"end":0,"first_page_uri":"{{List}}?PageSize=50&Page=0","next_page_uri":null,"page":0,"page_size":50,"previous_page_uri":null,"queues":[],"start":0,"uri":"{{List}}?PageSize=50&Page=0"}"""),
            await world.GetAsync(List));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task List_MiddlePage_NamesItsNeighbours()
    {
        await using RestWorld world = await RestWorld.StartAsync();
        world.Exchange.FindOrCreate("a");
        CallQueue queue = world.Exchange.FindOrCreate("b");
        world.Exchange.FindOrCreate("c");

        Assert.Equal(
            (200, $$"""{"end":1,"first_page_uri":"{{List}}?PageSize=1&Page=0","next_page_uri":"{{List}}?PageSize=1&Page=2","page":1,"page_size":1,"previous_page_uri":"{{List}}?PageSize=1&Page=0","queues":[{"account_sid":"{{RestWorld.AccountSid}}","average_wait_time":0,"current_size":0,"date_created":"Mon, 01 Jan 2024 00:00:00 +0000","date_updated":"Mon, 01 Jan 2024 00:00:00 +0000","friendly_name":"b","max_size":1000,"sid":"{{queue.Sid}}","uri":"{{RestWorld.Root}}/Queues/{{queue.Sid}}.json"}],"start":1,"uri":"{{List}}?PageSize=1&Page=1"}"""),
            await world.GetAsync(List + "?Page=1&PageSize=1"));
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData(120, "", "50 50 20")]
    [InlineData(100, "", "50 50")]
    [InlineData(120, "?PageSize=100", "100 20")]
    [InlineData(120, "?PageSize=1000", "120")]
    public async Task NextPages_LeadThroughAllQueues(int queues, string query, string sizes)
    {
        await using RestWorld world = await RestWorld.StartAsync();
        world.CreateQueues(queues);

        var names = new List<string?[]>();
        for (string? next = List + query; next is not null;)
        {
            JsonElement page = RestWorld.Parse(await world.GetAsync(next));
            names.Add(Names(page));
            next = page.GetProperty("next_page_uri").GetString();
        }

        Assert.Equal(sizes, string.Join(' ', names.Select(each => each.Length)));
        Assert.Equal(world.Exchange.Queues.Select(queue => queue.Name), names.SelectMany(each => each));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task List_BehindTheLastPage_IsEmptyAndLeadsBack()
    {
        await using RestWorld world = await RestWorld.StartAsync();
        world.CreateQueues(60);

        JsonElement page = RestWorld.Parse(await world.GetAsync(List + "?Page=2147483647"));

        Assert.Empty(Names(page));
        Assert.Equal(JsonValueKind.Null, page.GetProperty("next_page_uri").ValueKind);
        Assert.Equal(List + "?PageSize=50&Page=1", page.GetProperty("previous_page_uri").GetString());
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData("PageSize=1001", 20007, "Page size must be 1000 or less")]
    [InlineData("PageSize=0", 20001, "PageSize must be a whole number from 1 to 1000")]
    [InlineData("PageSize=many", 20001, "PageSize must be a whole number from 1 to 1000")]
    [InlineData("Page=-1", 20001, "Page must be a whole number, 0 or more")]
    public async Task List_WithWrongPage_IsRefused(string query, int code, string message)
    {
        await using RestWorld world = await RestWorld.StartAsync();

        Assert.Equal(
            (400, $$"""{"code":{{code}},"message":"{{message}}","more_info":"https://www.twilio.com/docs/errors/{{code}}","status":400}"""),
            await world.GetAsync($"{List}?{query}"));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task Answers_ShowNoHalfDoneChange()
    {
        await using RestWorld world = await RestWorld.StartAsync();
        CallQueue queue = world.Exchange.FindOrCreate("premium");
        IQueueMember member = RestWorld.Member("CA1");
        using var done = CancellationTokenSource.CreateLinkedTokenSource(RestWorld.Cancelled);
        int changes = 0;
        Task changing = Task.Run(() => JoinAndLeave(world, queue, member, () => Interlocked.Increment(ref changes), done.Token), RestWorld.Cancelled);

        var sizes = new HashSet<int>();
        for (int asked = 0; asked < 200 || Volatile.Read(ref changes) < 100; asked++)
        {
            sizes.Add(RestWorld.Parse(await world.GetAsync($"{RestWorld.Root}/Queues/{queue.Sid}.json")).GetProperty("current_size").GetInt32());
        }

        await done.CancelAsync();
        await changing;
        Assert.Equal([0], sizes);
    }
}
