using System.Net;
using System.Text;
using CallCenter.Core.Queues;
using Moq;
using Moq.Protected;
using Twilio.Exceptions;
using Twilio.Http;
using Twilio.Rest.Api.V2010.Account;

namespace CallCenter.Tests.Core.Queues;

/// <summary>What goes over the wire, and what comes of bad answers.</summary>
public sealed class TwilioRestTests
{
    private const string AccountSid = "AC0123456789abcdef0123456789abcdef";

    private static async Task<(T? Result, Exception? Failure, HttpRequestMessage Request, string Body)> AskAsync<T>(
        Func<TwilioRest, Task<T>> ask, HttpStatusCode status, string answer, string type = "application/json")
    {
        using var network = new OneAnswer(status, answer, type);
        using var http = new System.Net.Http.HttpClient(network);
        var rest = new TwilioRest(http, AccountSid, "SKey", "secret");
        try
        {
            return (await ask(rest), null, network.Request!, network.Body);
        }
        catch (Exception failure) when (failure is not Xunit.Sdk.XunitException)
        {
            return (default, failure, network.Request!, network.Body);
        }
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task List_IsAGetWithBasicAuthentication()
    {
        (_, _, HttpRequestMessage request, _) = await AskAsync(
            rest => QueueResource.ReadAsync(pageSize: 1000, client: rest), HttpStatusCode.OK, """{"queues":[],"uri":"/x","page_size":1000}""");

        Assert.Equal(System.Net.Http.HttpMethod.Get, request.Method);
        Assert.Equal($"https://api.twilio.com/2010-04-01/Accounts/{AccountSid}/Queues.json?PageSize=1000", request.RequestUri!.AbsoluteUri);
        Assert.Equal("Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("SKey:secret")), request.Headers.Authorization!.ToString());
        Assert.Equal("application/json", request.Headers.Accept.ToString());
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData(null, null, "api.twilio.com")]
    [InlineData("us1", null, "api.ashburn.us1.twilio.com")]
    [InlineData("ie1", null, "api.dublin.ie1.twilio.com")]
    [InlineData("au1", null, "api.sydney.au1.twilio.com")]
    [InlineData("ie1", "frankfurt", "api.frankfurt.ie1.twilio.com")]
    [InlineData(null, "umatilla", "api.umatilla.us1.twilio.com")]
    public async Task RegionAndEdge_AreInTheHostOfListsAndFiles(string? region, string? edge, string host)
    {
        using var network = new OneAnswer(HttpStatusCode.OK, """{"queues":[],"uri":"/x","page_size":1000}""", "application/json");
        using var http = new System.Net.Http.HttpClient(network);
        var rest = new TwilioRest(http, AccountSid, "SKey", "secret") { Region = region, Edge = edge };

        await QueueResource.ReadAsync(client: rest);
        string list = network.Request!.RequestUri!.Host;
        await rest.CopyAsync("/x.mp3", Stream.Null, TestContext.Current.CancellationToken);

        Assert.Equal((host, host), (list, network.Request!.RequestUri!.Host));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task RefusalOfARegion_NamesTheRegion()
    {
        using var network = new OneAnswer(HttpStatusCode.Unauthorized, """{"code":20003,"message":"Authenticate","status":401}""", "application/json");
        using var http = new System.Net.Http.HttpClient(network);

        RegionalRefusalException refusal = await Assert.ThrowsAsync<RegionalRefusalException>(
            () => QueueResource.ReadAsync(client: new TwilioRest(http, AccountSid, "SKey", "secret") { Region = "ie1" }));

        Assert.Equal(("ie1", 401, 20003, "Authenticate"), (refusal.Region, refusal.Status, refusal.Code, refusal.Message));
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData(null, null)]
    [InlineData("7", 7)]
    [InlineData("Wed, 25 Nov 2026 09:00:00 GMT", null)]
    public async Task TooManyRequests_SayWhenToAskAgain(string? retryAfter, int? seconds)
    {
        using var network = new OneAnswer(HttpStatusCode.TooManyRequests, """{"code":20429,"message":"Too Many Requests","status":429}""", "application/json") { RetryAfter = retryAfter };
        using var http = new System.Net.Http.HttpClient(network);

        TooManyRequestsException refusal = await Assert.ThrowsAsync<TooManyRequestsException>(
            () => QueueResource.ReadAsync(client: new TwilioRest(http, AccountSid, "SKey", "secret") { Region = "ie1" }));

        Assert.Equal((429, 20429, seconds), (refusal.Status, refusal.Code, (int?)refusal.RetryAfter?.TotalSeconds));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task RegionThatCannotBeReached_NamesItsHost()
    {
        var network = new Mock<HttpMessageHandler>();
        network.Protected().Setup<Task<HttpResponseMessage>>("SendAsync", ItExpr.IsAny<HttpRequestMessage>(), ItExpr.IsAny<CancellationToken>())
            .ThrowsAsync(new HttpRequestException("Name or service not known"));
        using var http = new System.Net.Http.HttpClient(network.Object);

        HttpRequestException failure = await Assert.ThrowsAsync<HttpRequestException>(
            () => QueueResource.ReadAsync(client: new TwilioRest(http, AccountSid, "SKey", "secret") { Region = "ie1", Edge = "nowhere" }));

        Assert.Equal("api.nowhere.ie1.twilio.com: Name or service not known", failure.Message);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task Create_IsAFormThatIsPosted()
    {
        (QueueResource? queue, _, HttpRequestMessage request, string body) = await AskAsync(
            rest => QueueResource.CreateAsync("gold & silver", client: rest), HttpStatusCode.Created, """{"sid":"QU1","friendly_name":"gold & silver","current_size":0}""");

        Assert.Equal(System.Net.Http.HttpMethod.Post, request.Method);
        Assert.Equal(("application/x-www-form-urlencoded", "FriendlyName=gold+%26+silver"), (request.Content!.Headers.ContentType!.ToString(), body));
        Assert.Equal(("QU1", "gold & silver", 0), (queue!.Sid, queue.FriendlyName, queue.CurrentSize));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task File_IsCopiedAsItIs()
    {
        using var target = new MemoryStream();

        (long bytes, _, HttpRequestMessage request, _) = await AskAsync(rest => rest.CopyAsync("/x.mp3", target, TestContext.Current.CancellationToken), HttpStatusCode.OK, "sound", "audio/mpeg");

        Assert.Equal(("https://api.twilio.com/x.mp3", "Basic", ""), (request.RequestUri!.AbsoluteUri, request.Headers.Authorization!.Scheme, request.Headers.Accept.ToString()));
        Assert.Equal((5, "sound"), (bytes, Encoding.UTF8.GetString(target.ToArray())));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task FileThatIsNotThere_IsARefusalAndNothingIsWritten()
    {
        using var target = new MemoryStream();

        (_, Exception? failure, _, _) = await AskAsync(
            rest => rest.CopyAsync("/x.mp3", target, TestContext.Current.CancellationToken), HttpStatusCode.NotFound, """{"code":20404,"message":"Not found","status":404}""");

        Assert.Equal((404, 20404), (Assert.IsType<ApiException>(failure).Status, ((ApiException)failure!).Code));
        Assert.Equal(0, target.Length);
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData(false)]
    [InlineData(true)]
    public async Task FileThatComesInPartOnly_IsAFailure(bool isSilent)
    {
        using var network = new HalfAnAnswer(isSilent);
        using var http = new System.Net.Http.HttpClient(network) { Timeout = TimeSpan.FromSeconds(1) };
        var rest = new TwilioRest(http, AccountSid, "SKey", "secret");
        using var target = new MemoryStream();

        Exception? failure = await Record.ExceptionAsync(() => rest.CopyAsync("/x.mp3", target, TestContext.Current.CancellationToken));

        Assert.Equal(1, target.Length);
        if (isSilent)
        {
            Assert.IsType<TimeoutException>(Assert.IsType<TaskCanceledException>(failure).InnerException);
        }
        else
        {
            Assert.IsType<HttpRequestException>(failure);
        }
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData("""{"code":20003,"message":"Authenticate","status":401}""", 20003, "Authenticate")]
    [InlineData("""{"code":null}""", 0, "Twilio answered with status 401.")]
    [InlineData("""["code"]""", 0, "Twilio answered with status 401.")]
    [InlineData("<html>401</html>", 0, "Twilio answered with status 401.")]
    [InlineData("", 0, "Twilio answered with status 401.")]
    public async Task Refusal_IsReadAsFarAsItCanBe(string answer, int code, string message)
    {
        (_, Exception? failure, _, _) = await AskAsync(
            rest => rest.RequestAsync(new Request(Twilio.Http.HttpMethod.Get, "https://api.twilio.com/x")), HttpStatusCode.Unauthorized, answer);

        ApiException refusal = Assert.IsType<ApiException>(failure);
        Assert.Equal((401, code, message), (refusal.Status, refusal.Code, refusal.Message));
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData("<html>fine</html>")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("")]
    public async Task AnswerThatIsNoList_IsAnExceptionOfSomeKind(string answer)
    {
        (_, Exception? failure, _, _) = await AskAsync(rest => QueueResource.ReadAsync(client: rest), HttpStatusCode.OK, answer);

        Assert.NotNull(failure);
    }

    [Fact]
    public void BlockingRequest_IsNotOffered()
    {
        using var http = new System.Net.Http.HttpClient();

        Assert.Throws<NotSupportedException>(() => new TwilioRest(http, AccountSid, "SKey", "secret").Request(new Request(Twilio.Http.HttpMethod.Get, "https://api.twilio.com/x")));
    }

    private sealed class OneAnswer(HttpStatusCode status, string answer, string type) : HttpMessageHandler
    {
        public HttpRequestMessage? Request { get; private set; }

        public string Body { get; private set; } = "";

        public string? RetryAfter { get; init; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Request = request;
            Body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
            var response = new HttpResponseMessage(status) { Content = new StringContent(answer, Encoding.UTF8, type) };
            if (RetryAfter is not null)
            {
                response.Headers.Add("Retry-After", RetryAfter);
            }

            return response;
        }
    }

    /// <summary>An answer that breaks off, or falls silent, after its first byte.</summary>
    private sealed class HalfAnAnswer(bool isSilent) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var body = new Mock<Stream>();
            int reads = 0;
            body.Setup(stream => stream.CanRead).Returns(true);
            body.Setup(stream => stream.ReadAsync(It.IsAny<Memory<byte>>(), It.IsAny<CancellationToken>()))
                .Returns((Memory<byte> _, CancellationToken stop) => new ValueTask<int>(reads++ == 0 ? Task.FromResult(1) : EndAsync(stop)));
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(body.Object) });
        }

        private async Task<int> EndAsync(CancellationToken stop)
        {
            await Task.Delay(isSilent ? Timeout.Infinite : 0, stop);
            throw new IOException("Gone.");
        }
    }
}
