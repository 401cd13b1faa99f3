using CallCenter.LocalHost.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace CallCenter.Tests.Cli.Checks;

/// <summary>A gateway in front of a real call center, which spoils what it is told to.</summary>
internal sealed class Gateway : IAsyncDisposable
{
    private static readonly UriCreationOptions AsWritten = new() { DangerousDisablePathAndQueryCanonicalization = true };

    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false });
    private readonly Fault _fault;
    private WireServer? _server;
    private LocalFunctionsHost? _host;

    private Gateway(Fault fault) => _fault = fault;

    /// <summary>The URL of the gateway, with its path.</summary>
    public string Url => _server!.Url + _fault.Path;

    public static async Task<Gateway> StartAsync(Fault fault)
    {
        var gateway = new Gateway(fault);
        gateway._server = await WireServer.StartAsync(gateway.ForwardAsync);
        gateway._host = await LocalFunctionsHost.StartAsync(new LocalHostOptions
        {
            Directory = fault.Directory,
            Settings = fault.Settings(gateway.Url),
            ConfigureServices = fault.ConfigureServices,
        });
        return gateway;
    }

    public async ValueTask DisposeAsync()
    {
        await _server!.DisposeAsync();
        await _host!.DisposeAsync();
        _client.Dispose();
    }

    private async Task ForwardAsync(HttpContext context)
    {
        if (_fault.Status(context.Request) is { } status)
        {
            context.Response.StatusCode = status;
            return;
        }

        string target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var url = new Uri(_host!.BaseAddress.GetLeftPart(UriPartial.Authority) + _fault.RewriteTarget(target[_fault.Path.Length..]), AsWritten);
        using var message = new HttpRequestMessage(new HttpMethod(context.Request.Method), url) { Content = new StreamContent(context.Request.Body) };
        message.Headers.Host = context.Request.Host.Value;
        message.Headers.TryAddWithoutValidation("X-Twilio-Signature", (string?)context.Request.Headers["X-Twilio-Signature"]);
        message.Content.Headers.TryAddWithoutValidation("Content-Type", context.Request.ContentType);
        message.Content.Headers.ContentLength = context.Request.ContentLength ?? 0;

        using HttpResponseMessage answer = await _client.SendAsync(message, context.RequestAborted);
        context.Response.StatusCode = (int)answer.StatusCode;
        context.Response.ContentType = answer.Content.Headers.ContentType?.ToString();
        context.Response.Headers.CacheControl = answer.Headers.CacheControl?.ToString();
        _fault.RewriteHeaders(context.Response);
        if (answer.Content.Headers.ContentType?.MediaType?.StartsWith("audio/", StringComparison.Ordinal) is true)
        {
            await answer.Content.CopyToAsync(context.Response.Body, context.RequestAborted);
            return;
        }

        await context.Response.WriteAsync(_fault.RewriteBody(await answer.Content.ReadAsStringAsync(context.RequestAborted)), context.RequestAborted);
    }
}
