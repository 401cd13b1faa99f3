using System.Net;
using System.Text.Json.Nodes;
using CallCenter.Cli.Connecting;
using CallCenter.Core.Queues;
using Moq;
using Moq.Protected;

namespace CallCenter.Tests.Cli.Connecting;

/// <summary>What Twilio's package makes of Twilio's answers, and what is made of that.</summary>
public sealed class AccountTests
{
    private const string Sid = Wishes.Premium;
    private const string Number = "+15005550101";

    private static readonly VoiceSettings Nothing = new("", "POST", "", "POST");
    private static readonly AccountNumber Plain = new(Sid, Number, Nothing);

    private readonly List<string> _requests = [];

    // A number that has just been bought, as Twilio's page on the resource shows one.
    private static string Json(string changed = "{}", string number = Number)
    {
        JsonObject json = JsonNode.Parse(
            $$"""
            {"account_sid":"AC00000000000000000000000000000001","address_requirements":"none","address_sid":null,"api_version":"2010-04-01","beta":false,
            "capabilities":{"voice":true,"sms":false,"mms":false,"fax":false},"date_created":"Thu, 30 Jul 2015 23:19:04 +0000",
            "date_updated":"Thu, 30 Jul 2015 23:19:04 +0000","emergency_status":"Active","emergency_address_sid":null,"emergency_address_status":"registered",
            "friendly_name":"(500) 555-0101","identity_sid":null,"origin":"origin","phone_number":"{{number}}","sid":"{{Sid}}","sms_application_sid":"",
            "sms_url":"","status":null,"trunk_sid":null,"type":"local","voice_application_sid":"","voice_fallback_method":"POST","voice_fallback_url":null,
            "voice_method":"POST","voice_url":null}
            """)!.AsObject();
        foreach ((string name, JsonNode? value) in JsonNode.Parse(changed)!.AsObject())
        {
            json[name] = value?.DeepClone();
        }

        return json.ToJsonString();
    }

    private static string List(string numbers, string next = "null") =>
        $$"""{"incoming_phone_numbers":[{{numbers}}],"page":0,"page_size":1000,"uri":"/2010-04-01/x.json","next_page_uri":{{next}}}""";

    private async Task<T> AskAsync<T>(string answer, Func<Account, Task<T>> ask)
    {
        var handler = new Mock<HttpMessageHandler>();
        handler.Protected()
            .Setup<Task<HttpResponseMessage>>("SendAsync", ItExpr.IsAny<HttpRequestMessage>(), ItExpr.IsAny<CancellationToken>())
            .Returns(async (HttpRequestMessage request, CancellationToken cancelled) =>
            {
                string form = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancelled);
                _requests.Add($"{request.Method} {request.RequestUri!.PathAndQuery} {form}".TrimEnd());
                return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(answer) };
            });
        using var http = new HttpClient(handler.Object);
        return await ask(new Account(new TwilioRest(http, "AC1", "SK1", "secret")));
    }

    private Task<AccountNumber?> FetchAsync(string changed) => AskAsync(Json(changed), account => account.FindNumberAsync(NumberName.Parse(Sid)!));

    [Fact(Timeout = Limits.Hang)]
    public async Task NumberThatIsNotSet_HasNoUrlAndNoFallback()
    {
        Assert.Equal(Plain, await FetchAsync("{}"));
        Assert.Equal([$"GET /2010-04-01/Accounts/AC1/IncomingPhoneNumbers/{Sid}.json"], _requests);
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData("{\"voice_url\":\"\"}", "", "POST", "", "POST")]
    [InlineData("{\"voice_url\":\"https://a.example/v\"}", "https://a.example/v", "POST", "", "POST")]
    [InlineData("{\"voice_url\":\"https://a.example/v\",\"voice_fallback_url\":\"\"}", "https://a.example/v", "POST", "", "POST")]
    [InlineData("{\"voice_url\":\"HTTPS://A.example:443/ä%20/../v/\"}", "HTTPS://A.example:443/ä%20/../v/", "POST", "", "POST")]
    [InlineData("{\"voice_url\":\"no URL\"}", "no URL", "POST", "", "POST")]
    [InlineData("{\"voice_method\":\"GET\",\"voice_fallback_method\":null}", "", "GET", "", "")]
    [InlineData("{\"voice_method\":\"PUT\",\"voice_fallback_method\":\"\"}", "", "PUT", "", "")]
    public async Task VoiceSettings_AreReadAsTheyAreWritten(string changed, string url, string method, string fallbackUrl, string fallbackMethod) =>
        Assert.Equal(Plain with { Voice = new VoiceSettings(url, method, fallbackUrl, fallbackMethod) }, await FetchAsync(changed));

    [Fact(Timeout = Limits.Hang)]
    public async Task NumberOfTwimlApp_HasItsSid() =>
        Assert.Equal(Plain with { ApplicationSid = "AP1" }, await FetchAsync("{\"voice_application_sid\":\"AP1\"}"));

    [Fact(Timeout = Limits.Hang)]
    public async Task NumberOfTrunk_HasItsSid() => Assert.Equal(Plain with { TrunkSid = "TK1" }, await FetchAsync("{\"trunk_sid\":\"TK1\"}"));

    [Theory(Timeout = Limits.Hang)]
    [InlineData("{\"voice\":true}", true)]
    [InlineData("{\"voice\":true,\"rcs\":{\"x\":1}}", true)]
    [InlineData("{\"voice\":false,\"sms\":true}", false)]
    [InlineData("{}", false)]
    [InlineData("null", true)]
    public async Task Capabilities_TellWhetherItTakesCalls(string capabilities, bool takesCalls) =>
        Assert.Equal(Plain with { TakesCalls = takesCalls }, await FetchAsync($"{{\"capabilities\":{capabilities}}}"));

    [Fact(Timeout = Limits.Hang)]
    public async Task Search_TakesTheWholeNumberFromTheFirstPageAlone()
    {
        string list = List($"{Json(number: "+150055501011")},{Json()}", next: "\"/2010-04-01/x.json?Page=1\"");

        Assert.Equal(Plain, await AskAsync(list, account => account.FindNumberAsync(NumberName.Parse(Number)!)));
        Assert.Null(await AskAsync(list, account => account.FindNumberAsync(NumberName.Parse("+1500555010")!)));
        Assert.Equal(
            [
                "GET /2010-04-01/Accounts/AC1/IncomingPhoneNumbers.json?PhoneNumber=%2B15005550101&PageSize=1000",
                "GET /2010-04-01/Accounts/AC1/IncomingPhoneNumbers.json?PhoneNumber=%2B1500555010&PageSize=1000",
            ],
            _requests);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task Setting_SendsTheUrlsAsTheyAreWrittenInOneRequest()
    {
        var wanted = new VoiceSettings("https://x.example/a%20b/ä", "GET", "https://x.example/a%20b/ä", "POST");

        Assert.Equal(Plain, await AskAsync(Json(), account => account.SetNumberAsync(Sid, wanted)));
        Assert.Equal(
            [
                $"POST /2010-04-01/Accounts/AC1/IncomingPhoneNumbers/{Sid}.json VoiceFallbackMethod=POST&VoiceFallbackUrl=https%3A%2F%2Fx.example%2Fa%2520b%2F%C3%A4"
                + "&VoiceMethod=GET&VoiceUrl=https%3A%2F%2Fx.example%2Fa%2520b%2F%C3%A4",
            ],
            _requests);
    }
}
