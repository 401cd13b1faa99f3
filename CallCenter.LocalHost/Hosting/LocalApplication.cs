using CallCenter.Core.Queues;
using CallCenter.Functions.Hosting;
using CallCenter.LocalHost.Functions;
using CallCenter.LocalHost.Settings;

namespace CallCenter.LocalHost.Hosting;

/// <summary>The functions as a web application, to which a server brings the requests.</summary>
/// <param name="Web">The application, running.</param>
/// <param name="Functions">The functions, in the order of their names.</param>
/// <param name="ChecksSignatures">Whether requests without Twilio's signature are refused.</param>
internal sealed record LocalApplication(WebApplication Web, IReadOnlyList<ServedFunction> Functions, bool ChecksSignatures) : IAsyncDisposable
{
    /// <summary>Starts the application.</summary>
    /// <param name="options">Says which functions, with which settings.</param>
    /// <param name="useServer">Adds the server.</param>
    /// <param name="cancellationToken">Gives the start up.</param>
    /// <returns>The running application; disposing it stops it.</returns>
    /// <exception cref="LocalHostException">The functions or their files cannot be served.</exception>
    /// <exception cref="SettingsMistakeException">A setting is wrong.</exception>
    public static async Task<LocalApplication> StartAsync(
        LocalHostOptions options, Action<IWebHostBuilder> useServer, CancellationToken cancellationToken)
    {
        string prefix = HostJson.Read(Path.Combine(options.Directory, "host.json")).RoutePrefix;
        IReadOnlyList<CallableFunction> functions = FunctionFinder.Find(options.FunctionsAssembly, prefix);
        LocalConfiguration configuration = LocalConfiguration.Read(options);
        WebApplication web = Build(options, configuration, useServer);
        try
        {
            Map(web, functions);
            web.Services.PrepareCallCenter();
            await web.StartAsync(cancellationToken).ConfigureAwait(false);
            return new LocalApplication(web, [.. functions.Select(function => function.Served)], configuration.ChecksSignatures);
        }
        catch
        {
            await web.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Stops the application.</summary>
    public async ValueTask DisposeAsync()
    {
        await Web.StopAsync().ConfigureAwait(false);
        await Web.DisposeAsync().ConfigureAwait(false);
    }

    private static WebApplication Build(LocalHostOptions options, LocalConfiguration configuration, Action<IWebHostBuilder> useServer)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { EnvironmentName = configuration.EnvironmentName });
        // Copied rather than chained: a chained configuration takes an empty setting for none.
        builder.Configuration.AddInMemoryCollection(configuration.Settings.AsEnumerable());
        options.ConfigureLogging(builder.Logging);
        useServer(builder.WebHost);
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        builder.Services.AddCallCenter();
        options.ConfigureServices(builder.Services);
        return builder.Build();
    }

    private static void Map(WebApplication web, IReadOnlyList<CallableFunction> functions)
    {
        var invoker = new FunctionInvoker(web.Services.GetRequiredService<ILoggerFactory>());
        foreach (IGrouping<string, CallableFunction> route in functions.GroupBy(function => function.Served.Path, StringComparer.OrdinalIgnoreCase))
        {
            CallableFunction[] served = [.. route];
            web.Map(route.Key, context => invoker.InvokeAsync(context, served));
        }
    }

    // The program that uses this library decides when it ends; the host only starts and stops when told.
    private sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
