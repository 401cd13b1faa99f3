using CallCenter.Cli.Checks;
using CallCenter.Simulator.Runs;
using CallCenter.Simulator.Twilio.Twiml;
using CallCenter.Simulator.Twilio.Wire;

namespace CallCenter.Cli.Listening;

/// <summary>Requests the documents of a call as Twilio does, and reads them as strictly.</summary>
/// <param name="app">The app.</param>
/// <param name="transport">The way to it.</param>
internal sealed class CallDocuments(AppUnderTest app, IWebhookTransport transport)
{
    // Many times what any call has; documents that send each other round and round end here.
    private const int MostDocuments = 2000;

    private readonly SigningKey _signer = app.SharedKey ?? new SigningKey(app.AuthToken);
    private int _requested;

    /// <summary>Requests a document.</summary>
    /// <param name="url">Its absolute URL.</param>
    /// <param name="method">GET or POST.</param>
    /// <param name="stop">Gives up.</param>
    /// <param name="parameters">Parameters beside those of every call.</param>
    /// <exception cref="UnplayableException">There is none, or Twilio could not play it.</exception>
    public async Task<CallDocument> RequestAsync(string url, string method, CancellationToken stop, params IEnumerable<KeyValuePair<string, string>> parameters)
    {
        if (++_requested > MostDocuments)
        {
            throw new UnplayableException($"the call has had {MostDocuments} documents, which send it round and round");
        }

        ProbeAnswer answer = await new Probe(transport, TimeProvider.System)
            .SendAsync(SignedRequests.Signed(_signer, method, url, [.. parameters]), stop)
            .ConfigureAwait(false);
        if (answer.Response is null)
        {
            throw new UnplayableException($"{method} {url}: {answer.Seen}");
        }

        try
        {
            return new CallDocument(url, TwimlReader.Read(answer.Response));
        }
        catch (TwimlException mistake)
        {
            throw new UnplayableException($"{method} {url}: error {mistake.Number}: {mistake.Message}");
        }
    }
}

/// <summary>A document of a call.</summary>
/// <param name="Url">Where it came from.</param>
/// <param name="Verbs">Its verbs.</param>
internal sealed record CallDocument(string Url, IReadOnlyList<Verb> Verbs)
{
    /// <summary>Resolves a URL in the document, as Twilio does.</summary>
    /// <param name="url">The URL, absolute or relative; null for the document's own.</param>
    public string Resolve(string? url) => url is null ? Url : RelativeUrl.Resolve(Url, url);
}

/// <summary>Twilio cannot play a document.</summary>
/// <param name="message">Why, as the end of a sentence.</param>
internal sealed class UnplayableException(string message) : Exception(message);
