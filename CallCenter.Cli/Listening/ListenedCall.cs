using CallCenter.Core;
using CallCenter.Simulator.Twilio.Twiml;

namespace CallCenter.Cli.Listening;

/// <summary>A whole call of one caller, written down step by step: what is said, played and asked, and what became of the caller.</summary>
/// <param name="call">What is needed of the call.</param>
/// <param name="baseUrl">The URL of the app.</param>
internal sealed class ListenedCall(CallParts call, string baseUrl)
{
    /// <summary>In place of a <c>QueueResult</c>: the hold document ended the call.</summary>
    internal const string HungUpOn = "";

    // Nobody's call is put into a queue as often.
    private const int MostQueues = 5;

    private readonly Queue<string> _results = new(call.Situation.QueueResults);
    private int _queues;
    private bool _isOver;
    private bool _hungUp;
    private string? _end;

    /// <summary>Plays the call.</summary>
    /// <param name="stop">Gives up.</param>
    /// <returns>Whether every document could be played that was not asked to fail.</returns>
    public async Task<bool> RunAsync(CancellationToken stop)
    {
        string webhook = WebhookRoutes.Enqueue[call.Situation.Tier];
        await call.Transcript.WriteAsync($"a {call.Situation.Tier.ToString().ToLowerInvariant()} caller rings").ConfigureAwait(false);
        try
        {
            CallDocument? document = await call.Documents.RequestAsync($"{baseUrl.TrimEnd('/')}/{webhook}", "POST", stop).ConfigureAwait(false);
            while (document is not null)
            {
                document = await PlayAsync(document, stop).ConfigureAwait(false);
            }
        }
        catch (UnplayableException mistake)
        {
            await call.Transcript.WriteAsync("says: We are sorry, an application error has occurred. Goodbye.").ConfigureAwait(false);
            await call.Transcript.EndAsync($"Twilio hung up on the caller: {mistake.Message}").ConfigureAwait(false);
            return false;
        }

        await call.Transcript.EndAsync(_end ?? Outcome()).ConfigureAwait(false);
        return _end is null && !call.HasFailed;
    }

    private string Outcome() => call switch
    {
        { MessageSeconds: { } seconds } => $"The caller left a message of {seconds} s.",
        { TalkedAfterSeconds: { } waited } => $"The caller talked to a rep after {waited} s.",
        _ when _hungUp => "The caller hung up.",
        { Transcript.LastHeard: { } heard } => $"The call is over. The last that the caller heard: {heard}",
        _ => "The call is over. The caller heard nothing.",
    };

    // The next document; null when the call is over.
    private async Task<CallDocument?> PlayAsync(CallDocument document, CancellationToken stop)
    {
        foreach (Verb verb in document.Verbs)
        {
            CallDocument? next = verb switch
            {
                RedirectVerb redirect => await call.Documents.RequestAsync(document.Resolve(redirect.Url), redirect.Method, stop).ConfigureAwait(false),
                GatherVerb gather => await GatherAsync(document, gather, stop).ConfigureAwait(false),
                RecordVerb record => await RecordAsync(document, record, stop).ConfigureAwait(false),
                EnqueueVerb enqueue => await EnqueueAsync(document, enqueue, stop).ConfigureAwait(false),
                _ => await DoAsync(verb).ConfigureAwait(false),
            };
            if (next is not null || _isOver)
            {
                return next;
            }
        }

        return null;
    }

    // What no other document follows.
    private async Task<CallDocument?> DoAsync(Verb verb)
    {
        switch (verb)
        {
            case SayVerb or PlayVerb or PassTimeVerb:
                call.Time.Pass(await call.Transcript.HearAsync(verb).ConfigureAwait(false));
                break;
            case HangupVerb:
                await call.Transcript.WriteAsync("hangs up").ConfigureAwait(false);
                _isOver = true;
                break;
            case DialQueueVerb dial:
                _end = $"The caller dialled the queue {dial.Queue}, as only a rep should.";
                _isOver = true;
                break;
        }

        return null;
    }

    private async Task<CallDocument?> GatherAsync(CallDocument document, GatherVerb gather, CancellationToken stop)
    {
        foreach (Verb verb in gather.Prompt)
        {
            call.Time.Pass(await call.Transcript.HearAsync(verb).ConfigureAwait(false));
        }

        await call.Transcript.WriteAsync($"waits for a key ({gather.Timeout.TotalSeconds} s)").ConfigureAwait(false);
        CallKey key = await call.Keyboard.AskInMenuAsync(stop).ConfigureAwait(false);
        switch (key.Act)
        {
            case CallAct.Key:
                await call.Transcript.WriteAsync($"the caller presses {key.Key}").ConfigureAwait(false);
                return await call.Documents.RequestAsync(document.Resolve(gather.Action), gather.Method, stop, [new("Digits", $"{key.Key}")]).ConfigureAwait(false);
            case CallAct.HangUp:
                await call.Transcript.WriteAsync("the caller hangs up").ConfigureAwait(false);
                _isOver = _hungUp = true;
                return null;
            default:
                call.Time.Pass(gather.Timeout);
                return null;
        }
    }

    private async Task<CallDocument?> RecordAsync(CallDocument document, RecordVerb record, CancellationToken stop)
    {
        var message = new ListenedMessage(call, document, record);
        CallDocument? answer = await message.RecordAsync(stop).ConfigureAwait(false);
        _isOver = message.HungUp;
        return answer;
    }

    private async Task<CallDocument?> EnqueueAsync(CallDocument document, EnqueueVerb enqueue, CancellationToken stop)
    {
        if (++_queues > MostQueues)
        {
            throw new UnplayableException($"the caller was put into a queue more than {MostQueues} times");
        }

        var queue = new ListenedQueue(call, document, enqueue, _results.TryDequeue(out string? forced) ? forced : null);
        string result = await queue.WaitAsync(stop).ConfigureAwait(false);
        if (result is HungUpOn)
        {
            _isOver = true;
            _end = "The hold document hung up on the caller.";
        }
        else if (enqueue.Action is null)
        {
            _isOver = _hungUp = result is "hangup";
        }
        else
        {
            int waited = result is "bridged" && call.TalkedAfterSeconds is { } seconds ? seconds : queue.WaitedSeconds;
            CallDocument answer = await call.Documents.RequestAsync(document.Resolve(enqueue.Action), enqueue.Method, stop, ListenedQueue.Report(result, waited)).ConfigureAwait(false);
            _isOver = _hungUp = result is "hangup";
            return _hungUp ? null : answer;
        }

        return null;
    }
}
