using System.Collections.Concurrent;
using CallCenter.Core.Callers;
using CallCenter.Core.Calls;
using CallCenter.Core.Settings;
using CallCenter.Core.Words;
using Twilio.TwiML;
using Twilio.TwiML.Voice;

namespace CallCenter.Core.Twiml;

/// <summary>What callers hear, built by Twilio's <see cref="VoiceResponse"/>: the hold document once for each thing that it can say, all else at once.</summary>
internal sealed class CallerDocuments
{
    // All that can be said comes to some hundreds of documents; only requests that nobody signs could ask for more.
    private const int MostKept = 2000;

    private const string TwiliosPlaylist = "https://s3.amazonaws.com/com.twilio.sounds.music/index.xml";

    // Any key ends a message, as does the silence of a caller who has said all.
    private const string EveryKey = "1234567890*#";
    private const int SilenceSeconds = 5;

    private readonly CallCenterOptions _options;
    private readonly CallerUrls _urls;
    private readonly Speech _speech;
    private readonly Twilio.Http.HttpMethod _method;
    private readonly bool _takesMessages;
    private readonly PerTier<byte[]> _messages;
    private readonly ConcurrentDictionary<HoldKey, byte[]> _holds = [];
    private readonly ConcurrentDictionary<ReturnKey, byte[]> _returns = [];
    private readonly ConcurrentDictionary<ClosedKey, byte[]> _closed = [];

    /// <summary>Builds the documents.</summary>
    /// <param name="options">Valid settings of the call center.</param>
    /// <param name="urls">The URLs of the steps of a call.</param>
    public CallerDocuments(CallCenterOptions options, CallerUrls urls)
    {
        (_options, _urls) = (options, urls);
        _speech = new Speech(options);
        _method = new Twilio.Http.HttpMethod(options.CallbackMethod);
        _takesMessages = options.Messages.Enabled is true;
        _messages = PerTier.Of(tier => TwimlText.Write(AddMessage(new VoiceResponse(), tier)));
        Busy = SayAndHangUp(Sentence.Busy);
        Goodbye = SayAndHangUp(Sentence.Goodbye);
        Thanks = SayAndHangUp(Sentence.Thanks);
    }

    /// <summary>The document that takes a caller out of the queue.</summary>
    public ReadOnlyMemory<byte> Leave { get; } = TwimlText.Write(new VoiceResponse().Leave());

    /// <summary>The document that ends a call.</summary>
    public ReadOnlyMemory<byte> HangUp { get; } = TwimlText.Write(new VoiceResponse().Hangup());

    /// <summary>The empty document.</summary>
    public ReadOnlyMemory<byte> Nothing { get; } = TwimlText.Write(new VoiceResponse());

    /// <summary>Twilio's own music, which plays on and on (https://www.twilio.com/docs/voice/twiml/enqueue).</summary>
    public ReadOnlyMemory<byte> TwiliosMusic { get; } = TwimlText.Write(new VoiceResponse().Redirect(new Uri(TwiliosPlaylist), Twilio.Http.HttpMethod.Get));

    /// <summary>Says that nobody can take the call.</summary>
    public ReadOnlyMemory<byte> Busy { get; }

    /// <summary>Says goodbye.</summary>
    public ReadOnlyMemory<byte> Goodbye { get; }

    /// <summary>Thanks for a message.</summary>
    public ReadOnlyMemory<byte> Thanks { get; }

    /// <summary>Asks for a message.</summary>
    /// <param name="tier">The caller's tier.</param>
    public ReadOnlyMemory<byte> Message(Tier tier) => _messages[tier];

    /// <summary>One round of what a waiting caller hears.</summary>
    /// <param name="tier">The caller's tier.</param>
    /// <param name="pass">What is said.</param>
    /// <param name="home">The scheme and host by which Twilio called the app, and the base path.</param>
    public ReadOnlyMemory<byte> Hold(Tier tier, HoldPass pass, string home) =>
        TwimlText.Keep(_holds, new HoldKey(tier, pass, _options.Waiting.Music is null ? home : ""), MostKept, BuildHold);

    /// <summary>Goes on with the music after a key that means nothing.</summary>
    /// <param name="tier">The caller's tier.</param>
    /// <param name="said">What the caller was told, as <see cref="CallState.Said"/>.</param>
    public ReadOnlyMemory<byte> BackToHold(Tier tier, int? said) =>
        TwimlText.Keep(_returns, new ReturnKey(tier, said), MostKept, key => TwimlText.Write(AddReturn(new VoiceResponse(), key.Tier, key.Said)));

    /// <summary>Says that the call center is closed, and asks for a message or ends the call.</summary>
    /// <param name="tier">The caller's tier.</param>
    /// <param name="opens">When it opens again, and the time now, both by the clock of the opening hours; null where that is not told.</param>
    public ReadOnlyMemory<byte> Closed(Tier tier, (DateTime At, DateTime Now)? opens) =>
        TwimlText.Keep(_closed, new ClosedKey(tier, _speech.Closed(opens)), MostKept, BuildClosed);

    private byte[] BuildHold(HoldKey key)
    {
        var response = new VoiceResponse();
        if (_takesMessages)
        {
            // A key counts whenever it is pressed, in the middle of the music too.
            var gather = new Gather(
                action: _urls.Of(key.Tier, new CallState(Step: CallStep.Key, Said: key.Pass.Said)), method: _method, timeout: 1, numDigits: 1, finishOnKey: "");
            response.Append(AddRound(gather, key));
        }
        else
        {
            AddRound(response, key);
        }

        // Without a request of ours, Twilio asks for the next round itself.
        return TwimlText.Write(key.Pass.Said is null ? response : AddReturn(response, key.Tier, key.Pass.Said));
    }

    private T AddRound<T>(T parent, HoldKey key)
        where T : TwiML
    {
        (Tier tier, HoldPass pass, string home) = key;
        if (pass.Greets)
        {
            parent.Append(_speech.Verb(Sentence.Greeting));
        }

        if (pass.Place > 0)
        {
            parent.Append(_speech.Place(tier, pass.Place));
        }

        if (pass.Minutes > 0)
        {
            parent.Append(_speech.LessThan(pass.Minutes));
        }

        if (_takesMessages)
        {
            parent.Append(_speech.Verb(Sentence.Offer));
        }

        parent.Append(Speech.Play(_options.Waiting.Music ?? $"{home}/{AudioRoutes.HoldMusic}"));
        return parent;
    }

    private VoiceResponse AddReturn(VoiceResponse response, Tier tier, int? said) =>
        response.Redirect(_urls.Of(tier, new CallState(Step: CallStep.Wait, Said: said)), _method);

    private byte[] BuildClosed(ClosedKey key)
    {
        var response = new VoiceResponse();
        response.Append(_speech.Verb(key.Phrase));
        return TwimlText.Write(_takesMessages ? AddMessage(response, key.Tier) : response.Hangup());
    }

    // A recording without a sound may go on with the next verb or to the action URL, or be saved: https://www.twilio.com/docs/voice/twiml/record
    private VoiceResponse AddMessage(VoiceResponse response, Tier tier)
    {
        response.Append(_speech.Verb(Sentence.Message));
        response.Record(
            action: _urls.Of(tier, new CallState(Step: CallStep.Message)),
            method: _method,
            timeout: SilenceSeconds,
            finishOnKey: EveryKey,
            maxLength: _options.Messages.MaxSeconds,
            playBeep: true);
        response.Append(_speech.Verb(Sentence.NoMessage));
        return response.Hangup();
    }

    private byte[] SayAndHangUp(Sentence sentence)
    {
        var response = new VoiceResponse();
        response.Append(_speech.Verb(sentence));
        return TwimlText.Write(response.Hangup());
    }

    private readonly record struct HoldKey(Tier Tier, HoldPass Pass, string Home);

    private readonly record struct ReturnKey(Tier Tier, int? Said);

    private readonly record struct ClosedKey(Tier Tier, Phrase Phrase);
}
