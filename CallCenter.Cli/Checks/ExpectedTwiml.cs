using CallCenter.Simulator.Twilio.Twiml;

namespace CallCenter.Cli.Checks;

/// <summary>Reads the two kinds of documents that the call center answers, and takes no other.</summary>
internal static class ExpectedTwiml
{
    // What Twilio takes for an absent one, POST and 30 s, is hardly what the app's settings say.
    private static readonly string[] Required = ["method", "timeout"];

    /// <summary>Reads the document that puts a caller into a queue.</summary>
    /// <param name="body">The document.</param>
    /// <returns>The queue's name.</returns>
    /// <exception cref="FormatException">It is another document; the message says what is wrong, as the rest of a sentence.</exception>
    public static string ReadEnqueue(string body) => Read(body) switch
    {
        [{ Verb: EnqueueVerb, Attributes: [var attribute, ..] }] => throw new FormatException($"has the attribute {attribute} on <Enqueue>"),
        [{ Verb: EnqueueVerb enqueue }] => enqueue.Queue,
        var verbs => throw new FormatException($"has {Names(verbs)} in place of <Enqueue>"),
    };

    /// <summary>Reads the document that connects a rep to a queue.</summary>
    /// <param name="body">The document.</param>
    /// <returns>The dial, which has an action URL, and whether the rep waits before it.</returns>
    /// <exception cref="FormatException">It is another document; the message says what is wrong, as the rest of a sentence.</exception>
    public static (DialQueueVerb Dial, bool PausesFirst) ReadDial(string body)
    {
        IReadOnlyList<WrittenVerb> verbs = Read(body);
        if (verbs is not ([{ Verb: DialQueueVerb }] or [{ Element: "Pause" }, { Verb: DialQueueVerb }]))
        {
            throw new FormatException($"has {Names(verbs)} in place of <Dial>, or <Pause> and <Dial>");
        }

        var dial = (DialQueueVerb)verbs[^1].Verb;
        return dial.Action is null ? throw new FormatException("has no action on <Dial>")
            : Required.Except(verbs[^1].Attributes).FirstOrDefault() is { } missing ? throw new FormatException($"has no {missing} on <Dial>")
            : (dial, verbs.Count > 1);
    }

    private static IReadOnlyList<WrittenVerb> Read(string body)
    {
        try
        {
            return TwimlReader.ReadDocument(body);
        }
        catch (TwimlException mistake)
        {
            throw new FormatException($"has error {mistake.Number}: {mistake.Message}", mistake);
        }
    }

    private static string Names(IReadOnlyList<WrittenVerb> verbs) =>
        verbs.Count == 0 ? "nothing" : string.Join(" and ", verbs.Select(each => $"<{each.Element}>"));
}
