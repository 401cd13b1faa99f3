using System.Runtime.CompilerServices;
using CallCenter.Core;
using CallCenter.Core.Settings;
using CallCenter.Simulator.Twilio.Twiml;

namespace CallCenter.Cli.Checks;

/// <summary>Checks the dispatch rule as Twilio would run it: each next request goes to the action URL that the app itself answered.</summary>
/// <param name="options">What is checked.</param>
/// <param name="probe">Sends the requests.</param>
internal sealed class RuleCheck(CheckOptions options, Probe probe)
{
    private const string Bridged = "bridged";
    private const string Empty = "queue-empty";
    private const string NotFound = "queue-not-found";

    private const string RuleAdvice =
        $"The app does not follow the rule of the README: see that {SettingVariables.PremiumQueue} and {SettingVariables.RegularQueue} are not swapped, that no gateway drops the query tried=..., and publish this version again.";

    /// <summary>Runs the checks.</summary>
    /// <param name="calledIn">The accepted answer to a rep who just called in.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async IAsyncEnumerable<CheckLine> RunAsync(ProbeAnswer calledIn, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var first = FollowedDial.Read(calledIn);
        if (first.Dial is null)
        {
            yield return new CheckLine(CheckOutcome.Skipped, "rule: all rows, action URL", $"{WebhookRoutes.RepCallComplete}: {first.Problem}");
            yield break;
        }

        yield return Row("called in -> premium", options.Queues.Premium, [first]);
        yield return Home(first);
        if (!first.StaysWithTheApp)
        {
            yield return new CheckLine(CheckOutcome.Skipped, "rule: all other rows", "the action URL leaves the app, where no request is signed");
            yield break;
        }

        FollowedDial second = await FollowAsync(first, Empty, cancellationToken).ConfigureAwait(false);
        yield return Answers(first, second);
        if (second.Answer?.Status != 200)
        {
            yield return new CheckLine(CheckOutcome.Skipped, "rule: all other rows", second.Problem!);
            yield break;
        }

        if (new[] { first, second }.FirstOrDefault(each => each.CallersWereSeen) is { } seen)
        {
            yield return CallersWait("rule: all other rows", seen.Dial!.Queue);
            yield break;
        }

        FollowedDial? premium = Dialling(options.Queues.Premium, first, second);
        FollowedDial? regular = Dialling(options.Queues.Regular, first, second);
        yield return Row("bridged -> premium", options.Queues.Premium, await FollowEachAsync([premium, regular], Bridged, cancellationToken).ConfigureAwait(false));
        yield return Row("premium in vain -> regular", options.Queues.Regular, await FollowEachAsync([premium], Empty, cancellationToken).ConfigureAwait(false));
        yield return Row("regular in vain -> premium", options.Queues.Premium, await FollowEachAsync([regular], Empty, cancellationToken).ConfigureAwait(false));
        yield return Pause(await FollowEachAsync([premium, regular], NotFound, cancellationToken).ConfigureAwait(false));
    }

    private static FollowedDial? Dialling(string queue, params FollowedDial[] dials) => Array.Find(dials, each => each.Dial?.Queue == queue);

    private async Task<IReadOnlyList<FollowedDial>> FollowEachAsync(IEnumerable<FollowedDial?> dials, string result, CancellationToken cancellationToken)
    {
        var followed = new List<FollowedDial>();
        foreach (FollowedDial dial in dials.OfType<FollowedDial>())
        {
            followed.Add(await FollowAsync(dial, result, cancellationToken).ConfigureAwait(false));
        }

        return followed;
    }

    private async Task<FollowedDial> FollowAsync(FollowedDial dial, string result, CancellationToken cancellationToken)
    {
        if (!dial.StaysWithTheApp)
        {
            return new FollowedDial(Answer: null, Problem: $"the action URL {dial.Dial!.Action} leaves the app");
        }

        // No QueueSid: a made-up one would contradict the app's own and leave a false warning in its log.
        ProbeAnswer answer = await SendAsync(
            dial.Dial!.Method,
            dial.ActionUrl!.AbsoluteUri,
            cancellationToken,
            new("DequeueResult", result),
            new("DialBridged", result == Bridged ? "true" : "false"),
            new("DialCallStatus", result == Bridged ? "completed" : "no-answer")).ConfigureAwait(false);
        return FollowedDial.Read(await AfterBreakAsync(answer, cancellationToken).ConfigureAwait(false));
    }

    // A rep who has a breath after a talk goes on when it is over.
    private Task<ProbeAnswer> AfterBreakAsync(ProbeAnswer answer, CancellationToken cancellationToken)
    {
        var document = FollowedDocument.Read(answer);
        return RepTwiml.Rests(document.Verbs)
            && document.First<RedirectVerb>() is { } next
            && AppUrl.Resolve(answer.Request.Url, next.Url) is { } url
            && AppUrl.StaysWithTheApp(answer.Request.Url, url)
                ? SendAsync(next.Method, url.AbsoluteUri, cancellationToken)
                : Task.FromResult(answer);
    }

    private Task<ProbeAnswer> SendAsync(string method, string url, CancellationToken cancellationToken, params KeyValuePair<string, string>[] parameters) =>
        probe.SendAsync(SignedRequests.Signed(options.Signer, method, url, [.. options.RepParameters, .. parameters]), cancellationToken);

    private static CheckLine Row(string row, string queue, IReadOnlyList<FollowedDial> dials)
    {
        string name = $"rule: {row}";
        FollowedDial? wrong = dials.FirstOrDefault(each => each.Dial?.Queue != queue);
        if (wrong is { CallersWereSeen: true })
        {
            return CallersWait(name, wrong.Dial!.Queue);
        }

        if (wrong is { Waits: true })
        {
            return new CheckLine(CheckOutcome.Skipped, name, "the app lets the rep wait in the queue of reps now; check again");
        }

        if (dials.Count == 0)
        {
            return new CheckLine(CheckOutcome.Failed, name, "no rep was ever sent to the queue that is to be tried before", RuleAdvice);
        }

        return wrong is null
            ? new CheckLine(CheckOutcome.Ok, name, $"dials {queue}")
            : new CheckLine(CheckOutcome.Failed, name, wrong.Problem ?? $"dials {wrong.Dial!.Queue}, not {queue}", RuleAdvice);
    }

    // An app that looks at the queues sends reps to whoever waits there now, which no check can foresee.
    private static CheckLine CallersWait(string name, string queue) =>
        new(CheckOutcome.Skipped, name, $"callers wait in {queue} now, and the app sends reps there; check again when both queues are empty");

    private static CheckLine Pause(IReadOnlyList<FollowedDial> dials)
    {
        const string Name = "rule: unexpected result -> pause";
        FollowedDial? wrong = dials.FirstOrDefault(each => !each.PausesFirst);
        return wrong is null && dials.Count > 0
            ? new CheckLine(CheckOutcome.Ok, Name, $"pauses before the dial after {NotFound}")
            : new CheckLine(
                CheckOutcome.Failed,
                Name,
                wrong?.Problem ?? $"no pause before the dial after {NotFound}",
                "Reps would go round many times a second while a queue does not exist: publish this version of the app again.");
    }

    private static CheckLine Home(FollowedDial dial)
    {
        const string Name = "action URL: leads back to the app";
        string action = dial.Dial!.Action!;
        return dial.StaysWithTheApp
            ? new CheckLine(CheckOutcome.Ok, Name, action)
            : new CheckLine(
                CheckOutcome.Failed,
                Name,
                action,
                "Twilio would leave this app after the first dial: answer a relative action URL, and see that no gateway rewrites the document.");
    }

    private CheckLine Answers(FollowedDial from, FollowedDial followed)
    {
        string seen = $"{from.Dial!.Method} {from.ActionUrl!.AbsolutePath} {followed.Answer!.Seen}";
        const string Name = "action URL: answers by its method";
        string lostPath = $"The action URL must lie below {options.BaseUrl}: set {SettingVariables.BaseUrlOverride} to it in the app's settings.";
        return followed.Answer.Status switch
        {
            200 => new CheckLine(CheckOutcome.Ok, Name, seen),
            _ when !from.ActionUrl.AbsoluteUri.StartsWith(options.BaseUrl + "/", StringComparison.OrdinalIgnoreCase) => new CheckLine(CheckOutcome.Failed, Name, seen, lostPath),
            403 => new CheckLine(CheckOutcome.Failed, Name, seen, Remedies.ForRefusing(followed.Answer, options)),
            _ => new CheckLine(CheckOutcome.Failed, Name, seen, Remedies.For(followed.Answer)),
        };
    }
}
