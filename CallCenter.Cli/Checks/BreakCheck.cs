using System.Runtime.CompilerServices;
using CallCenter.Simulator.Twilio.Twiml;

namespace CallCenter.Cli.Checks;

/// <summary>Checks the breath that a rep has after a talk, and the pause that the rep may ask for then.</summary>
/// <param name="options">What is checked.</param>
/// <param name="probe">Sends the requests.</param>
internal sealed class BreakCheck(CheckOptions options, Probe probe)
{
    private const string Advice = "Reps would get the next caller in their breaks, or never again: " + CallSteps.PublishAgain;

    private readonly CallSteps _steps = new(options, probe, "break");

    /// <summary>Runs the checks; none where reps have no breath.</summary>
    /// <param name="from">A document that sends a rep to a queue.</param>
    /// <param name="dial">Its dial.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async IAsyncEnumerable<CheckLine> RunAsync(FollowedDocument from, DialQueueVerb dial, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        FollowedDocument breath = await FollowAsync(from, dial.Action, dial.Method, cancellationToken, new("DequeueResult", "bridged"), new("DialBridged", "true")).ConfigureAwait(false);
        if (breath.First<GatherVerb>() is not { } gather)
        {
            yield break;
        }

        yield return _steps.Judge("after a talk", Rests, document => $"{gather.Timeout.TotalSeconds} s, or until a key", Advice, breath);
        if (breath.First<RedirectVerb>() is not { } redirect)
        {
            yield break;
        }

        yield return _steps.Judge(
            "its end, or a key",
            Serves,
            _ => "goes on to the queues",
            Advice,
            await FollowAsync(breath, redirect.Url, redirect.Method, cancellationToken).ConfigureAwait(false),
            await FollowAsync(breath, gather.Action, gather.Method, cancellationToken, new KeyValuePair<string, string>("Digits", "5")).ConfigureAwait(false));
        FollowedDocument pause = await FollowAsync(breath, gather.Action, gather.Method, cancellationToken, new KeyValuePair<string, string>("Digits", "9")).ConfigureAwait(false);
        yield return _steps.Judge("key 9", Rests, document => $"pauses, and is asked again every {document.First<GatherVerb>()!.Timeout.TotalSeconds} s", Advice, pause);
        if (pause.First<RedirectVerb>() is { } round && pause.First<GatherVerb>() is { } key)
        {
            yield return _steps.Judge("a pause that goes on", Rests, _ => "is asked again", Advice, await FollowAsync(pause, round.Url, round.Method, cancellationToken).ConfigureAwait(false));
            yield return _steps.Judge("a key in a pause", Serves, _ => "goes on to the queues", Advice, await FollowAsync(pause, key.Action, key.Method, cancellationToken, new KeyValuePair<string, string>("Digits", "5")).ConfigureAwait(false));
        }
    }

    private static string? Rests(FollowedDocument document) =>
        RepTwiml.Rests(document.Verbs) ? null : $"has {CallerVerbs.Names(document.Verbs)} in place of <Gather> and <Redirect>";

    private static string? Serves(FollowedDocument document) =>
        RepTwiml.LetsIn(document.Verbs) ? null : $"has {CallerVerbs.Names(document.Verbs)} in place of <Dial>";

    private Task<FollowedDocument> FollowAsync(
        FollowedDocument from, string? url, string method, CancellationToken cancellationToken, params KeyValuePair<string, string>[] parameters) =>
        _steps.FollowAsync(from, url, method, cancellationToken, [.. options.RepParameters, .. parameters]);
}
