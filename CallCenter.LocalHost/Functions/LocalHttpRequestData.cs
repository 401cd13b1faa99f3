using System.Security.Claims;
using Microsoft.Azure.Functions.Worker.Http;

namespace CallCenter.LocalHost.Functions;

/// <summary>A request as a function sees it.</summary>
/// <param name="context">The request that Kestrel took.</param>
internal sealed class LocalHttpRequestData(HttpContext context) : HttpRequestData(new LocalFunctionContext(context))
{
    private Uri? _url;
    private HttpHeadersCollection? _headers;

    /// <summary>The body. As on Azure, a request that does not tell its length arrives without one.</summary>
    public override Stream Body => context.Request.ContentLength is > 0 ? context.Request.Body : Stream.Null;

    /// <inheritdoc/>
    public override HttpHeadersCollection Headers => _headers ??= new HttpHeadersCollection(
        context.Request.Headers.Select(header => KeyValuePair.Create(header.Key, header.Value.ToString())));

    /// <summary>Not offered: Twilio's requests carry none that matters.</summary>
    public override IReadOnlyCollection<IHttpCookie> Cookies => throw LocalFunctionContext.NotOffered();

    /// <summary>Scheme, host, path and query; as on Azure the path is escaped anew, while host and query stay as they came.</summary>
    public override Uri Url
    {
        get
        {
            HttpRequest request = context.Request;
            // Kestrel's own Host has a punycode host decoded, which is another text than the one that Twilio signs.
            string host = request.Headers.Host is [{ Length: > 0 } sent, ..] ? sent : request.Host.Value ?? "";
            return _url ??= new Uri($"{request.Scheme}://{host}{request.PathBase}{request.Path}{request.QueryString}");
        }
    }

    /// <inheritdoc/>
    public override IEnumerable<ClaimsIdentity> Identities => [];

    /// <inheritdoc/>
    public override string Method => context.Request.Method;

    /// <inheritdoc/>
    public override HttpResponseData CreateResponse() => new LocalHttpResponseData(FunctionContext);
}
