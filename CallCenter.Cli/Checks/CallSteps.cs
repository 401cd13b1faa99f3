using CallCenter.Simulator.Twilio.Twiml;

namespace CallCenter.Cli.Checks;

/// <summary>Takes the steps of a call as Twilio would: each request goes to a URL that the app itself answered.</summary>
/// <param name="options">What is checked.</param>
/// <param name="probe">Sends the requests.</param>
/// <param name="part">The part of the check, which the names of its lines begin with: the webhook at which a caller's call began.</param>
internal sealed class CallSteps(CheckOptions options, Probe probe, string part)
{
    /// <summary>What to do about documents that are not as they should be.</summary>
    public const string PublishAgain = "Publish this version of the app again, and see that no gateway rewrites documents or drops the query step=....";

    private readonly List<PlayedFile> _files = [];

    /// <summary>All files that the documents play, each once.</summary>
    public IReadOnlyList<PlayedFile> Files => _files;

    /// <summary>Names a check of this call.</summary>
    public string Name(string what) => $"{part}: {what}";

    /// <summary>Keeps what a document plays.</summary>
    /// <returns>The document.</returns>
    public FollowedDocument Keep(FollowedDocument document)
    {
        _files.AddRange(CallerVerbs.Sounds(document.Verbs)
            .OfType<PlayVerb>()
            .Select(play => new PlayedFile(play.Url, document.Answer!.Request.Url))
            .Where(file => _files.TrueForAll(each => each.Url != file.Url)));
        return document;
    }

    /// <summary>Requests a document.</summary>
    /// <param name="from">The document that names it.</param>
    /// <param name="url">Its URL, as it is written there.</param>
    /// <param name="method">GET or POST.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <param name="parameters">Parameters beside those of every call.</param>
    public async Task<FollowedDocument> FollowAsync(
        FollowedDocument from, string? url, string method, CancellationToken cancellationToken, params KeyValuePair<string, string>[] parameters)
    {
        string document = from.Answer!.Request.Url;
        // No action means the document's own URL.
        Uri? resolved = AppUrl.Resolve(document, url ?? document);
        if (!AppUrl.StaysWithTheApp(document, resolved))
        {
            return new FollowedDocument(Answer: null, [], $"{url} leaves the app, and no request is signed for another");
        }

        return Keep(FollowedDocument.Read(await probe.SendAsync(
            SignedRequests.Signed(options.Signer, method, resolved!.AbsoluteUri, parameters), cancellationToken).ConfigureAwait(false)));
    }

    /// <summary>Judges documents that should all be right in the same way.</summary>
    /// <param name="what">What is checked.</param>
    /// <param name="mistake">What is wrong with a document, as the end of a sentence; null for nothing.</param>
    /// <param name="seen">What is seen in the first document if all are right.</param>
    /// <param name="advice">What to do about one that is wrong.</param>
    /// <param name="documents">The documents, at least one.</param>
    public CheckLine Judge(
        string what, Func<FollowedDocument, string?> mistake, Func<FollowedDocument, string> seen, string advice, params IReadOnlyList<FollowedDocument> documents)
    {
        foreach (FollowedDocument document in documents)
        {
            if (document.Problem is { } problem)
            {
                return new CheckLine(CheckOutcome.Failed, Name(what), problem, AdviceFor(document));
            }

            if (mistake(document) is { } wrong)
            {
                return new CheckLine(CheckOutcome.Failed, Name(what), wrong, advice);
            }
        }

        return new CheckLine(CheckOutcome.Ok, Name(what), seen(documents[0]));
    }

    private string AdviceFor(FollowedDocument document) => document.Answer switch
    {
        null => "Twilio would leave this app in the middle of the call: answer relative URLs, and see that no gateway rewrites the document.",
        { Status: 200 } => PublishAgain,
        { Status: 403 } refused => Remedies.ForRefusing(refused, options),
        var answer => Remedies.For(answer),
    };
}

/// <summary>A file that a document plays.</summary>
/// <param name="Url">Its URL, as it is written.</param>
/// <param name="Document">The URL of the document.</param>
internal sealed record PlayedFile(string Url, string Document);
