using System.Globalization;
using System.Runtime.CompilerServices;
using CallCenter.Simulator.Twilio.Twiml;

namespace CallCenter.Cli.Checks;

/// <summary>Checks what a waiting caller hears, and what keys do.</summary>
/// <remarks>
/// What the requests tell, no app learns from: a caller who is not the first in line, and has been waiting for a while. Nobody knows whether Twilio
/// tells place and time with the requests that a hold document makes itself, so that it is checked with and without.
/// </remarks>
/// <param name="steps">Takes the steps of the call.</param>
internal sealed class HoldCheck(CallSteps steps)
{
    private const int FirstSeconds = 9;
    private const int LaterSeconds = 75;

    private const string Errors = "A hold document that Twilio cannot play takes the caller out of the queue: ";
    private const string Advice = Errors + "publish this version of the app again, and see that no gateway rewrites documents.";
    private const string KeyAdvice = "Callers who want to leave a message would stay in the queue, or others would lose their place: " + CallSteps.PublishAgain;

    /// <summary>Runs the checks.</summary>
    /// <param name="began">The document that put the caller into the queue.</param>
    /// <param name="enqueue">Its verb, which has a wait URL.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async IAsyncEnumerable<CheckLine> RunAsync(FollowedDocument began, EnqueueVerb enqueue, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        FollowedDocument first = await WaitAsync(began, enqueue, cancellationToken, Place(FirstSeconds)).ConfigureAwait(false);
        if (IsTwiliosMusic(first))
        {
            yield return new CheckLine(CheckOutcome.Ok, steps.Name("hold document"), "Twilio's own music");
            yield break;
        }

        yield return Judge("hold document, first round", first);
        if (first.Problem is not null)
        {
            yield break;
        }

        yield return Judge("hold document, next round", await NextAsync(began, enqueue, first, cancellationToken, Place(LaterSeconds)).ConfigureAwait(false));
        yield return Judge(
            "hold document, place and time not told",
            await WaitAsync(began, enqueue, cancellationToken).ConfigureAwait(false),
            await NextAsync(began, enqueue, first, cancellationToken).ConfigureAwait(false));
        if (first.First<GatherVerb>() is { } gather)
        {
            yield return steps.Judge("key 1", TakesOut, _ => "leaves the queue", KeyAdvice, await PressAsync(first, gather, "1", cancellationToken).ConfigureAwait(false));
            yield return await AnotherKeyAsync(first, gather, cancellationToken).ConfigureAwait(false);
        }
    }

    // https://www.twilio.com/docs/voice/twiml/enqueue names the document of this music.
    private static bool IsTwiliosMusic(FollowedDocument document) =>
        document.Verbs is [{ Verb: RedirectVerb { Url: var url } }] && url.StartsWith("https://s3.amazonaws.com/com.twilio.", StringComparison.Ordinal);

    private static KeyValuePair<string, string>[] Place(int waited) =>
    [
        new("QueuePosition", "2"),
        new("QueueTime", waited.ToString(CultureInfo.InvariantCulture)),
        new("AvgQueueTime", waited.ToString(CultureInfo.InvariantCulture)),
        new("CurrentQueueSize", "2"),
        new("MaxQueueSize", "1000"),
    ];

    private static string? Mistake(FollowedDocument document) => document.Verbs switch
    {
        [{ Verb: LeaveVerb }] => null,
        _ when document.Verbs.FirstOrDefault(each => !CallerVerbs.MayHold(each.Verb)) is { } forbidden => $"has <{forbidden.Element}>, which Twilio refuses in a hold document",
        _ when !CallerVerbs.Sounds(document.Verbs).Any() => $"has {CallerVerbs.Names(document.Verbs)} and makes no sound",
        _ => null,
    };

    private static string Describe(FollowedDocument document) =>
        document.First<LeaveVerb>() is not null
            ? "takes the caller out of the queue, who has waited long enough"
            : string.Concat(
                CallerVerbs.Describe(document.Verbs),
                document.First<GatherVerb>() is null ? "" : "; listens for a key",
                document.First<RedirectVerb>() is null ? "; next by waitUrl" : "; next by <Redirect>");

    private static string? TakesOut(FollowedDocument document) =>
        document.Verbs is [{ Verb: LeaveVerb }, ..] ? null : $"has {CallerVerbs.Names(document.Verbs)} in place of <Leave>";

    private CheckLine Judge(string what, params IReadOnlyList<FollowedDocument> documents) => steps.Judge(what, Mistake, Describe, Advice, documents);

    private Task<FollowedDocument> WaitAsync(
        FollowedDocument began, EnqueueVerb enqueue, CancellationToken cancellationToken, params KeyValuePair<string, string>[] place) =>
        steps.FollowAsync(began, enqueue.WaitUrl, enqueue.WaitUrlMethod, cancellationToken, place);

    private Task<FollowedDocument> NextAsync(
        FollowedDocument began, EnqueueVerb enqueue, FollowedDocument round, CancellationToken cancellationToken, params KeyValuePair<string, string>[] place) =>
        round.First<RedirectVerb>() is { } redirect
            ? steps.FollowAsync(round, redirect.Url, redirect.Method, cancellationToken, place)
            : WaitAsync(began, enqueue, cancellationToken, place);

    private async Task<FollowedDocument[]> PressAsync(FollowedDocument round, GatherVerb gather, string key, CancellationToken cancellationToken)
    {
        var digits = new KeyValuePair<string, string>("Digits", key);
        return
        [
            await steps.FollowAsync(round, gather.Action, gather.Method, cancellationToken, digits).ConfigureAwait(false),
            await steps.FollowAsync(round, gather.Action, gather.Method, cancellationToken, [.. Place(LaterSeconds), digits]).ConfigureAwait(false),
        ];
    }

    private async Task<CheckLine> AnotherKeyAsync(FollowedDocument round, GatherVerb gather, CancellationToken cancellationToken)
    {
        FollowedDocument[] pressed = await PressAsync(round, gather, "5", cancellationToken).ConfigureAwait(false);
        FollowedDocument[] heard = pressed[0].First<RedirectVerb>() is { } back
            ? [await steps.FollowAsync(pressed[0], back.Url, back.Method, cancellationToken, Place(LaterSeconds)).ConfigureAwait(false)]
            : [];
        return steps.Judge(
            "another key",
            document => document.First<LeaveVerb>() is not null ? "has <Leave>, though the key means nothing"
                : document.Verbs.FirstOrDefault(each => !CallerVerbs.MayHold(each.Verb)) is { } forbidden ? $"has <{forbidden.Element}>, which Twilio refuses in a hold document"
                : null,
            _ => "goes on waiting",
            KeyAdvice,
            [.. pressed, .. heard]);
    }
}
