using CallCenter.Core.Calls;
using CallCenter.Core.Dispatch;
using CallCenter.Core.Settings;
using Twilio.TwiML;
using Twilio.TwiML.Voice;

namespace CallCenter.Core.Twiml;

/// <summary>What reps are answered, built once by Twilio's <see cref="VoiceResponse"/>.</summary>
internal sealed class RepDocuments
{
    private readonly CallCenterOptions _options;
    private readonly string _repCallComplete;
    private readonly Dictionary<NextDial, byte[]> _dials;

    /// <summary>Builds the documents.</summary>
    /// <param name="options">Valid settings of the call center.</param>
    /// <param name="basePath">What goes before the path of the action URL: empty, or a path without a slash at its end.</param>
    public RepDocuments(CallCenterOptions options, string basePath)
    {
        _options = options;
        _repCallComplete = $"{basePath}/{WebhookRoutes.RepCallComplete}";
        _dials = NextDial.All.ToDictionary(next => next, BuildDial);
    }

    /// <summary>The document that connects a rep to the first caller of a queue.</summary>
    /// <param name="next">The queue to dial, why, and whether to pause before.</param>
    /// <returns>UTF-8 without byte-order mark.</returns>
    public ReadOnlyMemory<byte> Dial(NextDial next) => _dials[next];

    private byte[] BuildDial(NextDial next)
    {
        var response = new VoiceResponse();
        if (next.PauseFirst)
        {
            response.Pause(length: 1);
        }

        var state = new CallState(next.Tier, CallersSeen: next.Reason is DialReason.CallersSeen);
        var dial = new Dial(
            action: TwimlText.RelativeUrl(state.WriteTo(_repCallComplete)),
            method: new Twilio.Http.HttpMethod(_options.CallbackMethod),
            timeout: next.Reason is DialReason.Idle ? _options.IdleTimeoutSeconds[next.Tier] : _options.TimeoutSeconds[next.Tier]);
        return TwimlText.Write(response.Append(dial.Queue(name: _options.Queues[next.Tier])));
    }
}
