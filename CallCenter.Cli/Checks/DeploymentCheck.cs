using System.Runtime.CompilerServices;
using CallCenter.Functions;
using CallCenter.Simulator.Twilio.Wire;

namespace CallCenter.Cli.Checks;

/// <summary>Checks an app that runs somewhere, by asking it what Twilio would. The app keeps no state, so that nothing there changes.</summary>
/// <param name="options">What is checked.</param>
/// <param name="transport">Carries the requests.</param>
/// <param name="time">Measures how long answers take.</param>
public sealed class DeploymentCheck(CheckOptions options, IWebhookTransport transport, TimeProvider time)
{
    private const string PremiumEnqueue = "premium-enqueue";
    private const string RegularEnqueue = "regular-enqueue";
    private const string RepCallComplete = "rep-call-complete";

    /// <summary>Runs the checks: about forty requests, one after the other.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A line for each check, as soon as it is known. Only one if the app cannot be reached at all.</returns>
    public async IAsyncEnumerable<CheckLine> RunAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var probe = new Probe(transport, time);
        ProbeAnswer reached = await ReachAsync(probe, cancellationToken).ConfigureAwait(false);
        if (reached.Failure is not null)
        {
            yield return new CheckLine(CheckOutcome.Failed, "reachable", reached.Seen, Remedies.For(reached));
            yield break;
        }

        yield return new CheckLine(CheckOutcome.Ok, "reachable", $"answered {reached.Seen} after {LatencyChecks.Write(reached.Elapsed)}");
        yield return Encryption();

        var rep = new WebhookCheck(options, probe, RepCallComplete, DescribeDial);
        WebhookCheck[] webhooks =
        [
            new(options, probe, PremiumEnqueue, body => DescribeEnqueue(body, options.PremiumQueue)),
            new(options, probe, RegularEnqueue, body => DescribeEnqueue(body, options.RegularQueue)),
            rep,
        ];
        foreach (WebhookCheck webhook in webhooks)
        {
            await foreach (CheckLine line in webhook.RunAsync(cancellationToken).ConfigureAwait(false))
            {
                yield return line;
            }
        }

        if (rep.Accepted is [ProbeAnswer calledIn, ..])
        {
            await foreach (CheckLine line in new RuleCheck(options, probe).RunAsync(calledIn, cancellationToken).ConfigureAwait(false))
            {
                yield return line;
            }
        }
        else
        {
            yield return new CheckLine(CheckOutcome.Skipped, "rule: all rows, action URL", "rep-call-complete accepted no signed request");
        }

        if (options.Rest is not null)
        {
            await foreach (CheckLine line in new RestCheck(options, options.Rest, time).RunAsync(cancellationToken).ConfigureAwait(false))
            {
                yield return line;
            }
        }

        foreach (CheckLine line in LatencyChecks.Judge(probe.Latencies))
        {
            yield return line;
        }
    }

    private async Task<ProbeAnswer> ReachAsync(Probe probe, CancellationToken cancellationToken)
    {
        WebhookRequest first = SignedRequests.Unsigned(options.Methods[0], options.UrlOf(PremiumEnqueue));
        ProbeAnswer answer = await probe.SendAsync(first, cancellationToken).ConfigureAwait(false);
        // An app that was asleep may miss the limit once; the latency of this first request tells it at the end.
        return answer.Failure is TimeoutException ? await probe.SendAsync(first, cancellationToken).ConfigureAwait(false) : answer;
    }

    private CheckLine Encryption()
    {
        var url = new Uri(options.BaseUrl);
        return (url.Scheme, url.IsLoopback) switch
        {
            ("https", _) => new CheckLine(CheckOutcome.Ok, "https", "requests are encrypted"),
            (_, true) => new CheckLine(CheckOutcome.Ok, "https", "not needed on this machine"),
            _ => new CheckLine(CheckOutcome.Warning, "https", "http: phone numbers go over the network in the clear", "Use the app's https URL in --url and for the Twilio numbers, and switch HTTPS Only on in the Azure portal."),
        };
    }

    private static string DescribeEnqueue(string body, string queue) => TwimlReader.ReadEnqueue(body) is var name && name == queue
        ? $"<Enqueue>{name}</Enqueue>"
        : throw new FormatException($"has <Enqueue>{name}</Enqueue>, not {queue}");

    private string DescribeDial(string body)
    {
        DialTwiml dial = TwimlReader.ReadDial(body);
        return dial.Queue == options.PremiumQueue || dial.Queue == options.RegularQueue
            ? $"<Dial> with <Queue>{dial.Queue}</Queue>, timeout {dial.TimeoutSeconds} s, comes back by {dial.Method}"
            : throw new FormatException($"has <Queue>{dial.Queue}</Queue>, neither {options.PremiumQueue} nor {options.RegularQueue}");
    }
}
