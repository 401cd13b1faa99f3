using System.Text.RegularExpressions;

namespace CallCenter.Benchmarks.Fuzzing;

/// <summary>How the URL of a request may be spelled where Twilio signs it.</summary>
internal static partial class SpelledUrl
{
    /// <summary>A URL without its user name, which Twilio does not sign (https://www.twilio.com/docs/usage/security).</summary>
    /// <param name="url">An absolute URL.</param>
    public static string WithoutUserName(string url) => UserName().Replace(url, "");

    /// <summary>Tells whether Twilio's package takes a URL as it is: it rewrites some characters, some hosts and some ports, and fails for others.</summary>
    /// <param name="url">An absolute URL.</param>
    public static bool IsPlain(string url) => PlainUrl().IsMatch(url);

    /// <summary>Tells whether the signature of a URL may stand for a request: they differ in the port, in a user name, or in how three characters are written.</summary>
    /// <param name="signed">The URL that was signed.</param>
    /// <param name="sent">The URL of the request.</param>
    /// <param name="isGet">Whether the request has no form, so that the three characters may be written either way.</param>
    public static bool MayStandFor(string signed, string sent, bool isGet) => Bare(signed, isGet) == Bare(sent, isGet);

    /// <summary>A URL with the three characters in its query written plainly, as Twilio has signed them on GET (https://github.com/twilio/twilio-node/issues/1059).</summary>
    /// <param name="url">An absolute URL.</param>
    public static string WithPlainQuery(string url)
    {
        int query = url.IndexOf('?', StringComparison.Ordinal) is >= 0 and var mark ? mark : url.Length;
        return url[..query] + url[query..]
            .Replace("%27", "'", StringComparison.Ordinal)
            .Replace("%40", "@", StringComparison.Ordinal)
            .Replace("%3A", ":", StringComparison.OrdinalIgnoreCase);
    }

    private static string Bare(string url, bool isGet)
    {
        string bare = Port().Replace(UserName().Replace(url, ""), "");
        return isGet ? WithPlainQuery(bare) : bare;
    }

    [GeneratedRegex("(?<=^[^:]*://)[^/?]*@")]
    private static partial Regex UserName();

    [GeneratedRegex(@"(?<=^[^:]*://([^/?\[:]*|\[[^/?\]]*\]))(:[^/?:]*)+(?=[/?]|$)")]
    private static partial Regex Port();

    [GeneratedRegex(@"^https?://[a-z]+(\.[a-z]+)*(:[1-9][0-9]*)?/[A-Za-z0-9/-]*(\?[A-Za-z0-9=&_+-]*)?\z")]
    private static partial Regex PlainUrl();
}
