using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using CallCenter.Simulator.Twilio.Rest;
using CallCenter.Simulator.Twilio.Webhooks;
using CallCenter.Simulator.Twilio.Wire;
using Microsoft.Extensions.Time.Testing;

namespace CallCenter.Tests.Simulator.Twilio.Rest;

/// <summary>How a simulated account has its webhooks signed, as its REST shows and changes it.</summary>
public sealed class WebhookResourcesTests : IAsyncLifetime
{
    private const string Root = "/v1/Webhooks/";
    private const string Auth = "\"auth\":{\"source\":\"INLINE\",\"value\":{\"scheme\":\"NONE\"}}";
    private const string Token = SampleAccount.AuthToken;
    private const string Url = "https://calls.example.com/rep-call-complete";

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));
    private readonly HttpClient _http = new();
    private WebhookAccount _account = null!;
    private TwilioRestServer _server = null!;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _account = new WebhookAccount(Token, _time);
        _server = await TwilioRestServer.StartAsync(SampleAccount.Create(0, DateTimeOffset.UnixEpoch, _account), Cancelled);
        _http.BaseAddress = _server.BaseAddress;
        string credentials = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{SampleAccount.Key.User}:{SampleAccount.Key.Password}"));
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", credentials);
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _http.Dispose();
    }

    private async Task<(int Status, string Body)> SendAsync(string method, string path, string? json = null, string? idempotencyKey = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), Root + path);
        if (json is not null)
        {
            request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        }

        if (idempotencyKey is not null)
        {
            request.Headers.Add("Idempotency-Key", idempotencyKey);
        }

        using HttpResponseMessage answer = await _http.SendAsync(request, Cancelled);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(Cancelled));
    }

    private async Task<string> CreateAsync(string path, string json)
    {
        (int status, string body) = await SendAsync("POST", path, json);
        Assert.True(status is 201 or 202, body);
        JsonElement made = JsonDocument.Parse(body).RootElement;
        return (made.TryGetProperty("rule", out JsonElement rule) ? rule : made).GetProperty("id").GetString()!;
    }

    private async Task<string> CreateSettingAsync(string? keyId = null) => await CreateAsync(
        "Settings", keyId is null ? $$"""{{{Auth}}}""" : $$$"""{{{{Auth}}},"signature":{"type":"SHARED_KEY","sharedKeyId":"{{{keyId}}}","algorithm":"HMAC_SHA256"}}""");

    private Task<string> CreateRuleAsync(string match, string setting) =>
        CreateAsync("Rules", $$"""{{{match}},"settings":[{"settingId":"{{setting}}","percentage":100}]}""");

    [Fact(Timeout = Limits.Hang)]
    public async Task Secret_IsToldOnceAndNeverAgain()
    {
        (int status, string made) = await SendAsync("POST", "SharedKeys", """{"friendlyName":"mine"}""");
        JsonElement key = JsonDocument.Parse(made).RootElement;
        string id = key.GetProperty("id").GetString()!;
        string shown = $$"""{"id":"{{id}}","friendlyName":"mine","createdAt":"2026-01-02T03:04:05.000Z","updatedAt":"2026-01-02T03:04:05.000Z"}""";

        Assert.Equal((201, "webhooks_sharedkey_".Length + 26, 44), (status, id.Length, key.GetProperty("secret").GetString()!.Length));
        Assert.Equal((200, shown), await SendAsync("GET", "SharedKeys/" + id));
        Assert.Equal(
            (200, $$"""{"sharedKeys":[{{shown}}],"meta":{"key":"sharedKeys","pageSize":100,"nextToken":null,"previousToken":null} }""".Replace("} }", "}}", StringComparison.Ordinal)),
            await SendAsync("GET", "SharedKeys?pageSize=100"));
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData("Settings", "[]", "The body is no JSON object")]
    [InlineData("Settings", "{", "The body is no JSON object")]
    [InlineData("Settings", "{}", "auth is required")]
    [InlineData("Settings", """{"auth":{"source":"X"}}""", "auth.source must be INLINE or REFERENCE")]
    [InlineData("Settings", """{AUTH,"signature":{"type":"SHARED_KEY","sharedKeyId":"k"}}""", "signature.sharedKeyId is not the id of a shared key")]
    [InlineData("Settings", """{AUTH,"connection":{"readTimeoutMs":15001}}""", "connection.readTimeoutMs must be a whole number of milliseconds from 1 to 15000")]
    [InlineData("Settings", """{AUTH,"connection":{"retryPolicy":{"retryOn":"System.Collections.Generic.List`1[X]"}}}""", "connection.retryPolicy.retryOn must be a list of HTTP_4XX, HTTP_5XX, CONNECTION_TIMEOUT, READ_TIMEOUT, ALL")]
    [InlineData("Rules", """{"matchType":"X"}""", "matchType must be EXACT_MATCH, PREFIX_MATCH or DEFAULT")]
    [InlineData("Rules", """{"matchType":"PREFIX_MATCH"}""", "prefix or value must have 1 to 2048 characters")]
    [InlineData("Rules", """{"matchType":"DEFAULT"}""", "settings must have one or two elements")]
    [InlineData("Rules", """{"matchType":"DEFAULT","settings":[{"settingId":"x"}]}""", "settings must name settings of the account")]
    public async Task Mistake_Is400(string path, string json, string message)
    {
        (int status, string body) = await SendAsync("POST", path, json.Replace("AUTH", Auth, StringComparison.Ordinal));

        Assert.Equal((400, message), (status, JsonDocument.Parse(body).RootElement.GetProperty("message").GetString()));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task WhatIsInUse_IsNotDeleted()
    {
        string key = await CreateAsync("SharedKeys", "{}");
        string setting = await CreateSettingAsync(key);
        string rule = await CreateRuleAsync(""" "matchType":"DEFAULT" """, setting);

        Assert.Equal(409, (await SendAsync("DELETE", "SharedKeys/" + key)).Status);
        Assert.Equal(409, (await SendAsync("DELETE", "Settings/" + setting)).Status);
        Assert.Equal(202, (await SendAsync("DELETE", "Rules/" + rule)).Status);
        Assert.Equal((204, ""), await SendAsync("DELETE", "Settings/" + setting));
        Assert.Equal((204, ""), await SendAsync("DELETE", "SharedKeys/" + key));
        Assert.Equal(404, (await SendAsync("GET", "SharedKeys/" + key)).Status);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task Percentages_MustSumTo100AndMatchKeysDiffer()
    {
        string setting = await CreateSettingAsync();
        string rule = $$"""{"matchType":"PREFIX_MATCH","prefix":"https://a/","settings":[{"settingId":"{{setting}}","percentage":SHARE}]}""";

        Assert.Equal(400, (await SendAsync("POST", "Rules", rule.Replace("SHARE", "99", StringComparison.Ordinal))).Status);
        Assert.Equal(202, (await SendAsync("POST", "Rules", rule.Replace("SHARE", "100", StringComparison.Ordinal))).Status);
        (int status, string body) = await SendAsync("POST", "Rules", rule.Replace("SHARE", "100", StringComparison.Ordinal));
        Assert.Equal((409, 59103), (status, JsonDocument.Parse(body).RootElement.GetProperty("code").GetInt32()));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task Rule_CountsWhenItsOperationIsCompleted()
    {
        string key = await CreateAsync("SharedKeys", "{}");
        string rule = await CreateRuleAsync($""" "matchType":"PREFIX_MATCH","prefix":"https://calls.example.com/" """, await CreateSettingAsync(key));
        string operation = Assert.Single(_account.Operations).Id;

        await AssertAsync("PENDING", "the auth token");
        _time.Advance(TimeSpan.FromSeconds(30));
        await AssertAsync("COMPLETED", key);
        await SendAsync("DELETE", "Rules/" + rule);
        Assert.Equal(key, _account.SignerOf(Url)!.ToString());
        _time.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal("the auth token", _account.SignerOf(Url)!.ToString());

        async Task AssertAsync(string status, string signer)
        {
            JsonElement told = JsonDocument.Parse((await SendAsync("GET", "Operations/" + operation)).Body).RootElement;
            Assert.Equal((status, rule), (told.GetProperty("status").GetString(), told.GetProperty("resourceId").GetString()));
            Assert.Equal(signer, _account.SignerOf(Url)!.ToString());
        }
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task Rules_AreTriedExactOnesFirstThenTheLongestPrefixThenTheDefault()
    {
        string[] keys = [.. await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => CreateAsync("SharedKeys", "{}")))];
        await CreateRuleAsync(""" "matchType":"DEFAULT" """, await CreateSettingAsync(keys[0]));
        await CreateRuleAsync(""" "matchType":"PREFIX_MATCH","prefix":"https://calls." """, await CreateSettingAsync(keys[1]));
        await CreateRuleAsync(""" "matchType":"PREFIX_MATCH","prefix":"https://calls.example.com/" """, await CreateSettingAsync(keys[2]));
        await CreateRuleAsync($""" "matchType":"EXACT_MATCH","value":"{Url}" """, await CreateSettingAsync(keys[3]));
        _time.Advance(TimeSpan.FromSeconds(30));

        Assert.Equal(keys, new[] { "https://b", "https://calls.example.org/", "https://calls.example.com/a", Url }.Select(url => _account.SignerOf(url)!.ToString()));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task IdempotencyKey_DoesItOnceAndMustBeOfVersion7()
    {
        string key = Guid.CreateVersion7().ToString();

        Assert.Equal(await SendAsync("POST", "SharedKeys", "{}", key), await SendAsync("POST", "SharedKeys", "{}", key));
        Assert.Single(_account.Keys);
        Assert.Equal(400, (await SendAsync("POST", "SharedKeys", "{}", Guid.NewGuid().ToString())).Status);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task Stranger_Gets401()
    {
        _http.DefaultRequestHeaders.Authorization = null;

        Assert.Equal(401, (await SendAsync("GET", "Rules")).Status);
        Assert.Equal(401, (await SendAsync("POST", "Tests", "{}")).Status);
    }

    [Theory]
    [InlineData(SigningKey.HmacSha1, 28)]
    [InlineData(SigningKey.HmacSha256, 44)]
    public void SharedKey_SignsByItsAlgorithmAndIsNamed(string algorithm, int length)
    {
        WebhookRequest signed = new SigningKey("secret", "webhooks_sharedkey_x", algorithm).Sign(new WebhookRequest("GET", Url, null, null), []);

        Assert.Equal(($"key=webhooks_sharedkey_x,algorithm={algorithm}", length), (signed.SignatureSettings, signed.Signature!.Length));
    }
}
