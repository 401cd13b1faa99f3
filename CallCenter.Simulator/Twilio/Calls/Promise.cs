using CallCenter.Core.Calls;
using CallCenter.Simulator.Twilio.Twiml;

namespace CallCenter.Simulator.Twilio.Calls;

/// <summary>What the app tells a caller who waits. Speech is not understood here: the hold document says it again in the URL of its <c>Redirect</c>, for the app's own memory.</summary>
internal static class Promise
{
    /// <summary>The estimate in a hold document.</summary>
    /// <param name="document">The document.</param>
    /// <returns>The minutes that the wait will last at most; null for none.</returns>
    public static int? In(TwimlDocument document) =>
        document.Verbs.OfType<RedirectVerb>().LastOrDefault() is { Url: var url } && CallState.ReadUrl(url).Said is > 0 and var minutes ? minutes : null;
}
