using Microsoft.Azure.Functions.Worker;

namespace CallCenter.LocalHost.Invocation;

/// <summary>The W3C trace context of a request; empty where the request has none.</summary>
/// <param name="headers">The request's headers.</param>
internal sealed class LocalTraceContext(IHeaderDictionary headers) : TraceContext
{
    /// <inheritdoc/>
    public override string TraceParent => headers.TraceParent.ToString();

    /// <inheritdoc/>
    public override string TraceState => headers.TraceState.ToString();
}
