using System.Text.Json;
using CallCenter.Simulator.Twilio.Calls;

namespace CallCenter.Tests.Simulator.Twilio.Rest;

public sealed class NumbersTests
{
    private const string Sid = "PN00000000000000000000000000000001";
    private const string List = RestWorld.Root + "/IncomingPhoneNumbers.json";
    private const string Resource = RestWorld.Root + "/IncomingPhoneNumbers/" + Sid + ".json";

    private static readonly IncomingNumber Number = new(Sid, "+15005550101");

    private static readonly IncomingNumber Answered = Number with
    {
        VoiceUrl = "https://a.example/voice",
        VoiceMethod = "GET",
        VoiceFallbackUrl = "https://b.example/voice",
        VoiceFallbackMethod = "GET",
    };

    private static string?[] Numbers(JsonElement page) =>
        [.. page.GetProperty("incoming_phone_numbers").EnumerateArray().Select(number => number.GetProperty("phone_number").GetString())];

    private static string Json(string capable, string updated, string trunk, string app, string voice) =>
        $$"""{"account_sid":"{{RestWorld.AccountSid}}","address_requirements":"none","address_sid":null,"api_version":"2010-04-01","beta":false,"capabilities":{"voice":{{capable}},"sms":false,"mms":false,"fax":false},"date_created":"Mon, 01 Jan 2024 00:00:00 +0000","date_updated":"{{updated}}","emergency_address_sid":null,"emergency_address_status":"unregistered","emergency_status":"Inactive","friendly_name":"+15005550101","identity_sid":null,"origin":"twilio","phone_number":"+15005550101","sid":"{{Sid}}","sms_application_sid":"","sms_fallback_method":"POST","sms_fallback_url":"","sms_method":"POST","sms_url":"","status_callback":"","status_callback_method":"POST","trunk_sid":{{trunk}},"uri":"{{Resource}}","voice_application_sid":"{{app}}","voice_caller_id_lookup":false,{{voice}},"bundle_sid":null,"voice_receive_mode":"voice","status":"in-use","type":"local"}""";

    private static string Error(int status, int code, string message) =>
        $$"""{"code":{{code}},"message":"{{message}}","more_info":"https://www.twilio.com/docs/errors/{{code}}","status":{{status}}}""";

    [Fact(Timeout = Limits.Hang)]
    public async Task Fetch_ShowsNewNumber()
    {
        await using RestWorld world = await RestWorld.StartAsync(numbers: Number);

        Assert.Equal(
            (200, Json("true", "Mon, 01 Jan 2024 00:00:00 +0000", "null", "", """
                "voice_fallback_method":"POST","voice_fallback_url":null,"voice_method":"POST","voice_url":null
                """)),
            await world.GetAsync(Resource));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task Fetch_ShowsWhatIsSet()
    {
        await using RestWorld world = await RestWorld.StartAsync(numbers: Answered with { VoiceApplicationSid = "AP1", TrunkSid = "TK1", TakesCalls = false });

        Assert.Equal(
            (200, Json("false", "Mon, 01 Jan 2024 00:00:00 +0000", "\"TK1\"", "AP1", """
                "voice_fallback_method":"GET","voice_fallback_url":"https://b.example/voice","voice_method":"GET","voice_url":"https://a.example/voice"
                """)),
            await world.GetAsync(Resource));
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData("", "+15005550101", "+15005550102", "+150055501011")]
    [InlineData("?PhoneNumber=%2B15005550102", "+15005550102")]
    [InlineData("?PhoneNumber=%2B15005550101", "+15005550101", "+150055501011")]
    [InlineData("?PhoneNumber=0102", "+15005550102")]
    [InlineData("?PhoneNumber=50*55501*2", "+15005550102")]
    [InlineData("?PhoneNumber=.....", new string[0])]
    [InlineData("?PhoneNumber=%2B15005550109", new string[0])]
    public async Task List_FindsNumbersThatContainThePattern(string query, params string[] found)
    {
        await using RestWorld world = await RestWorld.StartAsync(
            numbers: [Number, new IncomingNumber("PN2", "+15005550102"), new IncomingNumber("PN3", "+150055501011")]);

        Assert.Equal(found, Numbers(RestWorld.Parse(await world.GetAsync(List + query))));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task List_KeepsTheFilterFromPageToPage()
    {
        await using RestWorld world = await RestWorld.StartAsync(
            numbers: [Number, new IncomingNumber("PN2", "+442079460000"), new IncomingNumber("PN3", "+15005550103")]);

        JsonElement first = RestWorld.Parse(await world.GetAsync(List + "?PhoneNumber=%2B1500&PageSize=1"));
        string next = first.GetProperty("next_page_uri").GetString()!;
        JsonElement second = RestWorld.Parse(await world.GetAsync(next));

        Assert.Equal(List + "?PhoneNumber=%2B1500&PageSize=1&Page=1", next);
        Assert.Equal(["+15005550101"], Numbers(first));
        Assert.Equal(["+15005550103"], Numbers(second));
        Assert.Equal(JsonValueKind.Null, second.GetProperty("next_page_uri").ValueKind);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task Update_ChangesWhatIsGivenAndNothingElse()
    {
        IncomingNumber other = new("PN2", "+15005550102");
        await using RestWorld world = await RestWorld.StartAsync(numbers: [Answered, other]);
        world.RunUntil(61);

        (int status, string body) = await world.SendAsync("POST", Resource, "VoiceUrl=https%3A%2F%2Fc.example%2Fx%3Fy%3D1%262&VoiceFallbackMethod=POST&SmsUrl=https%3A%2F%2Fc.example");

        Assert.Equal([Answered with { VoiceUrl = "https://c.example/x?y=1&2", VoiceFallbackMethod = "POST", Updated = TimeSpan.FromSeconds(61) }, other], world.Numbers.All);
        Assert.Equal(
            (200, Json("true", "Mon, 01 Jan 2024 00:01:01 +0000", "null", "", """
                "voice_fallback_method":"POST","voice_fallback_url":"https://b.example/voice","voice_method":"GET","voice_url":"https://c.example/x?y=1&2"
                """)),
            (status, body));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task Update_NamesTheNumberAndPutsATrunkOrAnAppInThePlaceOfItsUrls()
    {
        await using RestWorld world = await RestWorld.StartAsync(numbers: [Answered, new IncomingNumber("PN2", "+15005550102")]);

        Assert.Equal(200, (await world.SendAsync("POST", Resource, "FriendlyName=Premium+line&TrunkSid=TK1&VoiceApplicationSid=AP1")).Status);
        Assert.Equal(Answered with { FriendlyName = "Premium line", TrunkSid = "TK1", VoiceApplicationSid = "AP1" }, world.Numbers.All[0]);
        Assert.Equal(["+15005550101"], Numbers(RestWorld.Parse(await world.GetAsync(List + "?FriendlyName=Premium%20line"))));

        Assert.Equal(200, (await world.SendAsync("POST", Resource, "TrunkSid=&VoiceApplicationSid=")).Status);
        Assert.Equal(Answered with { FriendlyName = "Premium line" }, world.Numbers.All[0]);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task Update_WithEmptyUrls_TakesThemAway()
    {
        await using RestWorld world = await RestWorld.StartAsync(numbers: Answered);

        Assert.Equal(200, (await world.SendAsync("POST", Resource, "VoiceUrl=&VoiceFallbackUrl=")).Status);
        Assert.Equal(Answered with { VoiceUrl = "", VoiceFallbackUrl = "" }, Assert.Single(world.Numbers.All));
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData("VoiceFallbackUrl=https://b.example", 21405, "Cannot set VoiceFallbackUrl without setting Url")]
    [InlineData("VoiceUrl=a.example/voice", 21402, "VoiceUrl is not a valid URL")]
    [InlineData("VoiceUrl=ftp://a.example/voice", 21402, "VoiceUrl is not a valid URL")]
    [InlineData("VoiceUrl=https://a.example&VoiceFallbackUrl=b", 21402, "VoiceFallbackUrl is not a valid URL")]
    [InlineData("VoiceMethod=PUT", 21403, "VoiceMethod must be GET or POST")]
    [InlineData("FriendlyName=12345678901234567890123456789012345678901234567890123456789012345", 20001, "FriendlyName must have at most 64 characters")]
    [InlineData("VoiceFallbackMethod=", 21403, "VoiceFallbackMethod must be GET or POST")]
    public async Task Update_WithMistake_IsRefusedAndChangesNothing(string form, int code, string message)
    {
        await using RestWorld world = await RestWorld.StartAsync(numbers: Number);

        Assert.Equal((400, Error(400, code, message)), await world.SendAsync("POST", Resource, form));
        Assert.Equal([Number], world.Numbers.All);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task Update_ThatTakesThePrimaryUrlFromTheFallback_IsRefused()
    {
        await using RestWorld world = await RestWorld.StartAsync(numbers: Answered);

        Assert.Equal((400, Error(400, 21405, "Cannot set VoiceFallbackUrl without setting Url")), await world.SendAsync("POST", Resource, "VoiceUrl="));
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData("GET", RestWorld.Root + "/IncomingPhoneNumbers/PN00000000000000000000000000000002.json")]
    [InlineData("POST", RestWorld.Root + "/IncomingPhoneNumbers/PN00000000000000000000000000000002.json")]
    [InlineData("GET", RestWorld.Root + "/IncomingPhoneNumbers/+15005550101.json")]
    [InlineData("GET", RestWorld.Root + "/IncomingPhoneNumbers/" + Sid + "/AssignedAddOns.json")]
    [InlineData("GET", "/2010-04-01/Accounts/AC00000000000000000000000000000000/IncomingPhoneNumbers/" + Sid + ".json")]
    public async Task UnknownNumber_Is404(string method, string path)
    {
        await using RestWorld world = await RestWorld.StartAsync(numbers: Number);

        Assert.Equal((404, Error(404, 20404, $"The requested resource {path} was not found")), await world.SendAsync(method, path, null));
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData("DELETE", Resource)]
    [InlineData("POST", List)]
    public async Task WhatIsNotSimulated_IsRefused(string method, string path)
    {
        await using RestWorld world = await RestWorld.StartAsync(numbers: Number);

        Assert.Equal(
            (405, Error(405, 20004, "Method not allowed: the simulator lists, fetches and updates phone numbers")),
            await world.SendAsync(method, path, null));
        Assert.Equal([Number], world.Numbers.All);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task OtherCredentials_AreRefused()
    {
        await using RestWorld world = await RestWorld.StartAsync(numbers: Number);
        world.Authorize("Basic", RestWorld.AccountSid + ":wrong");

        Assert.Equal((401, Error(401, 20003, "Authenticate")), await world.SendAsync("POST", Resource, "VoiceUrl=https://a.example"));
        Assert.Equal([Number], world.Numbers.All);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task AccountWithoutNumbers_ListsNone()
    {
        await using RestWorld world = await RestWorld.StartAsync();

        Assert.Empty(Numbers(RestWorld.Parse(await world.GetAsync(List))));
    }
}
