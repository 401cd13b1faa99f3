using System.Collections.Concurrent;
using CallCenter.Core.Calls;
using CallCenter.Core.Dispatch;
using CallCenter.Core.Settings;
using CallCenter.Core.Words;
using Twilio.TwiML;
using Twilio.TwiML.Voice;

namespace CallCenter.Core.Twiml;

/// <summary>What reps are answered, built by Twilio's <see cref="VoiceResponse"/>: the plain dials at the start, all else once for each thing that it can say.</summary>
internal sealed class RepDocuments
{
    // A dial for each rep and each thing that a rep can hear comes to some thousands at most.
    private const int MostKept = 10_000;

    private const int PauseRoundSeconds = 180;
    private const int PinSeconds = 10;
    private const int FirstIdleSeconds = 2;
    private const int IdleSeconds = 25;

    private readonly CallCenterOptions _options;
    private readonly string _repCallComplete;
    private readonly Twilio.Http.HttpMethod _method;
    private readonly Lazy<Speech> _speech;
    private readonly ConcurrentDictionary<RepDial, byte[]> _dials;
    private readonly Lazy<byte[]> _notAllowed;
    private readonly Lazy<byte[]> _pausedTooLong;
    private readonly Lazy<byte[]> _leave;
    private readonly Lazy<byte[]> _nothing;
    private readonly ConcurrentDictionary<int, byte[]> _askPins = [];
    private readonly ConcurrentDictionary<string, byte[]> _wrapUps = [];
    private readonly ConcurrentDictionary<PauseKey, byte[]> _pauses = [];
    private readonly ConcurrentDictionary<string, byte[]> _waits = [];
    private readonly ConcurrentDictionary<PauseKey, byte[]> _idles = [];

    /// <summary>Builds the documents.</summary>
    /// <param name="options">Valid settings of the call center.</param>
    /// <param name="basePath">What goes before the path of the action URL: empty, or a path without a slash at its end.</param>
    public RepDocuments(CallCenterOptions options, string basePath)
    {
        _options = options;
        _repCallComplete = $"{basePath}/{WebhookRoutes.RepCallComplete}";
        _method = new Twilio.Http.HttpMethod(options.CallbackMethod);
        _speech = new(() => new Speech(options));
        _notAllowed = new(() => SayAndHangUp(Sentence.NotAllowed));
        _pausedTooLong = new(() => SayAndHangUp(Sentence.PausedTooLong));
        _leave = new(() => TwimlText.Write(new VoiceResponse().Leave()));
        _nothing = new(() => TwimlText.Write(new VoiceResponse()));
        _dials = new(NextDial.All.Select(next => new RepDial(next)).ToDictionary(dial => dial, BuildDial));
    }

    /// <summary>How many rounds of a pause make an hour.</summary>
    public static int PauseRounds => 3600 / PauseRoundSeconds;

    /// <summary>Connects a rep to the first caller of a queue.</summary>
    /// <param name="dial">The queue to dial, why, and what the rep hears before.</param>
    /// <returns>UTF-8 without byte-order mark.</returns>
    public ReadOnlyMemory<byte> Dial(RepDial dial) => TwimlText.Keep(_dials, dial, MostKept, BuildDial);

    /// <summary>Says that a caller may not take calls, and hangs up.</summary>
    public ReadOnlyMemory<byte> NotAllowed => _notAllowed.Value;

    /// <summary>Says that a rep has paused for too long, and hangs up.</summary>
    public ReadOnlyMemory<byte> PausedTooLong => _pausedTooLong.Value;

    /// <summary>Asks for a PIN.</summary>
    /// <param name="tries">How many wrong ones were typed.</param>
    public ReadOnlyMemory<byte> AskPin(int tries) => TwimlText.Keep(_askPins, tries, MostKept, BuildAskPin);

    /// <summary>Gives a rep a breath after a talk; a key ends it.</summary>
    /// <param name="rep">The rep's name; null where there are no names.</param>
    public ReadOnlyMemory<byte> WrapUp(string? rep) => TwimlText.Keep(_wrapUps, rep ?? "", MostKept, name =>
    {
        Uri ready = Url(new CallState(Step: CallStep.Ready) { Rep = NameOf(name) });
        var response = new VoiceResponse();
        response.Append(new Gather(action: ready, method: _method, timeout: _options.Reps.WrapUpSeconds, numDigits: 1, finishOnKey: ""));
        return TwimlText.Write(response.Redirect(ready, _method));
    });

    /// <summary>Lets a rep pause for some minutes; a key ends it.</summary>
    /// <param name="rep">The rep's name; null where there are no names.</param>
    /// <param name="round">The number of the round, from 1.</param>
    public ReadOnlyMemory<byte> Pause(string? rep, int round) => TwimlText.Keep(_pauses, new PauseKey(rep ?? "", round), MostKept, key =>
    {
        var state = new CallState(Step: CallStep.Pause) { Rep = NameOf(key.Rep), Round = key.Round };
        var gather = new Gather(
            action: Url(state with { Step = CallStep.Ready, Round = 0 }), method: _method, timeout: PauseRoundSeconds, numDigits: 1, finishOnKey: "");
        gather.Append(_speech.Value.Verb(Sentence.Paused));
        var response = new VoiceResponse();
        response.Append(gather);
        return TwimlText.Write(response.Redirect(Url(state), _method));
    });

    /// <summary>Puts an idle rep into the queue of reps.</summary>
    /// <param name="rep">The rep's name; null where there are no names.</param>
    public ReadOnlyMemory<byte> Wait(string? rep) => TwimlText.Keep(_waits, rep ?? "", MostKept, name =>
    {
        var state = new CallState { Rep = NameOf(name) };
        var response = new VoiceResponse();
        response.Append(new Enqueue(
            name: _options.RepQueueOf(state.Rep),
            action: Url(state with { Step = CallStep.Back }),
            method: _method,
            waitUrl: Url(state with { Step = CallStep.Idle }),
            waitUrlMethod: _method));
        return TwimlText.Write(response);
    });

    /// <summary>Some seconds of quiet for a rep in the queue of reps, who is looked after again then; few at first, lest a wake went by.</summary>
    /// <param name="rep">The rep's name; null where there are no names.</param>
    /// <param name="round">The number of the round, from 0.</param>
    public ReadOnlyMemory<byte> Idle(string? rep, int round) => TwimlText.Keep(_idles, new PauseKey(rep ?? "", Math.Min(round, 1)), MostKept, key =>
    {
        var response = new VoiceResponse();
        if (key.Round == 0 && _options.Reps.Announce is true)
        {
            response.Append(_speech.Value.Verb(Sentence.NobodyWaits));
        }

        response.Pause(length: key.Round == 0 ? FirstIdleSeconds : IdleSeconds);
        return TwimlText.Write(response.Redirect(Url(new CallState(Step: CallStep.Idle) { Rep = NameOf(key.Rep), Round = 1 }), _method));
    });

    /// <summary>Takes a rep out of the queue of reps.</summary>
    public ReadOnlyMemory<byte> Leave => _leave.Value;

    /// <summary>The empty document.</summary>
    public ReadOnlyMemory<byte> Nothing => _nothing.Value;

    private static string? NameOf(string name) => name.Length == 0 ? null : name;

    private byte[] BuildAskPin(int tries)
    {
        // Keys must never stand in a URL, where logs would have them.
        Uri typed = Url(new CallState(Step: CallStep.Pin) { Tries = tries });
        var gather = new Gather(action: typed, method: Twilio.Http.HttpMethod.Post, timeout: PinSeconds, finishOnKey: "#");
        if (tries > 0)
        {
            gather.Append(_speech.Value.Verb(Sentence.WrongPin));
        }

        gather.Append(_speech.Value.Verb(Sentence.EnterPin));
        var response = new VoiceResponse();
        response.Append(gather);

        // Whoever types nothing has used up a try.
        return TwimlText.Write(response.Redirect(typed, Twilio.Http.HttpMethod.Post));
    }

    private byte[] BuildDial(RepDial dial)
    {
        NextDial next = dial.Next;
        var response = new VoiceResponse();
        if (next.PauseFirst)
        {
            response.Pause(length: 1);
        }

        foreach (TwiML verb in Announce(dial))
        {
            response.Append(verb);
        }

        var state = new CallState(next.Tier, CallersSeen: next.Reason is DialReason.CallersSeen, IsPlain: dial.Stays)
        {
            Rep = dial.Rep,
            QuietSeconds = dial.QuietSeconds,
        };
        var connect = new Dial(
            action: Url(state),
            method: _method,
            timeout: Timeout(dial),
            hangupOnStar: _options.Reps.HangUpOnStar is true ? true : null,
            record: _options.Recording switch
            {
                "mono" => Twilio.TwiML.Voice.Dial.RecordEnum.RecordFromAnswer,
                "dual" => Twilio.TwiML.Voice.Dial.RecordEnum.RecordFromAnswerDual,
                _ => null,
            });
        return TwimlText.Write(response.Append(connect.Queue(name: _options.Queues[next.Tier])));
    }

    /// <summary>How long a rep waits on the queue if it is empty, in seconds.</summary>
    /// <param name="dial">The dial.</param>
    public int Timeout(RepDial dial) => dial.Next.Reason switch
    {
        DialReason.Idle when dial.Stands => _options.StandTimeoutSeconds,
        DialReason.Idle => _options.IdleTimeoutSeconds[dial.Next.Tier],
        _ => _options.TimeoutSeconds[dial.Next.Tier],
    };

    private IEnumerable<TwiML> Announce(RepDial dial)
    {
        switch (dial.Announcement)
        {
            case { Kind: AnnouncementKind.Tone }:
                yield return new Play(digits: dial.Next.Tier is Tier.Premium ? "5" : "55");
                break;
            case { Kind: AnnouncementKind.NobodyWaits }:
                yield return _speech.Value.Verb(Sentence.NobodyWaits);
                break;
            case { Kind: AnnouncementKind.Caller, Minutes: var minutes }:
                yield return _speech.Value.Verb(dial.Next.Tier is Tier.Premium ? Sentence.PremiumCaller : Sentence.RegularCaller);
                if (minutes > 0)
                {
                    yield return _speech.Value.Waited(minutes);
                }

                break;
        }
    }

    private byte[] SayAndHangUp(Sentence sentence)
    {
        var response = new VoiceResponse();
        response.Append(_speech.Value.Verb(sentence));
        return TwimlText.Write(response.Hangup());
    }

    private Uri Url(CallState state) => TwimlText.RelativeUrl(state.WriteTo(_repCallComplete));

    private readonly record struct PauseKey(string Rep, int Round);
}
