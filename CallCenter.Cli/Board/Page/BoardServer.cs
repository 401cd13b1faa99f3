using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CallCenter.Cli.Board.Page;

/// <summary>Serves the board's page and tells it, as long as it is open, what happens.</summary>
internal sealed class BoardServer : IAsyncDisposable
{
    // It draws with styles of its own, and has no script.
    private const string ReportPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly BoardServerOptions _options;
    private readonly BoardPage _page = BoardPage.Read();
    private readonly WebApplication _web;
    private readonly BoardFeed _feed;
    private BoardDoor _door;

    private BoardServer(BoardServerOptions options)
    {
        _options = options;
        _web = Build(options);
        _web.Run(HandleAsync);
        _feed = new BoardFeed(options.Source, options.Time);
        _door = new BoardDoor(options.Port, options.Listen is null ? null : BoardDoor.NewToken());
    }

    /// <summary>The port that it listens on.</summary>
    public int Port => _door.Port;

    /// <summary>What everybody must know who sees it; null for a board that only this machine sees.</summary>
    public string? Token => _door.Token;

    /// <summary>Starts a server.</summary>
    /// <param name="options">What it needs.</param>
    /// <param name="cancellationToken">Gives the start up.</param>
    /// <returns>The running server; disposing it stops it and ends all that watch.</returns>
    /// <exception cref="IOException">The port is taken.</exception>
    /// <exception cref="System.Net.Sockets.SocketException">This machine has no such address, or the port may not be had.</exception>
    public static async Task<BoardServer> StartAsync(BoardServerOptions options, CancellationToken cancellationToken = default)
    {
        var server = new BoardServer(options);
        try
        {
            await server._web.StartAsync(cancellationToken).ConfigureAwait(false);
            server._door = server._door with { Port = new Uri(server._web.Urls.First()).Port };
            return server;
        }
        catch
        {
            await server.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Stops the server.</summary>
    public async ValueTask DisposeAsync()
    {
        await _feed.DisposeAsync().ConfigureAwait(false);
        await _web.StopAsync().ConfigureAwait(false);
        await _web.DisposeAsync().ConfigureAwait(false);
    }

    private static WebApplication Build(BoardServerOptions options)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(options.Listen ?? IPAddress.Loopback, options.Port);
        });
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = Patience);
        return builder.Build();
    }

    private Task HandleAsync(HttpContext context)
    {
        IHeaderDictionary headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "no-store";
        headers.ContentSecurityPolicy = _page.ContentSecurityPolicy;
        if (_door.Refusal(context.Request) is { } refusal)
        {
            return SayAsync(context, StatusCodes.Status403Forbidden, refusal);
        }

        return (context.Request.Method, context.Request.Path.Value) switch
        {
            ("GET", "/") => ShowPageAsync(context),
            ("GET", "/events") => TypedResults.ServerSentEvents(_feed.WatchAsync(context.RequestAborted)).ExecuteAsync(context),
            ("GET", "/report") => ShowReportAsync(context),
            ("POST", "/pace") => SetPaceAsync(context),
            (_, "/" or "/events" or "/report") => RefuseMethodAsync(context, "GET"),
            (_, "/pace") => RefuseMethodAsync(context, "POST"),
            _ => SayAsync(context, StatusCodes.Status404NotFound, "There is nothing here; the board is at /."),
        };
    }

    private Task ShowPageAsync(HttpContext context)
    {
        if (_door.HasTokenInUrl(context.Request))
        {
            context.Response.Cookies.Append(_door.Cookie, _door.Token!, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Path = "/" });
            context.Response.Headers.Location = "/";
            context.Response.StatusCode = StatusCodes.Status303SeeOther;
            return Task.CompletedTask;
        }

        return WriteAsync(context, "text/html; charset=utf-8", _page.Html);
    }

    private Task ShowReportAsync(HttpContext context)
    {
        if (_options.Report() is not { } report)
        {
            return SayAsync(context, StatusCodes.Status404NotFound, "There is no report yet; a simulated run has one when it is over.");
        }

        context.Response.Headers.ContentSecurityPolicy = ReportPolicy;
        return WriteAsync(context, "text/html; charset=utf-8", System.Text.Encoding.UTF8.GetBytes(report));
    }

    private Task SetPaceAsync(HttpContext context)
    {
        if (BoardDoor.ForeignRefusal(context.Request) is { } refusal)
        {
            return SayAsync(context, StatusCodes.Status403Forbidden, refusal);
        }

        if (_options.Source.Pace is not { } pace)
        {
            return SayAsync(context, StatusCodes.Status404NotFound, "Only a simulated run has a pace.");
        }

        return PaceSteps.Press(pace, context.Request.Query["to"])
            ? WriteAsync(context, "application/json", JsonSerializer.SerializeToUtf8Bytes(new PaceAnswer(pace.Speed, pace.IsPaused), BoardJson.Default.PaceAnswer))
            : SayAsync(context, StatusCodes.Status400BadRequest, "The parameter to must be pause, resume, faster or slower.");
    }

    private static Task RefuseMethodAsync(HttpContext context, string allowed)
    {
        context.Response.Headers.Allow = allowed;
        return SayAsync(context, StatusCodes.Status405MethodNotAllowed, $"This takes {allowed} alone.");
    }

    private static Task SayAsync(HttpContext context, int status, string sentence)
    {
        context.Response.StatusCode = status;
        return WriteAsync(context, "text/plain; charset=utf-8", System.Text.Encoding.UTF8.GetBytes(sentence + "\n"));
    }

    private static async Task WriteAsync(HttpContext context, string type, byte[] bytes)
    {
        context.Response.ContentType = type;
        context.Response.ContentLength = bytes.Length;
        await context.Response.Body.WriteAsync(bytes, context.RequestAborted).ConfigureAwait(false);
    }

    // The command that shows the board decides when it ends; the server only starts and stops when told.
    private sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
