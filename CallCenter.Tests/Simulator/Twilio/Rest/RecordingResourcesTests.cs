using System.Net.Http.Headers;
using System.Text.Json;
using CallCenter.Core.Queues;
using CallCenter.Simulator.Twilio.Recordings;
using Twilio.Base;
using Twilio.Exceptions;
using Twilio.Rest.Api.V2010.Account;

namespace CallCenter.Tests.Simulator.Twilio.Rest;

public sealed class RecordingResourcesTests
{
    private const string Sid = "RE00000000000000000000000000000001";
    private const string Second = "RE00000000000000000000000000000002";
    private const string List = RestWorld.Root + "/Recordings.json";
    private const string Resource = RestWorld.Root + "/Recordings/" + Sid;

    private static readonly Recording Message = new(Sid, "CA1", new DateTimeOffset(2024, 2, 28, 23, 30, 0, TimeSpan.Zero), TimeSpan.FromSeconds(3), "RecordVerb");
    private static readonly Recording Talk = new(Second, "CA2", new DateTimeOffset(2024, 3, 1, 0, 0, 0, TimeSpan.Zero), TimeSpan.FromSeconds(61), "DialVerb");

    private static async Task<RestWorld> StartAsync()
    {
        RestWorld world = await RestWorld.StartAsync();
        world.Recordings.Add(Message);
        world.Recordings.Add(Talk);
        return world;
    }

    private static string Error(int status, int code, string message) =>
        $$"""{"code":{{code}},"message":"{{message}}","more_info":"https://www.twilio.com/docs/errors/{{code}}","status":{{status}}}""";

    private static string?[] Sids(JsonElement page) =>
        [.. page.GetProperty("recordings").EnumerateArray().Select(recording => recording.GetProperty("sid").GetString())];

    [Fact(Timeout = Limits.Hang)]
    public async Task Fetch_ShowsTheRecording()
    {
        await using RestWorld world = await StartAsync();

        Assert.Equal(
            (200, $$"""{"account_sid":"{{RestWorld.AccountSid}}","api_version":"2010-04-01","call_sid":"CA1","channels":1,"conference_sid":null,"date_created":"Wed, 28 Feb 2024 23:30:00 +0000","date_updated":"Wed, 28 Feb 2024 23:30:03 +0000","duration":"3","encryption_details":null,"error_code":null,"media_url":"https://api.twilio.com{{Resource}}","price":null,"price_unit":"USD","sid":"{{Sid}}","source":"RecordVerb","start_time":"Wed, 28 Feb 2024 23:30:00 +0000","status":"completed","subresource_uris":{"add_on_results":"{{Resource}}/AddOnResults.json","transcriptions":"{{Resource}}/Transcriptions.json"},"uri":"{{Resource}}.json"}"""),
            await world.GetAsync(Resource + ".json"));
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData("", Second, Sid)]
    [InlineData("?CallSid=CA1", Sid)]
    [InlineData("?CallSid=CA3", new string[0])]
    [InlineData("?DateCreated=2024-02-28", Sid)]
    [InlineData("?DateCreated=2024-02-29", new string[0])]
    [InlineData("?DateCreated%3C=2024-02-28", new string[0])]
    [InlineData("?DateCreated%3C=2024-02-29", Sid)]
    [InlineData("?DateCreated%3C=2024-03-01", Second, Sid)]
    [InlineData("?DateCreated%3E=2024-02-29", Second)]
    [InlineData("?DateCreated%3E=2024-02-28T23:30:00Z&DateCreated%3C=2024-02-28T23:30:00Z", Sid)]
    public async Task List_HasTheNewestFirstAndIsNarrowed(string query, params string[] found)
    {
        await using RestWorld world = await StartAsync();

        Assert.Equal(found, Sids(RestWorld.Parse(await world.GetAsync(List + query))));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task List_KeepsWhatNarrowsItFromPageToPage()
    {
        await using RestWorld world = await StartAsync();

        JsonElement first = RestWorld.Parse(await world.GetAsync(List + "?PageSize=1&DateCreated%3C=2024-03-01"));
        string next = first.GetProperty("next_page_uri").GetString()!;
        JsonElement second = RestWorld.Parse(await world.GetAsync(next));

        Assert.Equal(List + "?DateCreated%3C=2024-03-01&PageSize=1&Page=1", next);
        Assert.Equal([Second], Sids(first));
        Assert.Equal([Sid], Sids(second));
        Assert.Equal(JsonValueKind.Null, second.GetProperty("next_page_uri").ValueKind);
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData("?DateCreated=yesterday", 20001, "DateCreated must be a date as YYYY-MM-DD")]
    [InlineData("?DateCreated%3C=x", 20001, "DateCreated must be a date as YYYY-MM-DD")]
    [InlineData("?PageSize=1001", 20007, "Page size must be 1000 or less")]
    public async Task List_WithMistake_IsRefused(string query, int code, string message)
    {
        await using RestWorld world = await StartAsync();

        Assert.Equal((400, Error(400, code, message)), await world.GetAsync(List + query));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task Delete_TakesItAwayOnce()
    {
        await using RestWorld world = await StartAsync();

        Assert.Equal((204, ""), await world.SendAsync("DELETE", Resource + ".json", null));
        Assert.Equal((404, Error(404, 20404, $"The requested resource {Resource}.json was not found")), await world.SendAsync("DELETE", Resource + ".json", null));
        Assert.Equal(404, (await world.GetAsync(Resource + ".json")).Status);
        Assert.Equal(404, (await world.GetAsync(Resource + ".mp3")).Status);
        Assert.Equal([Talk], world.Recordings.List());
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData(".mp3", "audio/mpeg", 42 * 72, "FF-E3-18-C4")]
    [InlineData(".wav", "audio/x-wav", 44 + (3 * 16_000), "52-49-46-46")]
    [InlineData("", "audio/x-wav", 44 + (3 * 16_000), "52-49-46-46")]
    public async Task Sound_HasTheLengthOfTheRecording(string extension, string type, int bytes, string beginning)
    {
        await using RestWorld world = await StartAsync();

        using HttpResponseMessage sound = await world.SendRawAsync("GET", Resource + extension, null);
        byte[] file = await sound.Content.ReadAsByteArrayAsync(RestWorld.Cancelled);

        Assert.Equal((new MediaTypeHeaderValue(type), bytes, beginning), (sound.Content.Headers.ContentType, file.Length, BitConverter.ToString(file[..4])));
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData("GET", Resource + ".ogg")]
    [InlineData("GET", RestWorld.Root + "/Recordings/RE3.json")]
    [InlineData("GET", Resource + "/Transcriptions.json")]
    [InlineData("DELETE", "/2010-04-01/Accounts/AC00000000000000000000000000000000/Recordings/" + Sid + ".json")]
    public async Task WhatIsNotThere_Is404(string method, string path)
    {
        await using RestWorld world = await StartAsync();

        Assert.Equal((404, Error(404, 20404, $"The requested resource {path} was not found")), await world.SendAsync(method, path, null));
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData("POST", Resource + ".json")]
    [InlineData("DELETE", Resource + ".mp3")]
    public async Task WhatIsNotSimulated_IsRefused(string method, string path)
    {
        await using RestWorld world = await StartAsync();

        Assert.Equal((405, Error(405, 20004, "Method not allowed: the simulator lists, fetches and deletes recordings")), await world.SendAsync(method, path, null));
        Assert.Equal(2, world.Recordings.List().Count);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task Sound_NeedsCredentials()
    {
        await using RestWorld world = await StartAsync();
        world.Authorize(null);

        Assert.Equal(401, (await world.GetAsync(Resource + ".mp3")).Status);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task TwiliosPackage_ReadsAndDeletesThem()
    {
        await using RestWorld world = await StartAsync();
        using var http = new HttpClient { BaseAddress = world.Server.BaseAddress };
        var rest = new TwilioRest(http, RestWorld.AccountSid, RestWorld.AccountSid, "token");

        ResourceSet<RecordingResource> all = await RecordingResource.ReadAsync(dateCreatedBefore: new DateTime(2024, 2, 29, 0, 0, 0, DateTimeKind.Utc), client: rest);
        RecordingResource message = Assert.Single(all);
        RecordingResource fetched = await RecordingResource.FetchAsync(Second, client: rest);

        Assert.Equal(
            (Sid, "CA1", "3", RecordingResource.SourceEnum.Recordverb, RecordingResource.StatusEnum.Completed, Message.Created.UtcDateTime, 1),
            (message.Sid, message.CallSid, message.Duration, message.Source, message.Status, message.DateCreated!.Value.ToUniversalTime(), message.Channels));
        Assert.Equal((Second, "61", RecordingResource.SourceEnum.Dialverb), (fetched.Sid, fetched.Duration, fetched.Source));
        Assert.True(await RecordingResource.DeleteAsync(Second, client: rest));
        Assert.Equal(20404, (await Assert.ThrowsAsync<ApiException>(() => RecordingResource.DeleteAsync(Second, client: rest))).Code);
    }
}
