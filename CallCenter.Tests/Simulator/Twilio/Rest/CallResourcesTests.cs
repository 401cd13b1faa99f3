using System.Text.Json;
using CallCenter.Core.Queues;
using CallCenter.Simulator.Twilio.Calls;
using CallCenter.Simulator.Twilio.Rest;
using Twilio.Rest.Api.V2010.Account;

namespace CallCenter.Tests.Simulator.Twilio.Rest;

public sealed class CallResourcesTests
{
    private const string List = RestWorld.Root + "/Calls.json";
    private const string Resource = RestWorld.Root + "/Calls/CA1";

    private static readonly PastCall First = new("CA1", "+12015550142", "+15005550101", new DateTimeOffset(2024, 2, 28, 23, 59, 0, TimeSpan.Zero), TimeSpan.FromSeconds(137));
    private static readonly PastCall Second = new("CA2", "anonymous", "+15005550102", First.Started.AddHours(1), TimeSpan.FromSeconds(5)) { Status = "in-progress" };

    private static async Task<RestWorld> StartAsync()
    {
        RestWorld world = await RestWorld.StartAsync(numbers: new IncomingNumber("PN1", "+15005550101"));
        world.Calls.AddRange([First, Second]);
        return world;
    }

    private static string Error(int status, int code, string message) =>
        $$"""{"code":{{code}},"message":"{{message}}","more_info":"https://www.twilio.com/docs/errors/{{code}}","status":{{status}}}""";

    [Fact(Timeout = Limits.Hang)]
    public async Task Fetch_ShowsTheCall()
    {
        await using RestWorld world = await StartAsync();

        Assert.Equal(
            (200, $$"""{"account_sid":"{{RestWorld.AccountSid}}","annotation":null,"answered_by":null,"api_version":"2010-04-01","caller_name":null,"date_created":"Wed, 28 Feb 2024 23:59:00 +0000","date_updated":"Thu, 29 Feb 2024 00:01:17 +0000","direction":"inbound","duration":"137","end_time":"Thu, 29 Feb 2024 00:01:17 +0000","forwarded_from":null,"from":"+12015550142","from_formatted":"+12015550142","group_sid":null,"parent_call_sid":null,"phone_number_sid":"PN1","price":null,"price_unit":"USD","queue_time":"0","sid":"CA1","start_time":"Wed, 28 Feb 2024 23:59:00 +0000","status":"completed","subresource_uris":{"recordings":"{{Resource}}/Recordings.json"},"to":"+15005550101","to_formatted":"+15005550101","trunk_sid":null,"uri":"{{Resource}}.json"}"""),
            await world.GetAsync(Resource + ".json"));
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData("", "CA2", "CA1")]
    [InlineData("?To=%2B15005550101", "CA1")]
    [InlineData("?From=anonymous", "CA2")]
    [InlineData("?Status=in-progress", "CA2")]
    [InlineData("?Status=completed&From=anonymous", new string[0])]
    [InlineData("?PageSize=1&Page=1", "CA1")]
    [InlineData("?StartTime=2024-02-28", "CA1")]
    [InlineData("?StartTime%3E=2024-02-29", "CA2")]
    [InlineData("?StartTime%3E=2024-02-29T00:59:00Z", "CA2")]
    [InlineData("?StartTime%3E=2024-02-29T00:59:01Z", new string[0])]
    [InlineData("?StartTime%3C=2024-02-29", "CA1")]
    [InlineData("?EndTime=2024-02-29", "CA1")]
    [InlineData("?EndTime%3E=2020-01-01", "CA1")]
    public async Task List_HasTheNewestFirstAndIsNarrowed(string query, params string[] found)
    {
        await using RestWorld world = await StartAsync();

        JsonElement page = RestWorld.Parse(await world.GetAsync(List + query));

        Assert.Equal(found, page.GetProperty("calls").EnumerateArray().Select(call => call.GetProperty("sid").GetString()));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task List_KeepsWhatNarrowsItFromPageToPage()
    {
        await using RestWorld world = await StartAsync();
        world.Calls.Add(First with { Sid = "CA3" });

        JsonElement first = RestWorld.Parse(await world.GetAsync(List + "?PageSize=1&To=%2B15005550101"));

        Assert.Equal(List + "?To=%2B15005550101&PageSize=1&Page=1", first.GetProperty("next_page_uri").GetString());
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task CallInProgress_HasNoEndYet()
    {
        await using RestWorld world = await StartAsync();

        JsonElement call = RestWorld.Parse(await world.GetAsync(RestWorld.Root + "/Calls/CA2.json"));

        Assert.Equal(
            ("in-progress", "Thu, 29 Feb 2024 00:59:00 +0000", null, null),
            (call.GetProperty("status").GetString(), call.GetProperty("start_time").GetString(), call.GetProperty("end_time").GetString(), call.GetProperty("duration").GetString()));
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData("StartTime")]
    [InlineData("EndTime%3C")]
    public async Task DateThatIsNone_IsRefused(string filter)
    {
        await using RestWorld world = await StartAsync();

        Assert.Equal((400, Error(400, 20001, $"{filter.Replace("%3C", "", StringComparison.Ordinal)} must be a date as YYYY-MM-DD")), await world.GetAsync($"{List}?{filter}=yesterday"));
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData("Status=completed", 21220, "Call is not in-progress. Cannot redirect.")]
    [InlineData("Url=https%3A%2F%2Fcalls.example.com", 21220, "Call is not in-progress. Cannot redirect.")]
    [InlineData("Status=busy", 20001, "Status must be completed or canceled")]
    [InlineData("Url=next", 21205, "Url is not a valid URL")]
    [InlineData("Url=https%3A%2F%2Fcalls.example.com&Method=PUT", 20001, "Method must be GET or POST")]
    [InlineData("Twiml=%3CResponse%2F%3E", 20001, "The simulator takes the Url of a document, not Twiml")]
    public async Task Update_OfACallThatIsOver_IsRefused(string form, int code, string message)
    {
        await using RestWorld world = await StartAsync();

        Assert.Equal((400, Error(400, code, message)), await world.SendAsync("POST", Resource + ".json", form));
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData(RestWorld.Root + "/Calls/CA9.json")]
    [InlineData(Resource + "/Recordings.json")]
    [InlineData("/2010-04-01/Accounts/AC00000000000000000000000000000000/Calls/CA1.json")]
    public async Task WhatIsNotThere_Is404(string path)
    {
        await using RestWorld world = await StartAsync();

        Assert.Equal((404, Error(404, 20404, $"The requested resource {path} was not found")), await world.GetAsync(path));
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData("POST", List)]
    [InlineData("DELETE", Resource + ".json")]
    public async Task WhatIsNotSimulated_IsRefused(string method, string path)
    {
        await using RestWorld world = await StartAsync();

        Assert.Equal((405, Error(405, 20004, "Method not allowed: the simulator lists, fetches, redirects and ends calls")), await world.SendAsync(method, path, null));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task TwiliosPackage_ReadsThem()
    {
        await using RestWorld world = await StartAsync();
        using var http = new HttpClient { BaseAddress = world.Server.BaseAddress };
        var rest = new TwilioRest(http, RestWorld.AccountSid, RestWorld.AccountSid, "token");

        CallResource fetched = await CallResource.FetchAsync("CA1", client: rest);
        CallResource listed = Assert.Single(await CallResource.ReadAsync(status: CallResource.StatusEnum.InProgress, client: rest));

        Assert.Equal(
            ("+12015550142", "+15005550101", First.Started.UtcDateTime, "137", CallResource.StatusEnum.Completed, "inbound"),
            (fetched.From, fetched.To, fetched.StartTime!.Value.ToUniversalTime(), fetched.Duration, fetched.Status, fetched.Direction));
        Assert.Equal(("CA2", "anonymous"), (listed.Sid, listed.From));
    }
}
