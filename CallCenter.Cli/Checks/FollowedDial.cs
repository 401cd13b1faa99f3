namespace CallCenter.Cli.Checks;

/// <summary>What came of asking <c>rep-call-complete</c>.</summary>
/// <param name="Answer">The request and its answer; null if the action URL could not be followed.</param>
/// <param name="Dial">What the rep is told to do; null if that cannot be read.</param>
/// <param name="Problem">Why there is no dial, as the rest of a sentence; null if there is one.</param>
internal sealed record FollowedDial(ProbeAnswer? Answer, DialTwiml? Dial, string? Problem)
{
    /// <summary>Reads an answer.</summary>
    public static FollowedDial Read(ProbeAnswer answer)
    {
        if (answer.Status != 200)
        {
            return new FollowedDial(answer, Dial: null, $"the action URL answered {answer.Seen}");
        }

        try
        {
            return new FollowedDial(answer, TwimlReader.ReadDial(answer.Response!.Body), Problem: null);
        }
        catch (FormatException mistake)
        {
            return new FollowedDial(answer, Dial: null, $"the document {mistake.Message}");
        }
    }

    /// <summary>The absolute action URL, resolved as Twilio does, against the URL of the document; null if it cannot be.</summary>
    public Uri? ActionUrl =>
        Answer is not null && Dial is not null && Uri.TryCreate(new Uri(Answer.Request.Url), Dial.Action, out Uri? url) ? url : null;

    /// <summary>Whether the action URL leads to the app that answered it. Requests are signed for no other.</summary>
    public bool StaysWithTheApp =>
        ActionUrl is { } url
        && url.GetLeftPart(UriPartial.Authority).Equals(new Uri(Answer!.Request.Url).GetLeftPart(UriPartial.Authority), StringComparison.OrdinalIgnoreCase);
}
