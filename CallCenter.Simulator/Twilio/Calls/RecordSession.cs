using System.Globalization;
using CallCenter.Simulator.Twilio.Queues;
using CallCenter.Simulator.Twilio.Twiml;

namespace CallCenter.Simulator.Twilio.Calls;

/// <summary>A call while it executes <c>Record</c>: the person speaks, or does not (https://www.twilio.com/docs/voice/twiml/record).</summary>
/// <param name="player">Executes the document.</param>
/// <param name="record">The verb.</param>
/// <param name="session">The call.</param>
internal sealed class RecordSession(TwimlPlayer player, RecordVerb record, CallSession session) : ICallInput
{
    private const char Pound = '#';

    private TimeSpan _began;

    private SpokenMessage Message => session.Caller.Message;

    /// <inheritdoc/>
    public void Begin()
    {
        _began = session.Network.Clock.Now;
        TimeSpan silent = Message.Length + (record.Silence ?? record.MaxLength);
        (TimeSpan length, Action then) = Message switch
        {
            { Length.Ticks: > 0, Ending: MessageEnding.HangsUp } => (Message.Length, session.HangUp),
            { Length.Ticks: > 0, Ending: MessageEnding.PressesKey } when record.FinishOnKey.Contains(Pound) => (Message.Length, () => OnKey(Pound)),
            _ => (silent, (Action)(() => Finish(digits: null))),
        };
        if (length < record.MaxLength)
        {
            player.Pass(length, then);
        }
        else
        {
            player.Pass(record.MaxLength, () => Finish(digits: null));
        }
    }

    /// <inheritdoc/>
    public void OnKey(char key)
    {
        if (record.FinishOnKey.Contains(key))
        {
            player.Interrupt();
            Finish(key.ToString());
        }
    }

    /// <inheritdoc/>
    public void OnHangUp()
    {
        if (Save("hangup") is { } parameters)
        {
            player.TellAction(record.Action, record.Method, parameters);
        }
    }

    private void Finish(string? digits)
    {
        if (Save(digits) is { } parameters)
        {
            player.RequestAction(record.Action, record.Method, parameters);
        }
        else
        {
            player.Continue();
        }
    }

    /// <summary>Keeps the recording.</summary>
    /// <returns>What the action URL is told; null if it is not requested, because nobody spoke.</returns>
    private IEnumerable<KeyValuePair<string, string>>? Save(string? digits)
    {
        TwilioNetwork network = session.Network;
        TimeSpan recorded = network.Clock.Now - _began;
        TimeSpan spoken = Message.Length < recorded ? Message.Length : recorded;
        if (spoken == TimeSpan.Zero && !network.Behaviour.ActionOnEmptyRecording)
        {
            return null;
        }

        TimeSpan kept = record.TrimsSilence ? spoken : recorded;
        session.Course.Message = spoken > TimeSpan.Zero ? spoken : session.Course.Message;
        string sid = network.Keep(session.CallSid, _began, kept);
        return Parameters(network.RecordingUrl(sid), sid, kept, digits);
    }

    private static IEnumerable<KeyValuePair<string, string>> Parameters(string url, string sid, TimeSpan length, string? digits)
    {
        yield return new("RecordingUrl", url);
        yield return new("RecordingSid", sid);
        yield return new("RecordingDuration", Math.Floor(length.TotalSeconds).ToString(CultureInfo.InvariantCulture));
        if (digits is not null)
        {
            yield return new("Digits", digits);
        }
    }
}
