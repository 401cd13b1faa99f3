using CallCenter.Simulator.Twilio.Twiml;

namespace CallCenter.Cli.Checks;

/// <summary>A document of a caller's call, as far as it could be requested and read.</summary>
/// <param name="Answer">The request and its answer; null if the URL was not requested.</param>
/// <param name="Verbs">Its verbs; empty if it cannot be read.</param>
/// <param name="Problem">Why there are none, as the end of a sentence; null if it was read.</param>
internal sealed record FollowedDocument(ProbeAnswer? Answer, IReadOnlyList<WrittenVerb> Verbs, string? Problem = null)
{
    /// <summary>Reads an answer.</summary>
    public static FollowedDocument Read(ProbeAnswer answer)
    {
        if (answer.Status != 200)
        {
            return new FollowedDocument(answer, [], $"{answer.Request.Method} {new Uri(answer.Request.Url).AbsolutePath} answered {answer.Seen}");
        }

        try
        {
            return new FollowedDocument(answer, ExpectedTwiml.Read(answer.Response!.Body));
        }
        catch (FormatException mistake)
        {
            return new FollowedDocument(answer, [], $"the document {mistake.Message}");
        }
    }

    /// <summary>The first verb of a kind; null if there is none.</summary>
    public T? First<T>()
        where T : Verb => Verbs.Select(each => each.Verb).OfType<T>().FirstOrDefault();
}
