using System.Net;
using CallCenter.Core.Settings;
using CallCenter.Core.Webhooks;
using CallCenter.Functions;
using CallCenter.Functions.Hosting;
using CallCenter.LocalHost.Functions;
using CallCenter.LocalHost.Settings;
using Microsoft.AspNetCore.Connections;

namespace CallCenter.LocalHost.Hosting;

/// <summary>Azure on this machine: serves the function classes, unmodified and found by their attributes, over HTTP on loopback.</summary>
public sealed partial class LocalFunctionsHost : IAsyncDisposable
{
    private readonly WebApplication _web;

    private LocalFunctionsHost(WebApplication web, IReadOnlyList<ServedFunction> functions, bool checksSignatures, bool hasAuthToken)
    {
        _web = web;
        BaseAddress = new Uri(web.Urls.First());
        Functions = functions;
        ChecksSignatures = checksSignatures;
        HasAuthToken = hasAuthToken;
    }

    /// <summary>Where the functions are served, such as <c>http://localhost:7071/</c>.</summary>
    public Uri BaseAddress { get; }

    /// <summary>The functions that are served, in the order of their names.</summary>
    public IReadOnlyList<ServedFunction> Functions { get; }

    /// <summary>Whether requests without Twilio's signature are refused.</summary>
    public bool ChecksSignatures { get; }

    /// <summary>Whether requests may be signed by an auth token; else by shared keys alone, or not at all.</summary>
    public bool HasAuthToken { get; }

    /// <summary>Starts a host.</summary>
    /// <param name="options">How to start it.</param>
    /// <param name="cancellationToken">Gives the start up.</param>
    /// <returns>The running host; disposing it stops it.</returns>
    /// <exception cref="LocalHostException">The port is taken, or the functions' files are not what Azure would take.</exception>
    /// <exception cref="SettingsMistakeException">A setting is wrong.</exception>
    public static async Task<LocalFunctionsHost> StartAsync(LocalHostOptions options, CancellationToken cancellationToken = default)
    {
        var host = HostJson.Read(Path.Combine(options.Directory, "host.json"));
        IReadOnlyList<ServedFunction> functions = ServedFunction.Find(typeof(WebhookAdapter).Assembly, host.RoutePrefix);
        WebApplication web = Build(options, LocalConfiguration.Read(options));
        try
        {
            Map(web, functions);
            CallCenterApp app = web.Services.PrepareCallCenter();
            await web.StartAsync(cancellationToken).ConfigureAwait(false);
            return new LocalFunctionsHost(web, functions, app.ChecksSignatures, !string.IsNullOrEmpty(web.Configuration[$"{TwilioOptions.Section}:{nameof(TwilioOptions.AuthToken)}"]));
        }
        catch (Exception failure)
        {
            await web.DisposeAsync().ConfigureAwait(false);
            if (failure is IOException { InnerException: AddressInUseException })
            {
                throw new LocalHostException($"Port {options.Port} is already in use; stop what uses it, or choose another port with --port.");
            }

            throw;
        }
    }

    /// <summary>Stops the host.</summary>
    public async ValueTask DisposeAsync()
    {
        await _web.StopAsync().ConfigureAwait(false);
        await _web.DisposeAsync().ConfigureAwait(false);
    }

    private static WebApplication Build(LocalHostOptions options, LocalConfiguration configuration)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { EnvironmentName = configuration.EnvironmentName });
        // Copied rather than chained: a chained configuration takes an empty setting for none.
        builder.Configuration.AddInMemoryCollection(configuration.Settings.AsEnumerable());
        options.ConfigureLogging(builder.Logging);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.AllowSynchronousIO = true;
            // Who sends a head for longer is not Twilio, which waits 15 s for a whole answer. Kestrel's own limits end slow bodies after 5 s.
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
            if (options.Port == 0)
            {
                kestrel.Listen(IPAddress.Loopback, 0);
            }
            else
            {
                kestrel.ListenLocalhost(options.Port);
            }
        });
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        options.ConfigureServices(builder.Services);
        builder.Services.AddCallCenter();
        return builder.Build();
    }

    private static void Map(WebApplication web, IReadOnlyList<ServedFunction> functions)
    {
        ILogger logger = web.Services.GetRequiredService<ILoggerFactory>().CreateLogger<LocalFunctionsHost>();
        foreach (ServedFunction function in functions)
        {
            web.Map(function.Path, context => InvokeAsync(context, function, logger));
        }
    }

    private static async Task InvokeAsync(HttpContext context, ServedFunction function, ILogger logger)
    {
        if (!function.Methods.Contains(context.Request.Method, StringComparer.OrdinalIgnoreCase))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        try
        {
            await LocalHttpResponseData.SendAsync(
                await function.InvokeAsync(new LocalHttpRequestData(context)).ConfigureAwait(false), context.Response).ConfigureAwait(false);
        }
        catch (Exception failure) when (!context.RequestAborted.IsCancellationRequested)
        {
            LogFailure(logger, failure, function.Name);
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
        }
    }

    [LoggerMessage(100, LogLevel.Error, "{Function}: failed, answered 500")]
    private static partial void LogFailure(ILogger logger, Exception exception, string function);

    // The program that uses this library decides when it ends; the host only starts and stops when told.
    private sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
