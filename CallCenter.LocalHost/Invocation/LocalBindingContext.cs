using Microsoft.Azure.Functions.Worker;

namespace CallCenter.LocalHost.Invocation;

/// <summary>The data of a request by name: route values before query parameters.</summary>
/// <param name="request">The request.</param>
internal sealed class LocalBindingContext(HttpRequest request) : BindingContext
{
    private Dictionary<string, object?>? _data;

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, object?> BindingData => _data ??= Read(request);

    private static Dictionary<string, object?> Read(HttpRequest request)
    {
        var data = new Dictionary<string, object?>(request.RouteValues, StringComparer.OrdinalIgnoreCase);
        foreach ((string name, Microsoft.Extensions.Primitives.StringValues values) in request.Query)
        {
            data.TryAdd(name, values.ToString());
        }

        return data;
    }
}
