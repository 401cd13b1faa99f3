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
}
