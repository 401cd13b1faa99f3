using System.Text.Json;

namespace CallCenter.LocalHost.Settings;

/// <summary>What the local host reads of <c>host.json</c>.</summary>
/// <param name="RoutePrefix">What goes before each route; <c>api</c> if the file does not say, as on Azure; empty for none.</param>
internal sealed record HostJson(string RoutePrefix)
{
    private const string DefaultRoutePrefix = "api";

    /// <summary>Reads the file.</summary>
    /// <param name="path">The path of <c>host.json</c>.</param>
    /// <exception cref="LocalHostException">The file is absent or not what the Functions host would take.</exception>
    public static HostJson Read(string path)
    {
        JsonElement root = JsonFile.Read(path) ?? throw new LocalHostException($"{path} is missing.");
        JsonElement http = JsonFile.Find(root, "extensions", "http");
        JsonElement prefix = JsonFile.Find(http, "routePrefix");
        return prefix.ValueKind switch
        {
            JsonValueKind.Undefined or JsonValueKind.Null => new HostJson(DefaultRoutePrefix),
            JsonValueKind.String => new HostJson(prefix.GetString()!.Trim('/')),
            _ => throw new LocalHostException($"extensions.http.routePrefix in {path} must be a text."),
        };
    }
}
