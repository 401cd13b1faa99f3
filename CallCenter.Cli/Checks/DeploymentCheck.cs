using System.Runtime.CompilerServices;
using CallCenter.Core;
using CallCenter.Simulator.Twilio.Wire;

namespace CallCenter.Cli.Checks;

/// <summary>Checks an app that runs somewhere, by asking it what Twilio would. The app keeps no state, so that nothing there changes.</summary>
/// <param name="options">What is checked.</param>
/// <param name="transport">Carries the requests.</param>
/// <param name="time">Measures how long answers take.</param>
internal sealed class DeploymentCheck(CheckOptions options, IWebhookTransport transport, TimeProvider time)
{
    /// <summary>Runs the checks: one request after the other, about forty; with all that callers and reps may meet about a hundred.</summary>
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

        await foreach (CheckLine line in Parts(probe, cancellationToken).ToAsyncEnumerable().SelectMany(part => part).ConfigureAwait(false))
        {
            yield return line;
        }
    }

    // A part is made when those before it are over, for what they saw decides what comes next.
    private IEnumerable<IAsyncEnumerable<CheckLine>> Parts(Probe probe, CancellationToken cancellationToken)
    {
        List<PlayedFile> files = [];
        foreach (Tier tier in Enum.GetValues<Tier>())
        {
            WebhookCheck webhook = Enqueue(probe, tier);
            yield return webhook.RunAsync(cancellationToken);
            if (webhook.Accepted is [ProbeAnswer answer, ..])
            {
                var steps = new CallSteps(options, probe, WebhookRoutes.Enqueue[tier]);
                yield return new CallerCheck(steps).RunAsync(answer, cancellationToken);
                files.AddRange(steps.Files);
            }
        }

        if (files.Count > 0)
        {
            yield return AudioAsync(files.DistinctBy(file => file.Url), cancellationToken);
        }

        var rep = new WebhookCheck(options, probe, WebhookRoutes.RepCallComplete, body => RepTwiml.Describe(body, options.Queues), options.RepParameters);
        yield return rep.RunAsync(cancellationToken);
        yield return rep.Accepted is [ProbeAnswer calledIn, ..]
            ? new RepCheck(options, probe).RunAsync(calledIn, cancellationToken)
            : Only(new CheckLine(CheckOutcome.Skipped, "rule: all rows, action URL", $"{WebhookRoutes.RepCallComplete} accepted no signed request"));
        if (options.Rest is { } rest)
        {
            if (!options.IsSecondHome)
            {
                yield return new RestCheck(options, rest, time).RunAsync(cancellationToken);
                yield return new NumberCheck(options, rest).RunAsync(cancellationToken);
                yield return new RecordingCheck(options, rest).RunAsync(cancellationToken);
            }

            yield return new TwilioTestCheck(options, rest).RunAsync(cancellationToken);
        }

        yield return LatencyChecks.Judge(probe.Latencies).ToAsyncEnumerable();
    }

    private async IAsyncEnumerable<CheckLine> AudioAsync(IEnumerable<PlayedFile> files, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { Timeout = HttpTransport.TwilioTimeLimit };
        var check = new AudioCheck(http, options.BaseUrl);
        foreach (PlayedFile file in files)
        {
            yield return await check.CheckAsync(file, cancellationToken).ConfigureAwait(false);
        }
    }

    private static IAsyncEnumerable<CheckLine> Only(CheckLine line) => new[] { line }.ToAsyncEnumerable();

    private async Task<ProbeAnswer> ReachAsync(Probe probe, CancellationToken cancellationToken)
    {
        WebhookRequest first = SignedRequests.Unsigned(options.Methods[0], options.UrlOf(WebhookRoutes.PremiumEnqueue));
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

    private WebhookCheck Enqueue(Probe probe, Tier tier) =>
        new(options, probe, WebhookRoutes.Enqueue[tier], body => DescribeEnqueue(body, options.Queues[tier]));

    private static string DescribeEnqueue(string body, string queue) => ExpectedTwiml.ReadBeginning(body) switch
    {
        null => "closed at the moment: a sentence, no queue",
        var enqueue when enqueue.Queue != queue => throw new FormatException($"has <Enqueue>{enqueue.Queue}</Enqueue>, not {queue}"),
        { Action: null } => $"<Enqueue>{queue}</Enqueue>",
        { WaitUrl: null } => $"<Enqueue>{queue}</Enqueue> with action",
        _ => $"<Enqueue>{queue}</Enqueue> with action and waitUrl",
    };
}
