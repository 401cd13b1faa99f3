using System.Runtime.CompilerServices;
using CallCenter.Core;
using CallCenter.Core.Calls;
using CallCenter.Simulator.Twilio.Twiml;

namespace CallCenter.Cli.Checks;

/// <summary>Checks the wait of an idle rep in the queue of reps: what is played there, and every way out.</summary>
/// <param name="options">What is checked.</param>
/// <param name="probe">Sends the requests.</param>
internal sealed class IdleRepCheck(CheckOptions options, Probe probe)
{
    private const string HoldAdvice = "Twilio would put the idle rep out of the queue of reps, again and again: " + CallSteps.PublishAgain;
    private const string BackAdvice = "A rep would be lost after the wait, or go round in circles: " + CallSteps.PublishAgain;

    private readonly CallSteps _steps = new(options, probe, "queue of reps");

    /// <summary>What a rep is answered whom Twilio cannot hold, who dials from then on; null if that is of no use.</summary>
    public FollowedDocument? Dials { get; private set; }

    /// <summary>Runs the checks.</summary>
    /// <param name="began">The document that put the rep into the queue of reps.</param>
    /// <param name="wait">Its verb.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async IAsyncEnumerable<CheckLine> RunAsync(FollowedDocument began, EnqueueVerb wait, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        FollowedDocument first = await _steps.FollowAsync(began, wait.WaitUrl, wait.WaitUrlMethod, cancellationToken, [.. options.RepParameters]).ConfigureAwait(false);
        FollowedDocument[] rounds = first.First<RedirectVerb>() is { } next
            ? [first, await _steps.FollowAsync(first, next.Url, next.Method, cancellationToken, [.. options.RepParameters]).ConfigureAwait(false)]
            : [first];
        yield return _steps.Judge("hold document", Holds, document => $"asks again after {Seconds(document)} s", HoldAdvice, rounds);
        foreach (string result in (string[])["redirected", "leave"])
        {
            yield return Judge($"QueueResult {result}", Serves, await LeaveAsync(began, wait, result, cancellationToken).ConfigureAwait(false));
        }

        yield return Judge("QueueResult hangup", EndsThere, await LeaveAsync(began, wait, "hangup", cancellationToken).ConfigureAwait(false));
        FollowedDocument stands = await LeaveAsync(began, wait, "error", cancellationToken).ConfigureAwait(false);
        yield return Judge("QueueResult error", Stands, stands);
        Dials = Stands(stands) is null && stands.Problem is null ? stands : null;
        yield return Judge("QueueResult that nobody knows", Stands, await LeaveAsync(began, wait, "never-seen-before", cancellationToken).ConfigureAwait(false));
        yield return Judge("a rep who is woken", Serves, await WakeAsync(began, wait, cancellationToken).ConfigureAwait(false));
    }

    private static string? Holds(FollowedDocument document) => document.Verbs switch
    {
        [{ Verb: LeaveVerb }] => null,
        var verbs when verbs.FirstOrDefault(each => !CallerVerbs.MayHold(each.Verb)) is { } forbidden => $"has <{forbidden.Element}>, which Twilio refuses in a hold document",
        [.., { Verb: PassTimeVerb }, { Verb: RedirectVerb }] => null,
        var verbs => $"has {CallerVerbs.Names(verbs)}, without <Pause> and <Redirect> at its end",
    };

    private static double Seconds(FollowedDocument document) => document.First<PassTimeVerb>()?.Length.TotalSeconds ?? 0;

    private static string? Serves(FollowedDocument document) => RepTwiml.LetsIn(document.Verbs) ? null : $"has {CallerVerbs.Names(document.Verbs)} in place of <Dial> or <Enqueue>";

    private static string? Stands(FollowedDocument document) =>
        RepTwiml.Waits(document.Verbs) ? "puts the rep into the queue again, in which Twilio cannot hold anybody"
        : RepTwiml.LetsIn(document.Verbs) ? null
        : $"has {CallerVerbs.Names(document.Verbs)} in place of <Dial>";

    private static string? EndsThere(FollowedDocument document) => document.Verbs.Count == 0 ? null : $"has {CallerVerbs.Names(document.Verbs)} for a rep who is gone";

    private static string Describe(FollowedDocument document) =>
        document.First<DialQueueVerb>() is { } dial ? $"dials {dial.Queue}" : document.First<EnqueueVerb>() is null ? "nothing more" : "waits again";

    private CheckLine Judge(string what, Func<FollowedDocument, string?> mistake, FollowedDocument document) => _steps.Judge(what, mistake, Describe, BackAdvice, document);

    private Task<FollowedDocument> LeaveAsync(FollowedDocument began, EnqueueVerb wait, string result, CancellationToken cancellationToken) =>
        _steps.FollowAsync(began, wait.Action, wait.Method, cancellationToken, [.. options.RepParameters, new("QueueResult", result)]);

    // No document has this URL: the app gives it to Twilio's REST.
    private Task<FollowedDocument> WakeAsync(FollowedDocument began, EnqueueVerb wait, CancellationToken cancellationToken)
    {
        string woken = new CallState(Step: CallStep.Woken) { Rep = wait.Action is null ? null : CallState.ReadUrl(wait.Action).Rep }.WriteTo(options.UrlOf(WebhookRoutes.RepCallComplete));
        return _steps.FollowAsync(began, woken, "POST", cancellationToken, [.. options.RepParameters]);
    }
}
