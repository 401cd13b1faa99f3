using System.Text;
using CallCenter.Core.Signatures;
using Microsoft.AspNetCore.Http.Features;

namespace CallCenter.LocalHost.InProcess;

/// <summary>Makes of a request what a server makes of the bytes that come in.</summary>
internal static class InProcessRequest
{
    private const string FormType = "application/x-www-form-urlencoded; charset=utf-8";

    /// <summary>Makes a request.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="url">The absolute URL, escaped.</param>
    /// <param name="form">The body; null for none.</param>
    /// <param name="signature">Twilio's signature; null for none.</param>
    /// <exception cref="ArgumentException">The URL is not absolute.</exception>
    public static HttpRequestFeature Create(string method, string url, string? form, string? signature)
    {
        HttpRequestFeature request = FromUrl(url);
        request.Method = method;
        request.Protocol = HttpProtocol.Http11;
        if (signature is not null)
        {
            request.Headers[SignatureVerifier.Header] = signature;
        }

        if (form is not null)
        {
            byte[] body = Encoding.UTF8.GetBytes(form);
            request.Headers.ContentType = FormType;
            request.Headers.ContentLength = body.Length;
            request.Body = new MemoryStream(body, writable: false);
        }

        return request;
    }

    private static HttpRequestFeature FromUrl(string url)
    {
        int scheme = url.IndexOf("://", StringComparison.Ordinal);
        if (scheme < 0)
        {
            throw new ArgumentException("The URL must be absolute, such as http://localhost/rep-call-complete.", nameof(url));
        }

        int host = scheme + "://".Length;
        int end = IndexOrEnd(url, url.Length, host, "#");
        int query = IndexOrEnd(url, end, host, "?");
        int path = IndexOrEnd(url, query, host, "/");
        var request = new HttpRequestFeature
        {
            Scheme = url[..scheme],
            Path = path == query ? "/" : PathString.FromUriComponent(url[path..query]).Value!,
            QueryString = url[query..end],
        };
        request.Headers.Host = url[host..path];
        return request;
    }

    private static int IndexOrEnd(string text, int end, int start, string mark)
    {
        int index = text.AsSpan(start, end - start).IndexOf(mark, StringComparison.Ordinal);
        return index < 0 ? end : start + index;
    }
}
