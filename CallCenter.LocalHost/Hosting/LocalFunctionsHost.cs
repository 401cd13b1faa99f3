using System.Net;
using CallCenter.Functions.Hosting;
using CallCenter.LocalHost.Functions;
using CallCenter.LocalHost.Settings;
using Microsoft.AspNetCore.Connections;

namespace CallCenter.LocalHost.Hosting;

/// <summary>Azure on this machine: serves function classes, unmodified, over HTTP on loopback.</summary>
public sealed class LocalFunctionsHost : IAsyncDisposable
{
    // What the Functions host takes at most (FUNCTIONS_REQUEST_BODY_SIZE_LIMIT).
    private const long LargestRequestBytes = 104_857_600;

    private readonly WebApplication _app;

    private LocalFunctionsHost(WebApplication app, IReadOnlyList<ServedFunction> functions, bool checksSignatures)
    {
        _app = app;
        Functions = functions;
        ChecksSignatures = checksSignatures;
        BaseAddress = new Uri(app.Urls.First());
    }

    /// <summary>Where the functions are served, such as <c>http://localhost:7071/</c>.</summary>
    public Uri BaseAddress { get; }

    /// <summary>The functions that are served, in the order of their names.</summary>
    public IReadOnlyList<ServedFunction> Functions { get; }

    /// <summary>Whether requests without Twilio's signature are refused.</summary>
    public bool ChecksSignatures { get; }

    /// <summary>Starts a host.</summary>
    /// <param name="options">How to start it.</param>
    /// <param name="cancellationToken">Gives the start up.</param>
    /// <returns>The running host; disposing it stops it.</returns>
    /// <exception cref="LocalHostException">The port is taken, or the functions or their files cannot be served.</exception>
    /// <exception cref="SettingsMistakeException">A setting is wrong.</exception>
    public static async Task<LocalFunctionsHost> StartAsync(LocalHostOptions options, CancellationToken cancellationToken = default)
    {
        string prefix = HostJson.Read(Path.Combine(options.Directory, "host.json")).RoutePrefix;
        IReadOnlyList<CallableFunction> functions = FunctionFinder.Find(options.FunctionsAssembly, prefix);
        LocalConfiguration configuration = LocalConfiguration.Read(options);
        WebApplication app = Build(options, configuration, functions);
        try
        {
            app.Services.PrepareCallCenter();
            await app.StartAsync(cancellationToken).ConfigureAwait(false);
            return new LocalFunctionsHost(app, [.. functions.Select(function => function.Served)], configuration.ChecksSignatures);
        }
        catch (Exception e)
        {
            await app.DisposeAsync().ConfigureAwait(false);
            throw e is IOException { InnerException: AddressInUseException }
                ? new LocalHostException($"Port {options.Port} is already in use; stop what uses it, or choose another port with --port.")
                : e;
        }
    }

    /// <summary>Stops the host.</summary>
    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync().ConfigureAwait(false);
        await _app.DisposeAsync().ConfigureAwait(false);
    }

    private static WebApplication Build(LocalHostOptions options, LocalConfiguration configuration, IReadOnlyList<CallableFunction> functions)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { EnvironmentName = configuration.EnvironmentName });
        // Copied rather than chained: a chained configuration takes an empty setting for none.
        builder.Configuration.AddInMemoryCollection(configuration.Settings.AsEnumerable());
        options.ConfigureLogging(builder.Logging);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.AllowSynchronousIO = true;
            kestrel.Limits.MaxRequestBodySize = LargestRequestBytes;
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
        builder.Services.AddCallCenter();

        WebApplication app = builder.Build();
        var invoker = new FunctionInvoker(app.Services.GetRequiredService<ILoggerFactory>());
        foreach (IGrouping<string, CallableFunction> route in functions.GroupBy(function => function.Served.Path, StringComparer.OrdinalIgnoreCase))
        {
            CallableFunction[] served = [.. route];
            app.Map(route.Key, context => invoker.InvokeAsync(context, served));
        }

        return app;
    }

    // The program that uses this library decides when it ends; the host only starts and stops when told.
    private sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
