using System.Globalization;
using CallCenter.Simulator.Twilio.Twiml;

namespace CallCenter.Cli.Listening;

/// <summary>A caller who waits in a queue, hears the hold document round after round, and leaves it in one way or another.</summary>
/// <param name="call">What is needed of the call.</param>
/// <param name="document">The document that put the caller into the queue.</param>
/// <param name="enqueue">Its verb.</param>
/// <param name="forced">What Twilio reports, whatever the caller does; null to let things happen.</param>
internal sealed class ListenedQueue(CallParts call, CallDocument document, EnqueueVerb enqueue, string? forced)
{
    private const int MaxQueueSize = 1000;

    private static readonly TimeSpan TwiliosMusic = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Talk = TimeSpan.FromSeconds(120);

    private readonly TimeSpan _joined = call.Time.Elapsed - TimeSpan.FromSeconds(call.Situation.WaitedSeconds);
    private int _rounds;

    /// <summary>How long the caller has waited, in whole seconds.</summary>
    public int WaitedSeconds => (int)(call.Time.Elapsed - _joined).TotalSeconds;

    private int Place => Math.Max(1, call.Situation.Position - _rounds);

    private IEnumerable<KeyValuePair<string, string>> Told =>
    [
        new("QueuePosition", Place.ToString(CultureInfo.InvariantCulture)),
        new("QueueTime", WaitedSeconds.ToString(CultureInfo.InvariantCulture)),
        new("AvgQueueTime", WaitedSeconds.ToString(CultureInfo.InvariantCulture)),
        new("CurrentQueueSize", Place.ToString(CultureInfo.InvariantCulture)),
        new("MaxQueueSize", MaxQueueSize.ToString(CultureInfo.InvariantCulture)),
    ];

    private IEnumerable<KeyValuePair<string, string>> ToldInside => call.Situation.TellsPlaceOnRedirect ? Told : [];

    /// <summary>Waits.</summary>
    /// <param name="stop">Gives up.</param>
    /// <returns>What Twilio reports: <c>QueueResult</c>.</returns>
    public async Task<string> WaitAsync(CancellationToken stop)
    {
        if (forced is "queue-full" or "system-error")
        {
            await call.Transcript.WriteAsync($"cannot join the queue {enqueue.Queue}: {forced}").ConfigureAwait(false);
            return forced;
        }

        await call.Transcript.WriteAsync($"joins the queue {enqueue.Queue}, place {Place}").ConfigureAwait(false);
        try
        {
            (string? result, CallDocument? next) = (null, null);
            while (result is null)
            {
                (result, next) = await RoundAsync(next, stop).ConfigureAwait(false);
            }

            return result;
        }
        catch (UnplayableException mistake)
        {
            await call.Transcript.WriteAsync($"the hold document cannot be played: {mistake.Message}").ConfigureAwait(false);
            call.HasFailed = true;
            return "error";
        }
    }

    /// <summary>What Enqueue's action URL is told.</summary>
    /// <param name="result">The value of <c>QueueResult</c>.</param>
    /// <param name="waited">How long the caller waited before a talk, in seconds.</param>
    public static IEnumerable<KeyValuePair<string, string>> Report(string result, int waited)
    {
        yield return new("QueueResult", result);
        if (result is not ("queue-full" or "system-error"))
        {
            yield return new("QueueTime", waited.ToString(CultureInfo.InvariantCulture));
        }
    }

    // The result, or the document that comes next; neither, and Twilio asks the wait URL again.
    private async Task<(string? Result, CallDocument? Next)> RoundAsync(CallDocument? next, CancellationToken stop)
    {
        if (enqueue.WaitUrl is null)
        {
            await call.Transcript.WriteAsync("hears Twilio's own music").ConfigureAwait(false);
            return await AskAsync(TwiliosMusic, listens: null, stop).ConfigureAwait(false);
        }

        CallDocument hold = next ?? await call.Documents.RequestAsync(document.Resolve(enqueue.WaitUrl), enqueue.WaitUrlMethod, stop, Told).ConfigureAwait(false);
        foreach (Verb verb in hold.Verbs)
        {
            switch (verb)
            {
                case GatherVerb gather:
                    (string? result, CallDocument? pressed) = await GatherAsync(hold, gather, stop).ConfigureAwait(false);
                    if (result is not null || pressed is not null)
                    {
                        return (result, pressed);
                    }

                    break;
                case SayVerb or PlayVerb or PassTimeVerb:
                    call.Time.Pass(await call.Transcript.HearAsync(verb).ConfigureAwait(false));
                    break;
                case RedirectVerb redirect:
                    return await AtEndAsync(hold, redirect, stop).ConfigureAwait(false);
                case LeaveVerb:
                    await call.Transcript.WriteAsync("leaves the queue").ConfigureAwait(false);
                    return ("leave", null);
                case HangupVerb:
                    await call.Transcript.WriteAsync("is hung up on").ConfigureAwait(false);
                    return (ListenedCall.HungUpOn, null);
                default:
                    throw new UnplayableException($"{verb.GetType().Name[..^"Verb".Length]} is not allowed in it");
            }
        }

        return await AtEndAsync(hold, redirect: null, stop).ConfigureAwait(false);
    }

    private async Task<(string? Result, CallDocument? Next)> AtEndAsync(CallDocument hold, RedirectVerb? redirect, CancellationToken stop)
    {
        // Where no Gather has asked what the caller does, the end of the round does; one without a sound is over before anybody could do anything.
        if (hold.Verbs.Any(verb => verb is SayVerb or PlayVerb or PassTimeVerb) && !hold.Verbs.Any(verb => verb is GatherVerb))
        {
            (string? result, _) = await AskAsync(TimeSpan.Zero, listens: null, stop).ConfigureAwait(false);
            if (result is not null)
            {
                return (result, null);
            }
        }

        return (null, redirect is null ? null : await call.Documents.RequestAsync(hold.Resolve(redirect.Url), redirect.Method, stop, ToldInside).ConfigureAwait(false));
    }

    private async Task<(string? Result, CallDocument? Next)> GatherAsync(CallDocument hold, GatherVerb gather, CancellationToken stop)
    {
        TimeSpan last = TimeSpan.Zero;
        foreach (Verb verb in gather.Prompt)
        {
            call.Time.Pass(last);
            last = await call.Transcript.HearAsync(verb).ConfigureAwait(false);
        }

        return await AskAsync(
            last,
            async (key) => key is { } pressed
                ? await call.Documents.RequestAsync(hold.Resolve(gather.Action), gather.Method, stop, [.. ToldInside, new("Digits", $"{pressed}")]).ConfigureAwait(false)
                : await EndOfGatherAsync(gather).ConfigureAwait(false),
            stop).ConfigureAwait(false);
    }

    private async Task<CallDocument?> EndOfGatherAsync(GatherVerb gather)
    {
        await call.Transcript.WriteAsync($"waits for a key ({gather.Timeout.TotalSeconds} s)").ConfigureAwait(false);
        call.Time.Pass(gather.Timeout);
        return null;
    }

    // What is played last sounds on while the question is asked: a key is pressed as it begins.
    private async Task<(string? Result, CallDocument? Next)> AskAsync(TimeSpan sounding, Func<char?, Task<CallDocument?>>? listens, CancellationToken stop)
    {
        _rounds++;
        CallKey key = forced switch
        {
            null => await call.Keyboard.AskInQueueAsync(stop).ConfigureAwait(false),
            "bridged" => new CallKey(CallAct.RepAnswers),
            _ => new CallKey(CallAct.Nothing),
        };
        switch (key.Act)
        {
            case CallAct.HangUp:
                await call.Transcript.WriteAsync("the caller hangs up").ConfigureAwait(false);
                return ("hangup", null);
            case CallAct.RepAnswers:
                return await BridgeAsync().ConfigureAwait(false);
            case CallAct.Key when listens is not null:
                await call.Transcript.WriteAsync($"the caller presses {key.Key}").ConfigureAwait(false);
                return (null, await listens(key.Key).ConfigureAwait(false));
            case CallAct.Key:
                await call.Transcript.WriteAsync($"the caller presses {key.Key}, and nothing listens").ConfigureAwait(false);
                break;
        }

        call.Time.Pass(sounding);
        if (forced is not null)
        {
            await call.Transcript.WriteAsync($"is no longer in the queue: {forced}").ConfigureAwait(false);
            return (forced, null);
        }

        if (listens is not null)
        {
            await listens(null).ConfigureAwait(false);
        }

        return call.Keyboard.IsAtEnd && _rounds >= call.Situation.Rounds ? await BridgeAsync().ConfigureAwait(false) : (null, null);
    }

    private async Task<(string? Result, CallDocument? Next)> BridgeAsync()
    {
        int waited = WaitedSeconds;
        await call.Transcript.WriteAsync("a rep answers").ConfigureAwait(false);
        call.Time.Pass(Talk);
        await call.Transcript.WriteAsync("the rep hangs up").ConfigureAwait(false);
        call.TalkedAfterSeconds = waited;
        return ("bridged", null);
    }
}
