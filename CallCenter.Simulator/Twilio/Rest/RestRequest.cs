using Microsoft.AspNetCore.Http;

namespace CallCenter.Simulator.Twilio.Rest;

/// <summary>A request, read whole.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path, unescaped.</param>
/// <param name="Query">The query.</param>
/// <param name="Form">The form; empty if there is none.</param>
internal sealed record RestRequest(string Method, string Path, IQueryCollection Query, IFormCollection Form)
{
    private const string Json = ".json";

    /// <summary>The path's segments without <c>.json</c>; none if it does not end so.</summary>
    public string[] Resource => Path.EndsWith(Json, StringComparison.Ordinal) ? Path[1..^Json.Length].Split('/') : [];

    public static async Task<RestRequest> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        IFormCollection form = request.HasFormContentType
            ? await request.ReadFormAsync(cancellationToken).ConfigureAwait(false)
            : FormCollection.Empty;
        return new RestRequest(request.Method, request.Path.Value ?? "/", request.Query, form);
    }
}
