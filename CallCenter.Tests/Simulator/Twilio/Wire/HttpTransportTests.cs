using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using CallCenter.Simulator.Twilio.Wire;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace CallCenter.Tests.Simulator.Twilio.Wire;

public sealed class HttpTransportTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private static WebhookRequest Get(string url) => new("GET", url, Form: null, Signature: null);

    [Theory(Timeout = Limits.Hang)]
    [InlineData("/a?x=%27%7E%2f%2F'~", "/a?x=%27%7E%2f%2F'~")]
    [InlineData("/a/../b/./c//d?x=/../", "/a/../b/./c//d?x=/../")]
    [InlineData("/%61%7e?%41=%zz&%", "/%61%7e?%41=%zz&%")]
    [InlineData("/a?x=1+2%20%2B&y=*()!:@$,;", "/a?x=1+2%20%2B&y=*()!:@$,;")]
    [InlineData("/a?x=\"<>[]{}|\\^`", "/a?x=\"<>[]{}|\\^`")]
    [InlineData("/a?x=1#rc=2&ct=100", "/a?x=1")]
    [InlineData("?x=1", "/?x=1")]
    public async Task Url_GoesOutAsItIsWritten(string sent, string received)
    {
        await using WireServer server = await WireServer.StartAsync(context => context.Response.WriteAsync(context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget));
        using var transport = new HttpTransport();

        Assert.Equal(received, (await transport.SendAsync(Get(server.Url + sent), Cancelled)).Body);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task Host_GoesOutAsItIsWritten()
    {
        await using WireServer server = await WireServer.StartAsync(context => context.Response.WriteAsync(context.Request.Host.Value ?? ""));
        using var transport = new HttpTransport();

        string url = server.Url.Replace("127.0.0.1", "LocalHost", StringComparison.Ordinal);

        Assert.StartsWith("http://LocalHost:", url, StringComparison.Ordinal);
        Assert.Equal(url["http://".Length..], (await transport.SendAsync(Get(url + "/a"), Cancelled)).Body);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task Post_CarriesFormAndSignature()
    {
        await using WireServer server = await WireServer.StartAsync(async context =>
        {
            using var body = new StreamReader(context.Request.Body);
            await context.Response.WriteAsync($"{context.Request.Method} {context.Request.ContentType} {context.Request.ContentLength} {context.Request.Headers["X-Twilio-Signature"]} {await body.ReadToEndAsync()}");
        });
        using var transport = new HttpTransport();

        WebhookResponse answer = await transport.SendAsync(new WebhookRequest("POST", server.Url + "/a", "From=%2B1&City=%27", "abc="), Cancelled);

        Assert.Equal("POST application/x-www-form-urlencoded; charset=UTF-8 18 abc= From=%2B1&City=%27", answer.Body);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task Answer_IsReadWithWhatTwilioLooksAt()
    {
        await using WireServer server = await WireServer.StartAsync(context =>
        {
            context.Response.StatusCode = 418;
            context.Response.ContentType = "what is/this";
            context.Response.Headers.CacheControl = "no-store";
            context.Response.Headers["Last-Modified"] = "long ago";
            return context.Response.WriteAsync("é");
        });
        using var transport = new HttpTransport();

        Assert.Equal(
            new WebhookResponse(418, "what is/this", "é") { CacheControl = "no-store", HasValidators = true },
            await transport.SendAsync(Get(server.Url), Cancelled));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task BareAnswer_HasNeitherTypeNorValidators()
    {
        await using WireServer server = await WireServer.StartAsync(_ => Task.CompletedTask);
        using var transport = new HttpTransport();

        Assert.Equal(new WebhookResponse(200, null, ""), await transport.SendAsync(Get(server.Url), Cancelled));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task RedirectsAndCookies_AreNotFollowed()
    {
        var cookies = new ConcurrentBag<string>();
        await using WireServer server = await WireServer.StartAsync(context =>
        {
            cookies.Add(context.Request.Headers.Cookie.ToString());
            context.Response.Cookies.Append("a", "b");
            context.Response.Redirect("/elsewhere");
            return Task.CompletedTask;
        });
        using var transport = new HttpTransport();

        Assert.Equal(302, (await transport.SendAsync(Get(server.Url), Cancelled)).Status);
        Assert.Equal(302, (await transport.SendAsync(Get(server.Url), Cancelled)).Status);
        Assert.Equal(["", ""], cookies);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task Connection_IsKept()
    {
        var connections = new ConcurrentBag<string>();
        await using WireServer server = await WireServer.StartAsync(context =>
        {
            connections.Add(context.Connection.Id);
            return context.Response.WriteAsync("x");
        });
        using var transport = new HttpTransport();

        for (int i = 0; i < 10; i++)
        {
            await transport.SendAsync(new WebhookRequest("POST", server.Url, "a=b", Signature: null), Cancelled);
        }

        Assert.Equal(10, connections.Count);
        Assert.Single(connections.Distinct());
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task NothingListening_IsAnHttpRequestException()
    {
        using var transport = new HttpTransport();
        string url;
        using (var port = new TcpListener(IPAddress.Loopback, 0))
        {
            port.Start();
            url = $"http://{port.LocalEndpoint}/";
        }

        HttpRequestException refused = await Assert.ThrowsAsync<HttpRequestException>(() => transport.SendAsync(Get(url), Cancelled));
        Assert.Equal(HttpRequestError.ConnectionError, refused.HttpRequestError);
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData(false)]
    [InlineData(true)]
    public async Task LateAnswer_IsATimeoutException(bool startsToAnswer)
    {
        await using WireServer server = await WireServer.StartAsync(async context =>
        {
            if (startsToAnswer)
            {
                await context.Response.WriteAsync("<Resp", context.RequestAborted);
            }

            await Task.Delay(Timeout.Infinite, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        });
        using var transport = new HttpTransport(TimeSpan.FromMilliseconds(100));

        TimeoutException late = await Assert.ThrowsAsync<TimeoutException>(() => transport.SendAsync(Get(server.Url), Cancelled));
        Assert.Equal("There was no answer within 0.1 s.", late.Message);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task GivingUp_IsNoTimeout()
    {
        await using WireServer server = await WireServer.StartAsync(context => Task.Delay(Timeout.Infinite, context.RequestAborted));
        using var transport = new HttpTransport();
        using var giveUp = new CancellationTokenSource();

        Task<WebhookResponse> pending = transport.SendAsync(Get(server.Url), giveUp.Token);
        await giveUp.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => pending);
    }

    [Fact]
    public void TimeLimit_IsTwilios() => Assert.Equal(TimeSpan.FromSeconds(15), HttpTransport.TwilioTimeLimit);
}
