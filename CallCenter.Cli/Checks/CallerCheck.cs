using System.Runtime.CompilerServices;
using CallCenter.Simulator.Twilio.Twiml;

namespace CallCenter.Cli.Checks;

/// <summary>Checks what callers hear after the first document: while they wait, when they leave the queue, when they leave a message.</summary>
/// <param name="steps">Takes the steps of the call.</param>
internal sealed class CallerCheck(CallSteps steps)
{
    private const string RecordAdvice = "Twilio would ask for the message again and again, or lose the caller after it: " + CallSteps.PublishAgain;

    /// <summary>Runs the checks; none for an app that only puts callers into queues.</summary>
    /// <param name="answer">The accepted answer to a new caller.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async IAsyncEnumerable<CheckLine> RunAsync(ProbeAnswer answer, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var began = FollowedDocument.Read(answer);
        if (!IsRight(began))
        {
            // That is said already, where the webhook itself was checked.
            yield break;
        }

        FollowedDocument? message = steps.Keep(began);
        if (began.First<EnqueueVerb>() is not { } enqueue)
        {
            yield return new CheckLine(
                CheckOutcome.Skipped, steps.Name("hold document, leaving the queue"), "closed at the moment: nobody joins the queue; check again during opening hours");
        }
        else
        {
            var exits = new QueueExitCheck(steps);
            await foreach (CheckLine line in InQueueAsync(began, enqueue, exits, cancellationToken).ConfigureAwait(false))
            {
                yield return line;
            }

            message = exits.Message;
        }

        if (message?.First<RecordVerb>() is { } record)
        {
            await foreach (CheckLine line in MessageAsync(message, record, cancellationToken).ConfigureAwait(false))
            {
                yield return line;
            }
        }
    }

    private static bool IsRight(FollowedDocument began)
    {
        try
        {
            ExpectedTwiml.ReadBeginning(began.Answer!.Response!.Body);
            return true;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private async IAsyncEnumerable<CheckLine> InQueueAsync(
        FollowedDocument began, EnqueueVerb enqueue, QueueExitCheck exits, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (enqueue.WaitUrl is not null)
        {
            await foreach (CheckLine line in new HoldCheck(steps).RunAsync(began, enqueue, cancellationToken).ConfigureAwait(false))
            {
                yield return line;
            }
        }

        if (enqueue.Action is not null)
        {
            await foreach (CheckLine line in exits.RunAsync(began, enqueue, cancellationToken).ConfigureAwait(false))
            {
                yield return line;
            }
        }
    }

    // A message of no length: whoever is told of new ones need not hear of this one.
    private async IAsyncEnumerable<CheckLine> MessageAsync(FollowedDocument message, RecordVerb record, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        const string What = "message";
        yield return steps.Judge(
            What,
            document => record.Action is null ? "has no action on <Record>"
                : document.Verbs is [.., { Verb: RecordVerb }, { Verb: SayVerb or PlayVerb }, { Verb: HangupVerb }] ? null
                : $"has {CallerVerbs.Names(document.Verbs)}, without a sentence and <Hangup> after <Record>",
            _ => $"records up to {record.MaxLength.TotalSeconds} s{(record.Silence is { } silence ? $", {silence.TotalSeconds} s of silence end it" : "")}",
            RecordAdvice,
            message);
        if (record.Action is not null)
        {
            yield return steps.Judge(
                "after the message",
                document => CallerVerbs.EndAfterASound(document.Verbs) && document.First<RecordVerb>() is null ? null : $"has {CallerVerbs.Names(document.Verbs)} in place of a sentence and <Hangup>",
                document => $"{CallerVerbs.Describe(document.Verbs)}, hangs up",
                RecordAdvice,
                await steps.FollowAsync(message, record.Action, record.Method, cancellationToken, new KeyValuePair<string, string>("RecordingDuration", "0")).ConfigureAwait(false));
        }
    }
}
