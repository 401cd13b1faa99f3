using System.Text;
using CallCenter.Functions.Hosting;
using CallCenter.LocalHost.Hosting;
using CallCenter.LocalHost.InProcess;
using CallCenter.Tests.Core.Signatures;
using CallCenter.Tests.EndToEnd;

namespace CallCenter.Tests.LocalHost;

public sealed class InProcessFunctionsTests
{
    private static readonly string[] OfServersOnly = ["Date", "Content-Length"];

    private static readonly LocalHostOptions Checking = new()
    {
        Settings = new Dictionary<string, string?> { ["Twilio:AuthToken"] = CallCenterFixture.Token },
    };

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private static Task<InProcessFunctions> StartSamplesAsync() =>
        InProcessFunctions.StartAsync(new LocalHostOptions { FunctionsAssembly = typeof(SampleFunctions).Assembly }, Cancelled);

    [Theory(Timeout = Limits.Short)]
    [InlineData("GET", "/rep-call-complete", null, 200)]
    [InlineData("GET", "/rep-call-complete?tried=premium&DequeueResult=queue-empty&From=%2B15550100", null, 200)]
    [InlineData("GET", "/Premium-Enqueue?", null, 200)]
    [InlineData("GET", "/premium%2Denqueue", null, 403)]
    [InlineData("POST", "/premium-enqueue", "CallSid=CA0123456789abcdef0123456789abcdef&FromCity=S%C3%A3o+Paulo", 200)]
    [InlineData("POST", "/rep-call-complete?tried=premium", "DequeueResult=error", 200)]
    [InlineData("POST", "/regular-enqueue", "", 200)]
    [InlineData("GET", "/nowhere", null, 404)]
    [InlineData("GET", "/premium%2fenqueue", null, 404)]
    [InlineData("PUT", "/premium-enqueue", null, 404)]
    [InlineData("GET", "", null, 404)]
    public async Task Request_IsAnsweredAsOverHttp(string method, string target, string? form, int status)
    {
        await using LocalFunctionsHost host = await LocalFunctionsHost.StartAsync(Checking, Cancelled);
        await using InProcessFunctions functions = await InProcessFunctions.StartAsync(Checking, Cancelled);
        var request = new RawRequest(method, target.Length == 0 ? "/" : target, host.BaseAddress.Authority) { Body = Encoding.UTF8.GetBytes(form ?? "") };
        string url = $"http://{request.Host}{target}";
        string signature = TwilioSigner.Sign(CallCenterFixture.Token, request.Url, Fields(form));

        using var http = new RawHttp(host.BaseAddress);
        RawResponse overHttp = await http.SendAsync(
            request.With("Content-Type", RawRequest.Form).With("X-Twilio-Signature", signature), Cancelled);
        InProcessAnswer inProcess = await functions.SendAsync(method, url, form, signature, Cancelled);

        Assert.Equal((status, overHttp.Body), (inProcess.Status, Encoding.UTF8.GetString(inProcess.Body.Span)));
        Assert.Equal(status, overHttp.Status);
        Assert.Equal(
            overHttp.Headers.Where(header => !OfServersOnly.Contains(header.Key)).Select(header => (header.Key, header.Value)).Order(),
            inProcess.Headers.Where(header => !OfServersOnly.Contains(header.Key)).Select(header => (header.Key, header.Value.ToString())).Order());
    }

    [Theory(Timeout = Limits.Short)]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAA=")]
    public async Task MissingOrWrongSignature_GetsAnEmpty403(string? signature)
    {
        await using InProcessFunctions functions = await InProcessFunctions.StartAsync(Checking, Cancelled);

        InProcessAnswer answer = await functions.SendAsync("GET", "https://calls.example.com/premium-enqueue", null, signature, Cancelled);

        Assert.Equal((403, 0), (answer.Status, answer.Body.Length));
    }

    [Theory(Timeout = Limits.Short)]
    [InlineData("https://calls.example.com/premium-enqueue?a=%20#rc=2", "https://calls.example.com/premium-enqueue?a=%20")]
    [InlineData("https://user:pass@calls.example.com:443/premium-enqueue", "https://calls.example.com/premium-enqueue")]
    public async Task Url_IsCheckedAsTwilioSignsIt(string url, string signed)
    {
        await using InProcessFunctions functions = await InProcessFunctions.StartAsync(Checking, Cancelled);

        InProcessAnswer answer = await functions.SendAsync("GET", url, null, TwilioSigner.Sign(CallCenterFixture.Token, signed), Cancelled);

        Assert.Equal(200, answer.Status);
    }

    [Fact(Timeout = Limits.Short)]
    public async Task RelativeUrl_IsRefusedInASentence()
    {
        await using InProcessFunctions functions = await StartSamplesAsync();

        ArgumentException error = await Assert.ThrowsAsync<ArgumentException>(() => functions.SendAsync("GET", "/nothing", null, null, Cancelled));

        Assert.StartsWith("The URL must be absolute, such as http://localhost/rep-call-complete.", error.Message, StringComparison.Ordinal);
    }

    [Theory(Timeout = Limits.Short)]
    [InlineData("/instance-throws", 500)]
    [InlineData("/nothing", 204)]
    public async Task FunctionWithoutAnswer_IsSaidByTheStatus(string path, int status)
    {
        await using InProcessFunctions functions = await StartSamplesAsync();

        InProcessAnswer answer = await functions.SendAsync("GET", "http://localhost" + path, null, null, Cancelled);

        Assert.Equal((status, 0), (answer.Status, answer.Body.Length));
    }

    [Fact(Timeout = Limits.Short)]
    public async Task Services_AreDisposedWhenTheRequestIsThrough()
    {
        await using InProcessFunctions functions = await StartSamplesAsync();

        await functions.SendAsync("GET", "http://localhost/scope", null, null, Cancelled);

        Assert.NotNull(ScopeSample.LastServices);
        Assert.Throws<ObjectDisposedException>(() => ScopeSample.LastServices.GetService(typeof(ScopeSample)));
    }

    [Fact(Timeout = Limits.Short)]
    public async Task CancelledRequest_IsNotMade()
    {
        await using InProcessFunctions functions = await StartSamplesAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => functions.SendAsync("GET", "http://localhost/nothing", null, null, new CancellationToken(canceled: true)));
    }

    [Fact(Timeout = Limits.Short)]
    public async Task StoppedFunctions_TakeNoRequests()
    {
        InProcessFunctions functions = await StartSamplesAsync();
        await functions.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => functions.SendAsync("GET", "http://localhost/nothing", null, null, Cancelled));
    }

    [Fact(Timeout = Limits.Short)]
    public async Task WrongSetting_StopsTheStart() =>
        await Assert.ThrowsAsync<SettingsMistakeException>(() => InProcessFunctions.StartAsync(
            new LocalHostOptions { Settings = new Dictionary<string, string?> { ["CallCenter:CallbackMethod"] = "PUT" } }, Cancelled));

    private static IEnumerable<(string, string)> Fields(string? form) =>
        from field in (form ?? "").Split('&', StringSplitOptions.RemoveEmptyEntries)
        let parts = field.Split('=')
        select (parts[0], Uri.UnescapeDataString(parts[1].Replace('+', ' ')));
}
