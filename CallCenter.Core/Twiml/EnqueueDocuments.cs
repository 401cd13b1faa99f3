using CallCenter.Core.Calls;
using CallCenter.Core.Settings;
using CallCenter.Core.Words;
using Twilio.TwiML;
using Twilio.TwiML.Voice;

namespace CallCenter.Core.Twiml;

/// <summary>What puts callers into queues, built once by Twilio's <see cref="VoiceResponse"/>.</summary>
internal sealed class EnqueueDocuments
{
    private readonly CallerUrls _urls;
    private readonly Twilio.Http.HttpMethod _method;
    private readonly PerTier<byte[]> _first;
    private readonly PerTier<byte[]> _again;

    /// <summary>Builds the documents.</summary>
    /// <param name="options">Valid settings of the call center.</param>
    /// <param name="urls">The URLs of the steps of a call.</param>
    public EnqueueDocuments(CallCenterOptions options, CallerUrls urls)
    {
        (_urls, _method) = (urls, new Twilio.Http.HttpMethod(options.CallbackMethod));
        _first = PerTier.Of(tier => TwimlText.Write(First(options, tier)));
        _again = PerTier.Of(tier => TwimlText.Write(Enqueue(new VoiceResponse(), options.Queues[tier], tier, isPlain: true, waits: false)));
    }

    /// <summary>Puts a caller into a queue.</summary>
    /// <param name="tier">The caller's tier.</param>
    public ReadOnlyMemory<byte> First(Tier tier) => _first[tier];

    /// <summary>Puts a caller into a queue once more, with Twilio's own music in place of a hold document.</summary>
    /// <param name="tier">The caller's tier.</param>
    public ReadOnlyMemory<byte> Again(Tier tier) => _again[tier];

    private VoiceResponse First(CallCenterOptions options, Tier tier)
    {
        var response = new VoiceResponse();
        if (options.IsRecorded)
        {
            // In the queue it could be cut short by a rep.
            response.Append(new Speech(options).Verb(Sentence.Consent));
        }

        bool waits = options.Waiting.Enabled is true || options.RepsWait;
        return waits || options.Messages.Enabled is true || options.Reps.HangUpOnStar is true
            ? Enqueue(response, options.Queues[tier], tier, isPlain: false, waits)
            : response.Enqueue(name: options.Queues[tier]);
    }

    private VoiceResponse Enqueue(VoiceResponse response, string queue, Tier tier, bool isPlain, bool waits)
    {
        response.Append(new Enqueue(
            name: queue,
            action: _urls.Of(tier, new CallState(Step: CallStep.Left, IsPlain: isPlain)),
            method: _method,
            waitUrl: waits ? _urls.Of(tier, new CallState(Step: CallStep.Wait)) : null,
            waitUrlMethod: waits ? _method : null));

        // Nobody knows whether Twilio asks the action URL when the queue is full, or goes on here (https://www.twilio.com/docs/voice/twiml/enqueue).
        return response.Redirect(_urls.Full(tier), _method);
    }
}
