namespace CallCenter.Simulator.Twilio.Wire;

/// <summary>Resolves the URLs in TwiML against the URL of their document (https://www.twilio.com/docs/voice/twiml).</summary>
public static class RelativeUrl
{
    private static readonly char[] AfterHost = ['/', '?', '#'];

    /// <summary>Resolves a URL.</summary>
    /// <param name="document">The absolute URL of the document.</param>
    /// <param name="url">A URL in it, absolute or relative.</param>
    /// <returns>The absolute URL; what cannot be one as it is.</returns>
    public static string Resolve(string document, string url)
    {
        if (url.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || url.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
        {
            return url;
        }

        // The commonest case by far, and Uri need not be asked.
        int host = document.IndexOf("://", StringComparison.Ordinal) + 3;
        int path = document.IndexOfAny(AfterHost, host);
        return url.StartsWith('/') && !url.StartsWith("//", StringComparison.Ordinal) && path >= 0 && document[path] == '/'
            ? string.Concat(document.AsSpan(0, path), url)
            : Uri.TryCreate(url, UriKind.RelativeOrAbsolute, out Uri? parsed) ? new Uri(new Uri(document), parsed).AbsoluteUri : url;
    }
}
