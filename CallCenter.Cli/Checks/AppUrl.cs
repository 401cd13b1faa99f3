namespace CallCenter.Cli.Checks;

/// <summary>The URLs in the app's documents.</summary>
internal static class AppUrl
{
    /// <summary>Resolves a URL as Twilio does, against the URL of its document.</summary>
    /// <param name="document">The URL of the document.</param>
    /// <param name="url">A URL in it, absolute or relative.</param>
    /// <returns>The absolute URL; null if it cannot be one.</returns>
    public static Uri? Resolve(string document, string? url) => Uri.TryCreate(new Uri(document), url, out Uri? resolved) ? resolved : null;

    /// <summary>Whether a URL leads to the app that answered the document. Requests are signed for no other.</summary>
    /// <param name="document">The URL of the document.</param>
    /// <param name="url">An absolute URL; null for one that cannot be resolved.</param>
    public static bool StaysWithTheApp(string document, Uri? url) =>
        url is not null
        && url.GetLeftPart(UriPartial.Authority).Equals(new Uri(document).GetLeftPart(UriPartial.Authority), StringComparison.OrdinalIgnoreCase);
}
