using System.Runtime.CompilerServices;
using CallCenter.Core;
using CallCenter.Core.Calls;
using CallCenter.Core.Settings;
using CallCenter.Simulator.Twilio.Twiml;

namespace CallCenter.Cli.Checks;

/// <summary>Checks whom the reps' number lets in, and signs in where there is a PIN to do so.</summary>
/// <remarks>One wrong PIN is typed, under the call's SID that the alerts leave out. The right one is sent by POST, and never without encryption.</remarks>
/// <param name="options">What is checked.</param>
/// <param name="probe">Sends the requests.</param>
internal sealed class LockCheck(CheckOptions options, Probe probe)
{
    /// <summary>The environment variable that holds the PIN by which the check signs in.</summary>
    public const string PinVariable = "CALLCENTER_REP_PIN";

    private const string Rest = "the rest of a rep's call";
    private const string WrongDigits = "0";
    private const string UnknownName = "no-rep-of-this-name";
    private const string PinAdvice = "PINs could be read in logs, or strangers would be handed callers: " + CallSteps.PublishAgain;

    private const string OpenAdvice =
        $"Whoever rings the reps' number is handed a caller: set {SettingVariables.RepPins} in the app's settings, or at least {SettingVariables.RepNumbers}.";

    private readonly CallSteps _steps = new(options, probe, "lock");

    /// <summary>The document that sends the rep to the queues; null if the check was not let in.</summary>
    public FollowedDocument? LetIn { get; private set; }

    /// <summary>Runs the checks; none where anybody is let in, or where the document is of no use.</summary>
    /// <param name="began">What somebody is answered who rings the reps' number.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async IAsyncEnumerable<CheckLine> RunAsync(FollowedDocument began, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (began.Problem is null && CallerVerbs.EndAfterASound(began.Verbs))
        {
            yield return Unnamed(began, "strangers", "are turned away by their number, which can be forged");
            yield return new CheckLine(CheckOutcome.Skipped, _steps.Name(Rest), $"the check's number is none of {SettingVariables.RepNumbers}; give --rep-from with one of them to follow it");
        }
        else if (began.Problem is null && RepTwiml.AsksForPin(began.Verbs) && began.First<GatherVerb>() is { } gather)
        {
            await foreach (CheckLine line in AskedAsync(began, gather, cancellationToken).ConfigureAwait(false))
            {
                yield return line;
            }
        }
        else
        {
            LetIn = began;
        }
    }

    /// <summary>Says that strangers are let in.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A warning; null where they are not, or where that is not known.</returns>
    public async Task<CheckLine?> IsOpenAsync(CancellationToken cancellationToken)
    {
        if (LetIn?.Problem is not null)
        {
            return null;
        }

        var stranger = FollowedDocument.Read(await probe.SendAsync(
            SignedRequests.Signed(options.Signer, options.Methods[0], options.UrlOf(WebhookRoutes.RepCallComplete)), cancellationToken).ConfigureAwait(false));
        return RepTwiml.LetsIn(stranger.Verbs) ? new CheckLine(CheckOutcome.Warning, _steps.Name("strangers"), "are handed callers", OpenAdvice) : null;
    }

    private async IAsyncEnumerable<CheckLine> AskedAsync(FollowedDocument began, GatherVerb gather, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (gather.Method != "POST" || gather.Action is null)
        {
            yield return new CheckLine(CheckOutcome.Failed, _steps.Name("asks for a PIN"), "by GET, so that the PIN would stand in a URL", PinAdvice);
            yield break;
        }

        yield return Unnamed(began, "asks for a PIN", "which comes by POST, and so stands in no URL");
        yield return _steps.Judge("a wrong PIN", AsksAgain, _ => "is asked for again", PinAdvice, await TypeAsync(began, gather, WrongDigits, cancellationToken).ConfigureAwait(false));
        string named = new CallState { Rep = UnknownName }.WriteTo(options.UrlOf(WebhookRoutes.RepCallComplete));
        yield return _steps.Judge(
            "a name that is in no list", AsksAgain, _ => "is asked for a PIN", PinAdvice, await _steps.FollowAsync(began, named, "POST", cancellationToken, [.. options.RepParameters]).ConfigureAwait(false));
        yield return await SignInAsync(began, gather, cancellationToken).ConfigureAwait(false);
    }

    private async Task<CheckLine> SignInAsync(FollowedDocument began, GatherVerb gather, CancellationToken cancellationToken)
    {
        if (options.RepPin is not { } pin)
        {
            return new CheckLine(CheckOutcome.Skipped, _steps.Name(Rest), $"set the environment variable {PinVariable} to a rep's PIN to follow it");
        }

        if (new Uri(options.BaseUrl) is { Scheme: "http", IsLoopback: false })
        {
            return new CheckLine(CheckOutcome.Skipped, _steps.Name(Rest), "a PIN is not sent over http");
        }

        FollowedDocument signedIn = await TypeAsync(began, gather, pin, cancellationToken).ConfigureAwait(false);
        if (RepTwiml.AsksForPin(signedIn.Verbs))
        {
            return new CheckLine(CheckOutcome.Failed, _steps.Name("the right PIN"), "is asked for again", $"Set {PinVariable} to one of the PINs of {SettingVariables.RepPins}, here or there.");
        }

        CheckLine line = _steps.Judge("the right PIN", document => LetsIn(document, pin), document => $"signs in{NameOf(document)}", PinAdvice, signedIn);
        LetIn = line.Outcome is CheckOutcome.Ok ? signedIn : null;
        return line;
    }

    private Task<FollowedDocument> TypeAsync(FollowedDocument began, GatherVerb gather, string digits, CancellationToken cancellationToken) =>
        _steps.FollowAsync(began, gather.Action, gather.Method, cancellationToken, [.. options.RepParameters, new("Digits", digits)]);

    // Nothing before the lock may tell what is behind it.
    private CheckLine Unnamed(FollowedDocument began, string what, string seen) => _steps.Judge(
        what,
        document => new[] { options.Queues.Premium, options.Queues.Regular }.FirstOrDefault(queue => document.Answer!.Response!.Body.Contains(queue, StringComparison.OrdinalIgnoreCase)) is { } named
            ? $"names the queue {named} before anybody is let in"
            : null,
        _ => seen,
        PinAdvice,
        began);

    private static string? AsksAgain(FollowedDocument document) =>
        RepTwiml.LetsIn(document.Verbs) ? "lets the caller in"
        : RepTwiml.AsksForPin(document.Verbs) || CallerVerbs.EndAfterASound(document.Verbs) ? null
        : $"has {CallerVerbs.Names(document.Verbs)} in place of <Gather>";

    private static string? LetsIn(FollowedDocument document, string pin) =>
        document.Answer!.Response!.Body.Contains(pin, StringComparison.Ordinal) ? "has the PIN in it"
        : RepTwiml.LetsIn(document.Verbs) ? null
        : $"has {CallerVerbs.Names(document.Verbs)} in place of <Dial>";

    private static string NameOf(FollowedDocument document) =>
        (document.First<DialQueueVerb>()?.Action ?? document.First<EnqueueVerb>()?.Action) is { } action && CallState.ReadUrl(action).Rep is { } name ? $" as {name}" : "";
}
