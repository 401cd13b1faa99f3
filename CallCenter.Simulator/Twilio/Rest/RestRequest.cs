using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace CallCenter.Simulator.Twilio.Rest;

/// <summary>A request, read whole.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path, unescaped.</param>
/// <param name="Query">The query.</param>
/// <param name="Form">The form; empty if there is none.</param>
internal sealed record RestRequest(string Method, string Path, IQueryCollection Query, IFormCollection Form)
{
    private const string JsonEnd = ".json";

    /// <summary>The body where it is a JSON object; else null.</summary>
    public JsonObject? Json { get; init; }

    /// <summary>The header Idempotency-Key; null if there is none.</summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>The path's segments without <c>.json</c>; none if it does not end so.</summary>
    public string[] Resource => Path.EndsWith(JsonEnd, StringComparison.Ordinal) ? Path[1..^JsonEnd.Length].Split('/') : [];

    /// <summary>Tells whether Twilio could request a URL.</summary>
    /// <param name="text">The URL.</param>
    public static bool IsUrl(string text) => Uri.TryCreate(text, UriKind.Absolute, out Uri? url) && url.Scheme is "http" or "https";

    public static async Task<RestRequest> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        IFormCollection form = request.HasFormContentType
            ? await request.ReadFormAsync(cancellationToken).ConfigureAwait(false)
            : FormCollection.Empty;
        return new RestRequest(request.Method, request.Path.Value ?? "/", request.Query, form)
        {
            Json = request.HasJsonContentType() ? await ReadJsonAsync(request.Body, cancellationToken).ConfigureAwait(false) : null,
            IdempotencyKey = request.Headers["Idempotency-Key"] is [{ } key, ..] ? key : null,
        };
    }

    private static async Task<JsonObject?> ReadJsonAsync(Stream body, CancellationToken cancellationToken)
    {
        try
        {
            return await JsonNode.ParseAsync(body, cancellationToken: cancellationToken).ConfigureAwait(false) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
