using System.Runtime.CompilerServices;
using CallCenter.Simulator.Twilio.Twiml;

namespace CallCenter.Cli.Checks;

/// <summary>Checks a rep's call from its beginning: the lock, the wait of an idle rep, breaks, the rule, and at last whether there is a lock at all.</summary>
/// <param name="options">What is checked.</param>
/// <param name="probe">Sends the requests.</param>
internal sealed class RepCheck(CheckOptions options, Probe probe)
{
    /// <summary>Runs the checks.</summary>
    /// <param name="calledIn">The accepted answer to somebody who rang the reps' number.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async IAsyncEnumerable<CheckLine> RunAsync(ProbeAnswer calledIn, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var entry = new LockCheck(options, probe);
        await foreach (CheckLine line in entry.RunAsync(FollowedDocument.Read(calledIn), cancellationToken).ConfigureAwait(false))
        {
            yield return line;
        }

        if (entry.LetIn is { } letIn)
        {
            await foreach (CheckLine line in ServeAsync(letIn, cancellationToken).ConfigureAwait(false))
            {
                yield return line;
            }
        }

        if (await entry.IsOpenAsync(cancellationToken).ConfigureAwait(false) is { } open)
        {
            yield return open;
        }
    }

    private async IAsyncEnumerable<CheckLine> ServeAsync(FollowedDocument letIn, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        FollowedDocument first = letIn;
        if (letIn.First<EnqueueVerb>() is { } wait)
        {
            var idle = new IdleRepCheck(options, probe);
            await foreach (CheckLine line in idle.RunAsync(letIn, wait, cancellationToken).ConfigureAwait(false))
            {
                yield return line;
            }

            if (idle.Dials is null)
            {
                yield break;
            }

            first = idle.Dials;
        }

        await foreach (CheckLine line in new RuleCheck(options, probe).RunAsync(first.Answer!, cancellationToken).ConfigureAwait(false))
        {
            yield return line;
        }

        if (first.First<DialQueueVerb>() is { } dial)
        {
            await foreach (CheckLine line in new BreakCheck(options, probe).RunAsync(first, dial, cancellationToken).ConfigureAwait(false))
            {
                yield return line;
            }
        }
    }
}
