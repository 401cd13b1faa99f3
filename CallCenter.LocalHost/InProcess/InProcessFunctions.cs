using CallCenter.Functions.Hosting;
using CallCenter.LocalHost.Functions;
using CallCenter.LocalHost.Hosting;
using Microsoft.AspNetCore.Hosting.Server;

namespace CallCenter.LocalHost.InProcess;

/// <summary>Azure in this process: calls function classes, unmodified, without sockets. All else is as in <see cref="LocalFunctionsHost"/>.</summary>
/// <remarks>Requests may be made from several threads at once.</remarks>
public sealed class InProcessFunctions : IAsyncDisposable
{
    private readonly LocalApplication _application;
    private readonly InProcessServer _server;

    private InProcessFunctions(LocalApplication application, InProcessServer server)
    {
        _application = application;
        _server = server;
    }

    /// <summary>The functions that can be called, in the order of their names.</summary>
    public IReadOnlyList<ServedFunction> Functions => _application.Functions;

    /// <summary>Whether requests without Twilio's signature are refused.</summary>
    public bool ChecksSignatures => _application.ChecksSignatures;

    /// <summary>Makes the functions ready.</summary>
    /// <param name="options">How; the port is not used.</param>
    /// <param name="cancellationToken">Gives the start up.</param>
    /// <exception cref="LocalHostException">The functions or their files cannot be served.</exception>
    /// <exception cref="SettingsMistakeException">A setting is wrong.</exception>
    public static async Task<InProcessFunctions> StartAsync(LocalHostOptions options, CancellationToken cancellationToken = default)
    {
        var server = new InProcessServer();
        LocalApplication application = await LocalApplication
            .StartAsync(options, web => web.ConfigureServices(services => services.AddSingleton<IServer>(server)), cancellationToken)
            .ConfigureAwait(false);
        return new InProcessFunctions(application, server);
    }

    /// <summary>Makes a request as Twilio would.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="url">The absolute URL, escaped; scheme and host may be any. As over HTTP, a fragment is not sent.</param>
    /// <param name="form">The body, <c>application/x-www-form-urlencoded</c>; null for none.</param>
    /// <param name="signature">The value of <c>X-Twilio-Signature</c>; null for none.</param>
    /// <param name="cancellationToken">Gives the request up, as hanging up the connection would.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="ArgumentException">The URL is not absolute.</exception>
    public Task<InProcessAnswer> SendAsync(
        string method, string url, string? form, string? signature, CancellationToken cancellationToken = default) =>
        _server.SendAsync(InProcessRequest.Create(method, url, form, signature), cancellationToken);

    /// <summary>Stops the functions.</summary>
    public ValueTask DisposeAsync() => _application.DisposeAsync();
}
