using System.Text.Json;
using CallCenter.Simulator.Twilio.Queues;

namespace CallCenter.Tests.Simulator.Twilio.Rest;

public sealed class QueueMembersTests
{
    private static string Path(CallQueue queue) => $"{RestWorld.Root}/Queues/{queue.Sid}/Members";

    private static async Task<(RestWorld World, CallQueue Queue)> StartAsync()
    {
        RestWorld world = await RestWorld.StartAsync();
        CallQueue queue = world.Exchange.FindOrCreate("premium");
        world.RunUntil(10);
        world.Join(queue, "CA1");
        world.RunUntil(70);
        world.Join(queue, "CA2");
        world.RunUntil(72.5);
        return (world, queue);
    }

    private static string First(CallQueue queue) =>
        $$"""{"call_sid":"CA1","date_enqueued":"Mon, 01 Jan 2024 00:00:10 +0000","position":1,"queue_sid":"{{queue.Sid}}","uri":"{{Path(queue)}}/CA1.json","wait_time":62}""";

    private static string Second(CallQueue queue) =>
        $$"""{"call_sid":"CA2","date_enqueued":"Mon, 01 Jan 2024 00:01:10 +0000","position":2,"queue_sid":"{{queue.Sid}}","uri":"{{Path(queue)}}/CA2.json","wait_time":2}""";

    [Fact(Timeout = Limits.Hang)]
    public async Task List_ShowsWhoWaits_TheFirstFirst()
    {
        (RestWorld world, CallQueue queue) = await StartAsync();
        await using RestWorld owned = world;

        Assert.Equal(
            (200, $$"""{"end":1,"first_page_uri":"{{Path(queue)}}.json?PageSize=50&Page=0","next_page_uri":null,"page":0,"page_size":50,"previous_page_uri":null,"queue_members":[{{First(queue)}},{{Second(queue)}}],"start":0,"uri":"{{Path(queue)}}.json?PageSize=50&Page=0"}"""),
            await world.GetAsync(Path(queue) + ".json"));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task List_SecondPage_CountsPositionsOn()
    {
        (RestWorld world, CallQueue queue) = await StartAsync();
        await using RestWorld owned = world;

        JsonElement page = RestWorld.Parse(await world.GetAsync(Path(queue) + ".json?PageSize=1&Page=1"));

        Assert.Equal(Second(queue), Assert.Single(page.GetProperty("queue_members").EnumerateArray()).GetRawText());
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData("Front", 1)]
    [InlineData("CA1", 1)]
    [InlineData("CA2", 2)]
    public async Task Fetch_ShowsMember(string member, int position)
    {
        (RestWorld world, CallQueue queue) = await StartAsync();
        await using RestWorld owned = world;

        Assert.Equal((200, position == 1 ? First(queue) : Second(queue)), await world.GetAsync($"{Path(queue)}/{member}.json"));
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData("CA1")]
    [InlineData("Front")]
    public async Task Fetch_OfWhoLeft_Is404(string member)
    {
        await using RestWorld world = await RestWorld.StartAsync();
        CallQueue queue = world.Exchange.FindOrCreate("premium");
        world.Exchange.Leave(world.Join(queue, "CA1"));

        string path = $"{Path(queue)}/{member}.json";
        Assert.Equal(
            (404, $$"""{"code":20404,"message":"The requested resource {{path}} was not found","more_info":"https://www.twilio.com/docs/errors/20404","status":404}"""),
            await world.GetAsync(path));
    }
}
