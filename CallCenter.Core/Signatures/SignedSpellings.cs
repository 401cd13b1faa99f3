namespace CallCenter.Core.Signatures;

/// <summary>The other spellings of a URL that Twilio may have signed.</summary>
/// <remarks>
/// On GET, Twilio has signed apostrophes, <c>@</c> and <c>:</c> as they are while it sent them escaped: reps on SIP, callers from
/// towns such as Trezzo Sull'Adda (https://github.com/twilio/twilio-node/issues/1059, https://github.com/twilio/twilio-node/pull/621).
/// </remarks>
internal static class SignedSpellings
{
    private static readonly (string Escaped, string Plain)[] Spellings = [("%27", "'"), ("%40", "@"), ("%3A", ":")];

    /// <summary>Lists each URL that comes of writing one or more of the three characters plainly in the query.</summary>
    /// <param name="url">The URL as it was sent.</param>
    /// <returns>At most seven URLs, none equal to another or to <paramref name="url"/>.</returns>
    public static IEnumerable<string> Of(string url)
    {
        int query = url.IndexOf('?', StringComparison.Ordinal);
        if (query < 0)
        {
            return [];
        }

        var urls = new List<string> { url };
        foreach ((string escaped, string plain) in Spellings)
        {
            if (url.IndexOf(escaped, query, StringComparison.OrdinalIgnoreCase) >= 0)
            {
                urls.AddRange(urls.ConvertAll(each => string.Concat(
                    each.AsSpan(0, query),
                    each[query..].Replace(escaped, plain, StringComparison.OrdinalIgnoreCase))));
            }
        }

        return urls.Skip(1);
    }
}
