using System.Net;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Http;

namespace CallCenter.LocalHost.Http;

/// <summary>An answer as a function writes it: gathered in memory, sent when the function is done.</summary>
/// <param name="functionContext">The context of the invocation.</param>
internal sealed class LocalHttpResponseData(FunctionContext functionContext) : HttpResponseData(functionContext)
{
    private LocalHttpCookies? _cookies;

    /// <inheritdoc/>
    public override HttpStatusCode StatusCode { get; set; } = HttpStatusCode.OK;

    /// <inheritdoc/>
    public override HttpHeadersCollection Headers { get; set; } = [];

    /// <inheritdoc/>
    public override Stream Body { get; set; } = new MemoryStream();

    /// <inheritdoc/>
    public override HttpCookies Cookies => _cookies ??= new LocalHttpCookies();

    /// <summary>The cookies that the function set, or null if it set none.</summary>
    public LocalHttpCookies? SetCookies => _cookies;
}
