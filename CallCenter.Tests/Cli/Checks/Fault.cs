using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CallCenter.Tests.Cli.Checks;

/// <summary>What is wrong with a deployment; nothing, unless said otherwise.</summary>
internal sealed record Fault
{
    /// <summary>The app's settings, by the URL of the gateway.</summary>
    public Func<string, Dictionary<string, string?>> Settings { get; init; } = _ => new() { ["Twilio:AuthToken"] = CallCenterFixture.Token };

    /// <summary>Changes the app's services.</summary>
    public Action<IServiceCollection> ConfigureServices { get; init; } = _ => { };

    /// <summary>The folder of the app's <c>host.json</c>.</summary>
    public string Directory { get; init; } = AppContext.BaseDirectory;

    /// <summary>The path below which the gateway shows the app.</summary>
    public string Path { get; init; } = "";

    /// <summary>A status that the gateway answers itself.</summary>
    public Func<HttpRequest, int?> Status { get; init; } = _ => null;

    /// <summary>Changes path and query on their way to the app.</summary>
    public Func<string, string> RewriteTarget { get; init; } = target => target;

    /// <summary>Changes the app's documents.</summary>
    public Func<string, string> RewriteBody { get; init; } = body => body;

    /// <summary>Changes the headers of the app's answers.</summary>
    public Action<HttpResponse> RewriteHeaders { get; init; } = _ => { };
}
