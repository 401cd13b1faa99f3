using System.Runtime.CompilerServices;
using CallCenter.Core.Settings;
using CallCenter.Simulator.Twilio.Wire;

namespace CallCenter.Cli.Checks;

/// <summary>Checks one webhook: whom it refuses, whom it answers, and what.</summary>
/// <param name="options">What is checked.</param>
/// <param name="probe">Sends the requests.</param>
/// <param name="webhook">The webhook's name.</param>
/// <param name="readTwiml">Reads the document and describes it; throws <see cref="FormatException"/> for one that is not right.</param>
/// <param name="parameters">Parameters beside those of every call, or in their place.</param>
internal sealed class WebhookCheck(
    CheckOptions options, Probe probe, string webhook, Func<string, string> readTwiml, params IEnumerable<KeyValuePair<string, string>> parameters)
{
    private const int Ok = 200;
    private const int Forbidden = 403;

    private readonly string _url = options.UrlOf(webhook);
    private readonly List<ProbeAnswer> _accepted = [];

    /// <summary>The answers to signed requests that were accepted.</summary>
    public IReadOnlyList<ProbeAnswer> Accepted => _accepted;

    /// <summary>Runs the checks.</summary>
    public async IAsyncEnumerable<CheckLine> RunAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        IReadOnlyList<ProbeAnswer> unsigned = await probe.SendAllAsync(options.Methods.Select(method => SignedRequests.Unsigned(method, _url)), cancellationToken).ConfigureAwait(false);
        yield return Refused("unsigned request refused", unsigned);
        if (!unsigned.Any(each => each.Status is Ok or Forbidden))
        {
            yield return new CheckLine(CheckOutcome.Skipped, $"{webhook}: everything else", "the app was not reached there");
            yield break;
        }

        await foreach (CheckLine line in CheckForgeriesAsync(cancellationToken).ConfigureAwait(false))
        {
            yield return line;
        }

        await foreach (CheckLine line in CheckSignedAsync(cancellationToken).ConfigureAwait(false))
        {
            yield return line;
        }

        if (_accepted.Count == 0)
        {
            yield return new CheckLine(CheckOutcome.Skipped, $"{webhook}: TwiML, content type, caching", "no signed request was accepted");
            yield break;
        }

        yield return Worst(Twiml);
        yield return Worst(response => HeaderChecks.ContentType(webhook, response));
        yield return Worst(response => HeaderChecks.Caching(webhook, response));
    }

    private async IAsyncEnumerable<CheckLine> CheckForgeriesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return Refused(
            "another token refused",
            await probe.SendAllAsync(options.Methods.Select(method => SignedRequests.SignedByAnother(options.Signer, method, _url)), cancellationToken).ConfigureAwait(false));
        yield return Refused(
            "changed query refused",
            await probe.SendAllAsync(options.Methods.Select(method => SignedRequests.WithChangedQuery(options.Signer, method, _url)), cancellationToken).ConfigureAwait(false));
        if (options.Methods.Contains("POST"))
        {
            yield return Refused(
                "changed form refused",
                await probe.SendAllAsync([SignedRequests.WithChangedForm(options.Signer, _url)], cancellationToken).ConfigureAwait(false));
        }
    }

    private async IAsyncEnumerable<CheckLine> CheckSignedAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (string method in options.Methods)
        {
            ProbeAnswer answer = await probe.SendAsync(SignedRequests.Signed(options.Signer, method, _url, [.. parameters]), cancellationToken).ConfigureAwait(false);
            if (answer.Status == Ok)
            {
                _accepted.Add(answer);
            }

            yield return new CheckLine(answer.Status == Ok ? CheckOutcome.Ok : CheckOutcome.Failed, $"{webhook}: signed {method} accepted", answer.Seen, AdviceForSigned(answer));
        }

        if (_accepted.Exists(each => each.Request.Method == "GET"))
        {
            ProbeAnswer plain = await probe.SendAsync(SignedRequests.SignedPlainly(options.Signer, _url), cancellationToken).ConfigureAwait(false);
            yield return new CheckLine(
                plain.Status == Ok ? CheckOutcome.Ok : CheckOutcome.Warning,
                $"{webhook}: signed before escaping accepted",
                plain.Seen,
                plain.Status == Ok ? null : $"Twilio signs some GETs so, such as those of callers from SULL'ADDA: use POST for the Twilio numbers, set {SettingVariables.CallbackMethod} to POST, and see that no gateway rewrites queries.");
        }
    }

    private CheckLine Refused(string what, IReadOnlyList<ProbeAnswer> answers)
    {
        string seen = string.Join(", ", answers.Select(each => $"{each.Request.Method} {each.Seen}"));
        ProbeAnswer? wrong = answers.FirstOrDefault(each => each.Status != Forbidden);
        return new CheckLine(
            wrong is null ? CheckOutcome.Ok : CheckOutcome.Failed,
            $"{webhook}: {what}",
            seen,
            wrong switch
            {
                null => null,
                { Status: Ok } => Remedies.ForAccepting,
                _ => Remedies.For(wrong),
            });
    }

    private string? AdviceForSigned(ProbeAnswer answer) => answer.Status switch
    {
        Ok => null,
        Forbidden => Remedies.ForRefusing(answer, options),
        _ => Remedies.For(answer),
    };

    private CheckLine Worst(Func<WebhookResponse, CheckLine> check) => _accepted.Select(each => check(each.Response!)).MaxBy(line => line.Outcome)!;

    private CheckLine Twiml(WebhookResponse response)
    {
        string name = $"{webhook}: TwiML";
        try
        {
            return new CheckLine(CheckOutcome.Ok, name, readTwiml(response.Body));
        }
        catch (FormatException mistake)
        {
            return new CheckLine(
                CheckOutcome.Failed,
                name,
                $"the document {mistake.Message}",
                $"Publish the app again; if only a queue has another name, set {SettingVariables.PremiumQueue} and {SettingVariables.RegularQueue}, or give --premium-queue and --regular-queue.");
        }
    }
}
