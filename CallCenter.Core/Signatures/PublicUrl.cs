namespace CallCenter.Core.Signatures;

/// <summary>Tells the URL by which Twilio called the app, which is what Twilio signed.</summary>
/// <remarks>
/// The path and the query stay as they came: .NET's <see cref="Uri"/> rewrites escapes, and one changed character makes a signature
/// wrong. Ports and user names: https://www.twilio.com/docs/usage/security.
/// </remarks>
internal sealed class PublicUrl
{
    private readonly string? _base;

    /// <summary>Creates it from the configured base URL.</summary>
    /// <param name="baseUrl">A valid public base URL, or null for the scheme and host of each request.</param>
    public PublicUrl(string? baseUrl)
    {
        if (baseUrl is not null)
        {
            _base = WithoutUserNameAndDefaultPort(baseUrl).TrimEnd('/');
            BasePath = _base[PathStart(_base)..];
        }
    }

    /// <summary>The path of the configured base URL, without a slash at its end; empty where there is none.</summary>
    public string BasePath { get; } = "";

    /// <summary>The URL that Twilio called.</summary>
    /// <param name="requestUrl">The absolute URL of the request as the app sees it, never decoded or normalised.</param>
    public string Of(string requestUrl) => _base is null
        ? WithoutUserNameAndDefaultPort(requestUrl)
        : string.Concat(_base, requestUrl.AsSpan(PathStart(requestUrl)));

    /// <summary>What goes before the path of a webhook in the URL that Twilio called: scheme, host and base path.</summary>
    /// <param name="url">What <see cref="Of"/> told.</param>
    public string Home(string url) => _base ?? url[..PathStart(url)];

    private static string WithoutUserNameAndDefaultPort(string url)
    {
        int authority = AuthorityStart(url);
        int path = PathStart(url);
        ReadOnlySpan<char> host = url.AsSpan(authority, path - authority);
        host = host[(host.LastIndexOf('@') + 1)..];
        string defaultPort = url.StartsWith("https:", StringComparison.OrdinalIgnoreCase) ? ":443" : ":80";
        if (host.EndsWith(defaultPort, StringComparison.Ordinal))
        {
            host = host[..^defaultPort.Length];
        }

        return host.Length == path - authority
            ? url
            : string.Concat(url.AsSpan(0, authority), host, url.AsSpan(path));
    }

    private static int AuthorityStart(string url) => url.IndexOf("://", StringComparison.Ordinal) + 3;

    private static int PathStart(string url)
    {
        int authority = AuthorityStart(url);
        int path = url.AsSpan(authority).IndexOfAny('/', '?');
        return path < 0 ? url.Length : authority + path;
    }
}
