using CallCenter.Core.Settings;
using CallCenter.Core.Words;
using Twilio.TwiML;
using Twilio.TwiML.Voice;

namespace CallCenter.Core.Twiml;

/// <summary>Sentences as verbs: spoken by a voice, or played from the owner's own recordings.</summary>
/// <param name="options">Valid settings of the call center.</param>
internal sealed class Speech(CallCenterOptions options)
{
    private readonly Wording _wording = Wording.Create(options.Language, options.Words);

    // No text is no voice, rather than one without a name.
    private readonly Say.VoiceEnum? _voice = options.Voice is { } voice ? (Say.VoiceEnum)voice : null;

    /// <summary>Plays an audio file.</summary>
    /// <param name="url">Its URL.</param>
    public static Play Play(string url) =>
        new(Uri.TryCreate(url, UriKind.Absolute, out Uri? absolute) ? absolute : new Uri($"/{AudioRoutes.HoldMusic}", UriKind.Relative));

    /// <summary>The verb of a sentence without placeholders.</summary>
    /// <param name="sentence">The sentence.</param>
    public TwiML Verb(Sentence sentence) => Verb(_wording.Say(sentence));

    /// <summary>The verb of a phrase.</summary>
    /// <param name="phrase">What is said or played.</param>
    public TwiML Verb(Phrase phrase) => phrase.IsAudio ? Play(phrase.Text) : new Say(phrase.Text, voice: _voice, language: options.Language);

    /// <summary>Tells a place. Only the first premium caller is surely the next.</summary>
    /// <param name="tier">The caller's tier.</param>
    /// <param name="place">The place, from 1.</param>
    public TwiML Place(Tier tier, int place) => Verb(place == 1 && tier is Tier.Premium ? _wording.Say(Sentence.Next) : _wording.Place(place));

    /// <summary>Tells an estimate.</summary>
    /// <param name="minutes">The minutes, from 1.</param>
    public TwiML LessThan(int minutes) => Verb(_wording.LessThan(minutes));

    /// <summary>Tells how long a rep's next caller has waited.</summary>
    /// <param name="minutes">The minutes, from 1.</param>
    public TwiML Waited(int minutes) => Verb(_wording.Waited(minutes));

    /// <summary>Tells that the call center is closed.</summary>
    /// <param name="opens">When it opens again and the time now; null where that is not told.</param>
    public Phrase Closed((DateTime At, DateTime Now)? opens) =>
        opens is var (at, now) ? _wording.Closed(at, now) : _wording.Say(Sentence.ClosedForNow);
}
