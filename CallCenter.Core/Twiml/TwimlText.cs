using System.Collections.Concurrent;
using System.Text;
using Twilio.TwiML;

namespace CallCenter.Core.Twiml;

/// <summary>TwiML as it is sent.</summary>
internal static class TwimlText
{
    /// <summary>Writes a document.</summary>
    /// <param name="response">The document.</param>
    /// <returns>UTF-8 without byte-order mark.</returns>
    public static byte[] Write(VoiceResponse response) => Encoding.UTF8.GetBytes(response.ToString());

    /// <summary>A URL of the app's own, without scheme and host.</summary>
    /// <param name="url">The URL, from its slash.</param>
    // Without UriKind.Relative this is an absolute file: URL on Linux and an exception on Windows.
    public static Uri RelativeUrl(string url) => new(url, UriKind.Relative);

    /// <summary>A document that is built once, as long as there are not too many.</summary>
    /// <typeparam name="TKey">What tells documents apart.</typeparam>
    /// <param name="kept">The documents that are kept.</param>
    /// <param name="key">Which one.</param>
    /// <param name="most">How many are kept at most.</param>
    /// <param name="build">Builds it.</param>
    public static byte[] Keep<TKey>(ConcurrentDictionary<TKey, byte[]> kept, TKey key, int most, Func<TKey, byte[]> build)
        where TKey : notnull
    {
        if (kept.TryGetValue(key, out byte[]? document))
        {
            return document;
        }

        return kept.Count < most ? kept.GetOrAdd(key, build) : build(key);
    }
}
