using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CallCenter.Simulator.Twilio.Rest;

/// <summary>Twilio's REST for the queues, phone numbers, calls and recordings of a simulated account, on loopback, for code that uses Twilio's SDK.</summary>
public sealed class TwilioRestServer : IAsyncDisposable
{
    private readonly TwilioRestOptions _options;
    private readonly RestService _service;
    private readonly WebhookTests? _tests;
    private readonly WebApplication _web;
    private volatile RestFaults _faults = RestFaults.None;
    private long _requests;

    private TwilioRestServer(TwilioRestOptions options)
    {
        _options = options;
        _service = new RestService(options);
        _tests = options.Webhooks is { } webhooks ? new WebhookTests(webhooks) : null;
        _web = Build(options.Port);
        _web.Run(HandleAsync);
    }

    /// <summary>Stands for <c>https://api.twilio.com</c>, such as <c>http://127.0.0.1:8080/</c>.</summary>
    public Uri BaseAddress => new(_web.Urls.First());

    /// <summary>What goes wrong from now on; may be set at any time.</summary>
    public RestFaults Faults
    {
        get => _faults;
        set => _faults = value;
    }

    /// <summary>How many requests came, refused ones and those that faults met included.</summary>
    public long Requests => Interlocked.Read(ref _requests);

    /// <summary>Starts a server.</summary>
    /// <param name="options">What to serve, to whom.</param>
    /// <param name="cancellationToken">Gives the start up.</param>
    /// <returns>The running server; disposing it stops it.</returns>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<TwilioRestServer> StartAsync(TwilioRestOptions options, CancellationToken cancellationToken = default)
    {
        var server = new TwilioRestServer(options);
        try
        {
            await server._web.StartAsync(cancellationToken).ConfigureAwait(false);
            return server;
        }
        catch
        {
            await server._web.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Stops the server; answers that are delayed are not given.</summary>
    public async ValueTask DisposeAsync()
    {
        await _web.StopAsync().ConfigureAwait(false);
        await _web.DisposeAsync().ConfigureAwait(false);
    }

    private static WebApplication Build(int port)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        return builder.Build();
    }

    private async Task HandleAsync(HttpContext context)
    {
        Interlocked.Increment(ref _requests);
        RestFaults faults = Faults;
        if (faults.Delay > TimeSpan.Zero)
        {
            await Task.Delay(faults.Delay, _options.Time, _web.Lifetime.ApplicationStopping).ConfigureAwait(false);
        }

        if (await AnswerAsync(context.Request, faults, context.RequestAborted).ConfigureAwait(false) is not { } answer)
        {
            context.Abort();
            return;
        }

        if (answer.Status == StatusCodes.Status401Unauthorized)
        {
            context.Response.Headers.WWWAuthenticate = "Basic realm=\"Twilio API\"";
        }

        context.Response.StatusCode = answer.Status;
        if (answer.Status != StatusCodes.Status204NoContent)
        {
            context.Response.ContentType = answer.ContentType;
            context.Response.ContentLength = answer.Bytes.Length;
            await context.Response.Body.WriteAsync(answer.Bytes, context.RequestAborted).ConfigureAwait(false);
        }
    }

    private async Task<RestAnswer?> AnswerAsync(HttpRequest request, RestFaults faults, CancellationToken cancellationToken)
    {
        RestRequest asked = await RestRequest.ReadAsync(request, cancellationToken).ConfigureAwait(false);
        RestAnswer? answer;
        lock (_options.Clock.Gate)
        {
            answer = _service.Answer(asked, request.Headers.Authorization, faults);
        }

        // A test sends a webhook, which takes time; that nothing else answers it shows that it is neither refused nor met by a fault.
        return _tests is not null && answer is { Status: StatusCodes.Status404NotFound } && WebhookTests.AreMeant(asked)
            ? await _tests.AnswerAsync(asked, cancellationToken).ConfigureAwait(false)
            : answer;
    }

    // The program that uses this server decides when it ends; the server only starts and stops when told.
    private sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
