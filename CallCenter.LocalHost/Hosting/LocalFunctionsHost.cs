using System.Net;
using CallCenter.Functions.Hosting;
using CallCenter.LocalHost.Functions;
using Microsoft.AspNetCore.Connections;

namespace CallCenter.LocalHost.Hosting;

/// <summary>Azure on this machine: serves function classes, unmodified, over HTTP on loopback.</summary>
public sealed class LocalFunctionsHost : IAsyncDisposable
{
    // What the Functions host takes at most (FUNCTIONS_REQUEST_BODY_SIZE_LIMIT).
    private const long LargestRequestBytes = 104_857_600;

    private readonly LocalApplication _application;

    private LocalFunctionsHost(LocalApplication application)
    {
        _application = application;
        BaseAddress = new Uri(application.Web.Urls.First());
    }

    /// <summary>Where the functions are served, such as <c>http://localhost:7071/</c>.</summary>
    public Uri BaseAddress { get; }

    /// <summary>The functions that are served, in the order of their names.</summary>
    public IReadOnlyList<ServedFunction> Functions => _application.Functions;

    /// <summary>Whether requests without Twilio's signature are refused.</summary>
    public bool ChecksSignatures => _application.ChecksSignatures;

    /// <summary>Starts a host.</summary>
    /// <param name="options">How to start it.</param>
    /// <param name="cancellationToken">Gives the start up.</param>
    /// <returns>The running host; disposing it stops it.</returns>
    /// <exception cref="LocalHostException">The port is taken, or the functions or their files cannot be served.</exception>
    /// <exception cref="SettingsMistakeException">A setting is wrong.</exception>
    public static async Task<LocalFunctionsHost> StartAsync(LocalHostOptions options, CancellationToken cancellationToken = default)
    {
        try
        {
            return new LocalFunctionsHost(await LocalApplication
                .StartAsync(options, web => UseKestrel(web, options.Port), cancellationToken)
                .ConfigureAwait(false));
        }
        catch (IOException e) when (e.InnerException is AddressInUseException)
        {
            throw new LocalHostException($"Port {options.Port} is already in use; stop what uses it, or choose another port with --port.");
        }
    }

    /// <summary>Stops the host.</summary>
    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private static void UseKestrel(IWebHostBuilder web, int port) => web.UseKestrelCore().ConfigureKestrel(kestrel =>
    {
        kestrel.AddServerHeader = false;
        kestrel.AllowSynchronousIO = true;
        kestrel.Limits.MaxRequestBodySize = LargestRequestBytes;
        if (port == 0)
        {
            kestrel.Listen(IPAddress.Loopback, 0);
        }
        else
        {
            kestrel.ListenLocalhost(port);
        }
    });
}
