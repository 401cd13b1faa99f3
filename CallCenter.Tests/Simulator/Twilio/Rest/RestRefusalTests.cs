using System.Net;

namespace CallCenter.Tests.Simulator.Twilio.Rest;

public sealed class RestRefusalTests
{
    private const string List = RestWorld.Root + "/Queues.json";

    [Theory(Timeout = Limits.Hang)]
    [InlineData(RestWorld.AccountSid + ":token")]
    [InlineData("SK00000000000000000000000000000001:secret")]
    public async Task AcceptedCredentials_AreLetIn(string credentials)
    {
        await using RestWorld world = await RestWorld.StartAsync();
        world.Authorize("Basic", credentials);

        Assert.Equal(200, (await world.GetAsync(List)).Status);
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData("Basic", RestWorld.AccountSid + ":secret")]
    [InlineData("Basic", RestWorld.AccountSid + ":Token")]
    [InlineData("Basic", RestWorld.AccountSid)]
    [InlineData("Basic", "")]
    [InlineData("Bearer", RestWorld.AccountSid + ":token")]
    public async Task OtherCredentials_AreRefused(string scheme, string credentials)
    {
        await using RestWorld world = await RestWorld.StartAsync();
        world.Authorize(scheme, credentials);

        Assert.Equal(
            (401, """{"code":20003,"message":"Authenticate","more_info":"https://www.twilio.com/docs/errors/20003","status":401}"""),
            await world.GetAsync(List));
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData("Basic")]
    [InlineData("Basic not-base64!")]
    [InlineData(",")]
    public async Task BrokenCredentials_AreRefused(string header)
    {
        await using RestWorld world = await RestWorld.StartAsync();
        world.Authorize(header);

        Assert.Equal(401, (await world.GetAsync(List)).Status);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task NoCredentials_AreAskedFor()
    {
        await using RestWorld world = await RestWorld.StartAsync();
        world.Authorize(null);

        using HttpResponseMessage response = await world.SendRawAsync("POST", List, "FriendlyName=a");

        Assert.Equal((HttpStatusCode.Unauthorized, "Basic realm=\"Twilio API\""), (response.StatusCode, response.Headers.WwwAuthenticate.ToString()));
        Assert.Equal(
            """{"code":20003,"message":"Authentication Error - No credentials provided","more_info":"https://www.twilio.com/docs/errors/20003","status":401}""",
            await response.Content.ReadAsStringAsync(RestWorld.Cancelled));
        Assert.Empty(world.Exchange.Queues);
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData(RestWorld.Root + "/Queues/premium.json")]
    [InlineData(RestWorld.Root + "/Queues/premium/Members.json")]
    [InlineData(RestWorld.Root + "/Queues/premium/Members/Front.json")]
    [InlineData(RestWorld.Root + "/Queues/QU00000000000000000000000000000000.json")]
    [InlineData(RestWorld.Root + "/Queues")]
    [InlineData(RestWorld.Root + "/Conferences.json")]
    [InlineData("/2010-04-01/Accounts/AC00000000000000000000000000000000/Queues.json")]
    [InlineData("/.json")]
    [InlineData("/")]
    public async Task UnknownResource_Is404(string path)
    {
        await using RestWorld world = await RestWorld.StartAsync();
        world.Exchange.FindOrCreate("premium");

        Assert.Equal(
            (404, $$"""{"code":20404,"message":"The requested resource {{path}} was not found","more_info":"https://www.twilio.com/docs/errors/20404","status":404}"""),
            await world.GetAsync(path));
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData("PUT", "/Queues/QU1.json")]
    [InlineData("DELETE", "/Queues/QU1/Members/Front.json")]
    [InlineData("DELETE", "/Queues.json")]
    public async Task WhatIsNotSimulated_IsRefused(string method, string resource)
    {
        await using RestWorld world = await RestWorld.StartAsync();

        Assert.Equal(
            (405, """{"code":20004,"message":"Method not allowed: the simulator lists, fetches, creates, changes and deletes queues, and lists, fetches and sends on members","more_info":"https://www.twilio.com/docs/errors/20004","status":405}"""),
            await world.SendAsync(method, RestWorld.Root + resource, null));
    }
}
