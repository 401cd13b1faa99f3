using System.Net;
using CallCenter.LocalHost;
using CallCenter.LocalHost.Hosting;

namespace CallCenter.Tests.LocalHost;

public sealed class FunctionsHostTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private static async Task<HttpResponseMessage> SendAsync(LocalFunctionsHost host, HttpMethod method, string path)
    {
        using var http = new HttpClient { BaseAddress = host.BaseAddress };
        using var request = new HttpRequestMessage(method, path);
        return await http.SendAsync(request, Cancelled);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task CallCenter_ServesThreeWebhooksAndTheHoldMusic()
    {
        await using LocalFunctionsHost host = await LocalFunctionsHost.StartAsync(new LocalHostOptions(), Cancelled);

        Assert.Equal(
            [
                ("hold-music", "/audio/hold-music.wav", "GET HEAD"),
                ("premium-enqueue", "/premium-enqueue", "GET POST"),
                ("regular-enqueue", "/regular-enqueue", "GET POST"),
                ("rep-call-complete", "/rep-call-complete", "GET POST"),
            ],
            host.Functions.Select(function => (function.Name, function.Path, string.Join(' ', function.Methods))));
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData("GET", "/", HttpStatusCode.NotFound)]
    [InlineData("GET", "/api/premium-enqueue", HttpStatusCode.NotFound)]
    [InlineData("GET", "/premium-enqueue/x", HttpStatusCode.NotFound)]
    [InlineData("PUT", "/premium-enqueue", HttpStatusCode.NotFound)]
    [InlineData("HEAD", "/premium-enqueue", HttpStatusCode.NotFound)]
    [InlineData("OPTIONS", "/premium-enqueue", HttpStatusCode.NotFound)]
    [InlineData("GET", "/audio", HttpStatusCode.NotFound)]
    [InlineData("GET", "/audio/other.wav", HttpStatusCode.NotFound)]
    [InlineData("POST", "/audio/hold-music.wav", HttpStatusCode.NotFound)]
    [InlineData("GET", "/premium-enqueue", HttpStatusCode.OK)]
    [InlineData("HEAD", "/audio/hold-music.wav", HttpStatusCode.OK)]
    [InlineData("GET", "/Audio/Hold-Music.wav", HttpStatusCode.OK)]
    [InlineData("GET", "/Premium-Enqueue", HttpStatusCode.OK)]
    public async Task PathAndMethod_AreMatchedAsOnAzure(string method, string path, HttpStatusCode expected)
    {
        await using LocalFunctionsHost host = await LocalFunctionsHost.StartAsync(new LocalHostOptions(), Cancelled);

        using HttpResponseMessage answer = await SendAsync(host, new HttpMethod(method), path);

        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task PortInUse_IsSaidPlainly()
    {
        await using LocalFunctionsHost first = await LocalFunctionsHost.StartAsync(new LocalHostOptions(), Cancelled);
        int port = first.BaseAddress.Port;

        LocalHostException error = await Assert.ThrowsAsync<LocalHostException>(() => LocalFunctionsHost.StartAsync(new LocalHostOptions { Port = port }, Cancelled));

        Assert.Equal($"Port {port} is already in use; stop what uses it, or choose another port with --port.", error.Message);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task StoppedHost_FreesItsPort()
    {
        LocalFunctionsHost first = await LocalFunctionsHost.StartAsync(new LocalHostOptions(), Cancelled);
        await first.DisposeAsync();

        await using LocalFunctionsHost second = await LocalFunctionsHost.StartAsync(new LocalHostOptions { Port = first.BaseAddress.Port }, Cancelled);

        Assert.Equal(first.BaseAddress.Port, second.BaseAddress.Port);
    }

}
