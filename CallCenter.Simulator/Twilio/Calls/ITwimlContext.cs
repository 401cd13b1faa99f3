using CallCenter.Simulator.Twilio.Twiml;
using CallCenter.Simulator.Twilio.Wire;

namespace CallCenter.Simulator.Twilio.Calls;

/// <summary>Where documents are executed: on a call itself, or to a caller on hold. Says what is allowed there, and does what is more than time and documents.</summary>
internal interface ITwimlContext
{
    /// <summary>What each request that a document makes tells, beside the standard parameters and the verb's own.</summary>
    IEnumerable<KeyValuePair<string, string>> Parameters => [];

    /// <summary>Whether the rest of the document is not executed, because somebody is about to hang up.</summary>
    bool IsLeaving => false;

    /// <summary>Whether a file that cannot be fetched is left out.</summary>
    bool SkipsFailedPlays => false;

    /// <summary>Whether Twilio requests the number's fallback URL for a document that does not come.</summary>
    /// <param name="isFirst">Whether it is the first document.</param>
    bool FallsBack(bool isFirst) => true;

    /// <summary>Whether Twilio executes a verb here.</summary>
    /// <param name="verb">The verb.</param>
    bool Allows(Verb verb) => true;

    /// <summary>A document is there.</summary>
    /// <param name="document">The document.</param>
    void OnDocument(TwimlDocument document)
    {
    }

    /// <summary>Something is said or played.</summary>
    void OnSound()
    {
    }

    /// <summary>Keys are asked for.</summary>
    /// <param name="gather">The verb.</param>
    void OnAsked(GatherVerb gather)
    {
    }

    /// <summary>Executes a verb that the player does not know; what comes after it is up to the context.</summary>
    /// <param name="verb">The verb.</param>
    void Execute(Verb verb);

    /// <summary>A document goes on with Twilio's own music, which sounds until something happens to the call.</summary>
    void OnTwiliosMusic()
    {
    }

    /// <summary>The document has run out.</summary>
    void OnDocumentOver();

    /// <summary>There is no document, or one with a verb that is not allowed here.</summary>
    /// <param name="outage">The outage that kept the document away; null for none.</param>
    void OnFailed(Outage? outage);

    /// <summary>A file cannot be fetched; never if it is left out.</summary>
    void OnPlayFailed() => OnFailed(outage: null);
}
