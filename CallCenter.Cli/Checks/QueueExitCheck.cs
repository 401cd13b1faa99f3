using System.Runtime.CompilerServices;
using CallCenter.Simulator.Twilio.Twiml;

namespace CallCenter.Cli.Checks;

/// <summary>Checks what becomes of a caller who is no longer in the queue, for each <c>QueueResult</c> (https://www.twilio.com/docs/voice/twiml/enqueue).</summary>
/// <param name="steps">Takes the steps of the call.</param>
internal sealed class QueueExitCheck(CallSteps steps)
{
    private const string BridgedAdvice = "Whoever has talked to a rep would wait for another one: " + CallSteps.PublishAgain;
    private const string LostAdvice = "Callers would be hung up on without a word, or go round in circles: " + CallSteps.PublishAgain;
    private const string ErrorAdvice = "Callers would be lost whenever Twilio cannot play the hold document, or go round in circles: " + CallSteps.PublishAgain;

    /// <summary>The first answer that asks for a message; null if none did.</summary>
    public FollowedDocument? Message { get; private set; }

    /// <summary>Runs the checks.</summary>
    /// <param name="began">The document that put the caller into the queue.</param>
    /// <param name="enqueue">Its verb, which has an action URL.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async IAsyncEnumerable<CheckLine> RunAsync(FollowedDocument began, EnqueueVerb enqueue, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return Judge("bridged", Ends, BridgedAdvice, await LeaveAsync(began, enqueue, "bridged", cancellationToken).ConfigureAwait(false));
        yield return Judge("hangup", Ends, LostAdvice, await LeaveAsync(began, enqueue, "hangup", cancellationToken).ConfigureAwait(false));
        foreach (string result in (string[])["leave", "queue-full", "system-error"])
        {
            FollowedDocument document = await LeaveAsync(began, enqueue, result, cancellationToken).ConfigureAwait(false);
            Message ??= document.First<RecordVerb>() is null ? null : document;
            yield return Judge(result, SpeaksAndEnds, LostAdvice, document);
        }

        FollowedDocument again = await LeaveAsync(began, enqueue, "error", cancellationToken).ConfigureAwait(false);
        yield return Judge("error", document => EnqueuesPlainly(document, enqueue.Queue), ErrorAdvice, again);
        if (again.First<EnqueueVerb>() is { Action: not null } plain)
        {
            yield return Judge("error once more", SpeaksAndEnds, ErrorAdvice, await LeaveAsync(again, plain, "error", cancellationToken).ConfigureAwait(false));
        }

        if (began.First<RedirectVerb>() is { } next)
        {
            // Nobody knows whether Twilio asks the action URL when the queue is full, or goes on with the next verb.
            yield return steps.Judge(
                "full queue, next verb", SpeaksAndEnds, Describe, LostAdvice, await steps.FollowAsync(began, next.Url, next.Method, cancellationToken).ConfigureAwait(false));
        }

        yield return Judge("that nobody knows", SpeaksAndEnds, LostAdvice, await LeaveAsync(began, enqueue, "never-seen-before", cancellationToken).ConfigureAwait(false));
    }

    private static string? Ends(FollowedDocument document) =>
        document.Verbs.FirstOrDefault(each => each.Verb is EnqueueVerb or RedirectVerb or DialQueueVerb) is { } onward ? $"has <{onward.Element}>, and the call does not end" : null;

    private static string? SpeaksAndEnds(FollowedDocument document) =>
        Ends(document) ?? (CallerVerbs.EndAfterASound(document.Verbs) ? null : $"has {CallerVerbs.Names(document.Verbs)} in place of a sentence and <Hangup>");

    private static string? EnqueuesPlainly(FollowedDocument document, string queue) => document.Verbs switch
    {
        not ([{ Verb: EnqueueVerb }] or [{ Verb: EnqueueVerb }, { Verb: RedirectVerb }]) => $"has {CallerVerbs.Names(document.Verbs)} in place of <Enqueue>",
        [{ Verb: EnqueueVerb { WaitUrl: not null } }, ..] => "has a hold document again",
        [{ Verb: EnqueueVerb { Action: null } }, ..] => "has no action on <Enqueue>",
        _ => document.First<EnqueueVerb>()!.Queue is var name && name == queue ? null : $"has <Enqueue>{name}</Enqueue>, not {queue}",
    };

    private static string Describe(FollowedDocument document) => document switch
    {
        { Verbs: [] } => "nothing more",
        _ when document.First<EnqueueVerb>() is not null => "joins the queue again, with Twilio's own music",
        _ when document.First<RecordVerb>() is not null => $"{CallerVerbs.Describe(document.Verbs)}, a message",
        _ when CallerVerbs.Sounds(document.Verbs).Any() => $"{CallerVerbs.Describe(document.Verbs)}, hangs up",
        _ => "hangs up",
    };

    private CheckLine Judge(string result, Func<FollowedDocument, string?> mistake, string advice, FollowedDocument document) =>
        steps.Judge($"QueueResult {result}", mistake, Describe, advice, document);

    private Task<FollowedDocument> LeaveAsync(FollowedDocument from, EnqueueVerb enqueue, string result, CancellationToken cancellationToken) =>
        steps.FollowAsync(from, enqueue.Action, enqueue.Method, cancellationToken, new KeyValuePair<string, string>("QueueResult", result));
}
