namespace CallCenter.Core.Signatures;

/// <summary>The port of a URL, as text: .NET's <see cref="UriBuilder"/> rewrites escapes, and one changed character makes a signature wrong.</summary>
internal static class UrlPort
{
    /// <summary>
    /// The URL without its port, or with the default one if it has none. Twilio's documentation and its package differ about which of the two is signed
    /// (https://www.twilio.com/docs/usage/security, https://github.com/twilio/twilio-csharp/blob/main/src/Twilio/Security/RequestValidator.cs).
    /// </summary>
    /// <param name="url">An absolute http or https URL without user name.</param>
    public static string AddOrTakeAway(string url)
    {
        int authority = url.IndexOf("://", StringComparison.Ordinal) + "://".Length;
        int length = url.AsSpan(authority).IndexOfAny('/', '?');
        int end = length < 0 ? url.Length : authority + length;
        ReadOnlySpan<char> host = url.AsSpan(authority, end - authority);
        int colon = host.LastIndexOf(':');
        // The colons within an IPv6 address, which stands in brackets, are none before a port.
        return colon >= 0 && colon > host.LastIndexOf(']')
            ? string.Concat(url.AsSpan(0, authority + colon), url.AsSpan(end))
            : string.Concat(url.AsSpan(0, end), url.StartsWith("https:", StringComparison.OrdinalIgnoreCase) ? ":443" : ":80", url.AsSpan(end));
    }
}
