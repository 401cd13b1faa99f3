using CallCenter.Core.Calls;
using CallCenter.Simulator.Twilio.Twiml;

namespace CallCenter.Cli.Checks;

/// <summary>What came of asking for a rep's next dial.</summary>
/// <param name="Answer">The request and its answer; null if the action URL could not be followed.</param>
/// <param name="Dial">What the rep is told to do; null if that cannot be read.</param>
/// <param name="PausesFirst">Whether the rep waits before the dial.</param>
/// <param name="Problem">Why there is no dial, as the rest of a sentence; null if there is one.</param>
internal sealed record FollowedDial(ProbeAnswer? Answer, DialQueueVerb? Dial = null, bool PausesFirst = false, string? Problem = null)
{
    /// <summary>Whether the rep is put into the queue of reps instead of dialling.</summary>
    public bool Waits { get; private init; }

    /// <summary>Reads an answer.</summary>
    public static FollowedDial Read(ProbeAnswer answer)
    {
        if (answer.Status != 200)
        {
            return new FollowedDial(answer, Problem: $"the action URL answered {answer.Seen}");
        }

        try
        {
            (DialQueueVerb dial, bool pausesFirst) = ExpectedTwiml.ReadDial(answer.Response!.Body);
            return new FollowedDial(answer, dial, pausesFirst);
        }
        catch (FormatException mistake)
        {
            return new FollowedDial(answer, Problem: $"the document {mistake.Message}") { Waits = RepTwiml.Waits(FollowedDocument.Read(answer).Verbs) };
        }
    }

    /// <summary>Whether the app dials this queue because it saw callers there, whatever came before.</summary>
    public bool CallersWereSeen => Dial is not null && CallState.ReadUrl(Dial.Action!).CallersSeen;

    /// <summary>The absolute action URL, resolved as Twilio does, against the URL of the document; null if it cannot be.</summary>
    public Uri? ActionUrl => Answer is not null && Dial is not null ? AppUrl.Resolve(Answer.Request.Url, Dial.Action) : null;

    /// <summary>Whether the action URL leads to the app that answered it. Requests are signed for no other.</summary>
    public bool StaysWithTheApp => Answer is not null && AppUrl.StaysWithTheApp(Answer.Request.Url, ActionUrl);
}
