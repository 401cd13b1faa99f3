using System.Globalization;
using CallCenter.Simulator.Twilio.Twiml;

namespace CallCenter.Simulator.Twilio.Calls;

/// <summary>What the app tells a caller who waits. Speech is not understood here: the hold document says it again in the URL of its <c>Redirect</c>, for the app's own memory.</summary>
internal static class Promise
{
    private const string Said = "said=";

    private static readonly char[] Separators = ['?', '&', '#'];

    /// <summary>The estimate in a hold document.</summary>
    /// <param name="document">The document.</param>
    /// <returns>The minutes that the wait will last at most; null for none.</returns>
    public static int? In(TwimlDocument document)
    {
        string? field = document.Verbs.OfType<RedirectVerb>().LastOrDefault()?.Url.Split(Separators).FirstOrDefault(part => part.StartsWith(Said, StringComparison.Ordinal));
        return field is not null && int.TryParse(field.AsSpan(Said.Length), NumberStyles.None, CultureInfo.InvariantCulture, out int minutes) && minutes > 0 ? minutes : null;
    }
}
