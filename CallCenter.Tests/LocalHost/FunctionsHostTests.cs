using System.Net;
using System.Net.Http.Headers;
using CallCenter.LocalHost;
using CallCenter.LocalHost.Functions;
using CallCenter.LocalHost.Hosting;

namespace CallCenter.Tests.LocalHost;

public sealed class FunctionsHostTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private static Task<LocalFunctionsHost> StartSamplesAsync() =>
        LocalFunctionsHost.StartAsync(new LocalHostOptions { FunctionsAssembly = typeof(SampleFunctions).Assembly }, Cancelled);

    private static async Task<HttpResponseMessage> SendAsync(LocalFunctionsHost host, HttpMethod method, string path)
    {
        using var http = new HttpClient { BaseAddress = host.BaseAddress };
        using var request = new HttpRequestMessage(method, path);
        return await http.SendAsync(request, Cancelled);
    }

    [Fact(Timeout = Limits.Short)]
    public async Task CallCenter_ServesItsThreeFunctions()
    {
        await using LocalFunctionsHost host = await LocalFunctionsHost.StartAsync(new LocalHostOptions(), Cancelled);

        Assert.Equal(["premium-enqueue", "regular-enqueue", "rep-call-complete"], host.Functions.Select(function => function.Name));
        Assert.Equal(["/premium-enqueue", "/regular-enqueue", "/rep-call-complete"], host.Functions.Select(function => function.Path));
        Assert.All(host.Functions, function => Assert.Equal(["GET", "POST"], function.Methods));
    }

    [Theory(Timeout = Limits.Short)]
    [InlineData("GET", "/", HttpStatusCode.NotFound)]
    [InlineData("GET", "/api/premium-enqueue", HttpStatusCode.NotFound)]
    [InlineData("GET", "/premium-enqueue/x", HttpStatusCode.NotFound)]
    [InlineData("PUT", "/premium-enqueue", HttpStatusCode.NotFound)]
    [InlineData("HEAD", "/premium-enqueue", HttpStatusCode.NotFound)]
    [InlineData("OPTIONS", "/premium-enqueue", HttpStatusCode.NotFound)]
    [InlineData("GET", "/premium-enqueue", HttpStatusCode.OK)]
    [InlineData("GET", "/Premium-Enqueue", HttpStatusCode.OK)]
    public async Task PathAndMethod_AreMatchedAsOnAzure(string method, string path, HttpStatusCode expected)
    {
        await using LocalFunctionsHost host = await LocalFunctionsHost.StartAsync(new LocalHostOptions(), Cancelled);

        using HttpResponseMessage answer = await SendAsync(host, new HttpMethod(method), path);

        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact(Timeout = Limits.Short)]
    public async Task Exception_Is500AndLogged()
    {
        var log = new LogRecorder();
        await using LocalFunctionsHost host = await LocalFunctionsHost.StartAsync(
            new LocalHostOptions { FunctionsAssembly = typeof(SampleFunctions).Assembly, ConfigureLogging = log.Record }, Cancelled);

        using HttpResponseMessage answer = await SendAsync(host, HttpMethod.Get, "/instance-throws");

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Equal("", await answer.Content.ReadAsStringAsync(Cancelled));
        Assert.Contains("Error sample-instance-throws: failed, answered 500", log.Lines);
    }

    [Fact(Timeout = Limits.Short)]
    public async Task NoAnswer_Is204()
    {
        await using LocalFunctionsHost host = await StartSamplesAsync();

        using HttpResponseMessage answer = await SendAsync(host, HttpMethod.Get, "/nothing");

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
    }

    [Fact(Timeout = Limits.Short)]
    public async Task Request_ReachesTheFunctionWhole()
    {
        await using LocalFunctionsHost host = await StartSamplesAsync();
        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = host.BaseAddress };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/echo/ann?q=a%20b") { Content = new StringContent("hello") };
        request.Headers.Add("Cookie", "c=1");

        using HttpResponseMessage answer = await http.SendAsync(request, Cancelled);

        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.Equal("hello", await answer.Content.ReadAsStringAsync(Cancelled));
        Assert.Equal(
            ["sample-echo", "ann", new Uri(host.BaseAddress, "/echo/ann?q=a%20b").OriginalString, "a b", "1", "answer=42"],
            new[] { "X-Function", "X-Name", "X-Url", "X-Query", "X-Cookie", "Set-Cookie" }.Select(name => answer.Headers.GetValues(name).Single()));
    }

    [Theory(Timeout = Limits.Short)]
    [InlineData("GET", HttpStatusCode.OK)]
    [InlineData("PUT", HttpStatusCode.OK)]
    [InlineData("DELETE", HttpStatusCode.NotFound)]
    public async Task FunctionsOfOneRoute_AreToldApartByMethod(string method, HttpStatusCode expected)
    {
        await using LocalFunctionsHost host = await StartSamplesAsync();

        using HttpResponseMessage answer = await SendAsync(host, new HttpMethod(method), "/echo/ann");

        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact(Timeout = Limits.Short)]
    public async Task BodyWithoutLength_ArrivesEmptyAsOnAzure()
    {
        await using LocalFunctionsHost host = await StartSamplesAsync();
        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = host.BaseAddress };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/echo/ann?q=1") { Content = new StringContent("hello", (MediaTypeHeaderValue?)null) };
        request.Headers.Add("Cookie", "c=1");
        request.Headers.TransferEncodingChunked = true;

        using HttpResponseMessage answer = await http.SendAsync(request, Cancelled);

        Assert.Equal((HttpStatusCode.Accepted, ""), (answer.StatusCode, await answer.Content.ReadAsStringAsync(Cancelled)));
    }

    [Fact(Timeout = Limits.Short)]
    public async Task PortInUse_IsSaidPlainly()
    {
        await using LocalFunctionsHost first = await LocalFunctionsHost.StartAsync(new LocalHostOptions(), Cancelled);
        int port = first.BaseAddress.Port;

        LocalHostException error = await Assert.ThrowsAsync<LocalHostException>(() => LocalFunctionsHost.StartAsync(new LocalHostOptions { Port = port }, Cancelled));

        Assert.Equal($"Port {port} is already in use; stop what uses it, or choose another port with --port.", error.Message);
    }

    [Fact(Timeout = Limits.Short)]
    public async Task StoppedHost_FreesItsPort()
    {
        LocalFunctionsHost first = await LocalFunctionsHost.StartAsync(new LocalHostOptions(), Cancelled);
        await first.DisposeAsync();

        await using LocalFunctionsHost second = await LocalFunctionsHost.StartAsync(new LocalHostOptions { Port = first.BaseAddress.Port }, Cancelled);

        Assert.Equal(first.BaseAddress.Port, second.BaseAddress.Port);
    }

    [Theory]
    [InlineData("get", true)]
    [InlineData("POST", false)]
    public void Methods_AreComparedIgnoringCase(string method, bool taken) =>
        Assert.Equal(taken, new ServedFunction("f", "/f", ["GET"]).Takes(method));

    [Fact]
    public void NoMethods_MeansAll() => Assert.True(new ServedFunction("f", "/f", []).Takes("DELETE"));
}
