using System.Globalization;
using System.Runtime.CompilerServices;
using CallCenter.Core;
using CallCenter.Core.Calls;

namespace CallCenter.Cli.Checks;

/// <summary>
/// Says where the two homes of an app differ, by what a caller or rep meets: a line for each difference. Settings and version cannot be asked for; they show in
/// what the homes answer to the same requests.
/// </summary>
/// <param name="first">The home that the numbers' URLs name.</param>
/// <param name="second">The home that their fallback URLs name.</param>
/// <param name="probe">Sends the requests.</param>
internal sealed class HomeComparison(CheckOptions first, CheckOptions second, Probe probe)
{
    private const int Ok = 200;
    private const string Reachable = "reachable";

    private const string Advice =
        "A call that goes on at the other home meets other settings there, or another version: give both the same settings and deploy the same code, and check again. If callers wait now, the queues may be the difference.";

    // What these saw is a time, or a document that is compared attribute by attribute.
    private static readonly string[] OutcomeAlone = [Reachable, "latency:", "Twilio's own test:"];

    private readonly string[] _twiml = [.. WebhookRoutes.All.Select(webhook => $"{webhook}: TwiML")];

    /// <summary>Compares: four requests to each home, or none where one of them does not answer.</summary>
    /// <param name="ofFirst">What came of the checks of the first home.</param>
    /// <param name="ofSecond">What came of those of the second.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async IAsyncEnumerable<CheckLine> RunAsync(
        IReadOnlyList<CheckLine> ofFirst, IReadOnlyList<CheckLine> ofSecond, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (new[] { (first.BaseUrl, ofFirst), (second.BaseUrl, ofSecond) }.FirstOrDefault(home => Fails(home.Item2)) is (string silent, _))
        {
            yield return new CheckLine(CheckOutcome.Skipped, "homes: same answers", $"{silent} does not answer");
            yield break;
        }

        List<CheckLine> differences = [.. Compare(ofFirst, ofSecond)];
        foreach (string webhook in WebhookRoutes.All)
        {
            differences.AddRange(await CompareAsync(webhook, home => home.UrlOf(webhook), cancellationToken).ConfigureAwait(false));
        }

        // The dial of the other queue has settings of its own.
        differences.AddRange(await CompareAsync(
            $"{WebhookRoutes.RepCallComplete} after an empty premium queue",
            home => new CallState(Tier.Premium).WriteTo(home.UrlOf(WebhookRoutes.RepCallComplete)),
            cancellationToken,
            new("DequeueResult", "queue-empty"),
            new("DialCallStatus", "no-answer")).ConfigureAwait(false));

        if (differences.Count == 0)
        {
            yield return new CheckLine(
                CheckOutcome.Ok, "homes: same answers", string.Create(CultureInfo.InvariantCulture, $"in {ofSecond.Count(line => line.Outcome is not CheckOutcome.Skipped)} checks and {WebhookRoutes.All.Count + 1} documents"));
        }

        foreach (CheckLine difference in differences)
        {
            yield return difference;
        }
    }

    private static bool Fails(IReadOnlyList<CheckLine> lines) => lines.Any(line => line is { Name: Reachable, Outcome: CheckOutcome.Failed });

    private IEnumerable<CheckLine> Compare(IReadOnlyList<CheckLine> ofFirst, IReadOnlyList<CheckLine> ofSecond)
    {
        foreach (CheckLine line in ofFirst.Where(IsCompared))
        {
            // The files of each home have its own URL in their names.
            CheckLine? other = ofSecond.FirstOrDefault(each => IsCompared(each) && WithoutUrl(each.Name, second) == WithoutUrl(line.Name, first));
            if (other is not null && (line.Outcome != other.Outcome || (!IsOutcomeAlone(line) && WithoutUrl(line.Detail, first) != WithoutUrl(other.Detail, second))))
            {
                yield return Difference(WithoutUrl(line.Name, first), line.Detail, other.Detail);
            }
        }
    }

    // What was skipped was so because of something that differs already, or because of who waits now.
    private bool IsCompared(CheckLine line) => line.Outcome is not CheckOutcome.Skipped && !_twiml.Contains(line.Name);

    private static bool IsOutcomeAlone(CheckLine line) => OutcomeAlone.Any(name => line.Name.StartsWith(name, StringComparison.Ordinal));

    private static string WithoutUrl(string text, CheckOptions home) => text.Replace(home.BaseUrl, "", StringComparison.OrdinalIgnoreCase);

    private async Task<IEnumerable<CheckLine>> CompareAsync(
        string document, Func<CheckOptions, string> url, CancellationToken cancellationToken, params KeyValuePair<string, string>[] parameters)
    {
        ProbeAnswer here = await AskAsync(first, url(first), parameters, cancellationToken).ConfigureAwait(false);
        ProbeAnswer there = await AskAsync(second, url(second), parameters, cancellationToken).ConfigureAwait(false);
        // That one refuses, or fails, is among the checks already.
        return here.Status != Ok || there.Status != Ok
            ? []
            : DocumentDifference.All(WithoutUrl(here.Response!.Body, first), WithoutUrl(there.Response!.Body, second))
                .Select(each => Difference($"{document}: {each.Place}", each.First, each.Second));
    }

    // Whose number it is makes no difference to a caller's webhook.
    private Task<ProbeAnswer> AskAsync(CheckOptions home, string url, KeyValuePair<string, string>[] parameters, CancellationToken cancellationToken) =>
        probe.SendAsync(SignedRequests.Signed(home.Signer, home.Methods[0], url, [.. home.RepParameters, .. parameters]), cancellationToken);

    private CheckLine Difference(string what, string here, string there) =>
        new(CheckOutcome.Warning, $"homes differ: {what}", $"{here} at {first.BaseUrl}, {there} at {second.BaseUrl}", Advice);
}
