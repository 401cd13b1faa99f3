using CallCenter.Simulator.Twilio.Twiml;

namespace CallCenter.Cli.Checks;

/// <summary>Reads the documents with which calls begin, and takes no other.</summary>
internal static class ExpectedTwiml
{
    // What Twilio takes for an absent one, POST and 30 s, is hardly what the app's settings say.
    private static readonly string[] Required = ["method", "timeout"];

    private static readonly string[] OfEnqueue = ["action", "method", "waitUrl", "waitUrlMethod"];

    /// <summary>Reads the document that a new caller is answered.</summary>
    /// <param name="body">The document.</param>
    /// <returns>The verb that puts the caller into a queue; null where the caller is turned away with a sentence, because the call center is closed.</returns>
    /// <exception cref="FormatException">It is another document; the message says what is wrong, as the rest of a sentence.</exception>
    public static EnqueueVerb? ReadBeginning(string body)
    {
        IReadOnlyList<WrittenVerb> verbs = Read(body);
        if (CallerVerbs.EndAfterASound(verbs))
        {
            return null;
        }

        // That talks are recorded is said before the queue.
        return ReadEnqueue(verbs is [{ Verb: SayVerb or PlayVerb }, ..] ? [.. verbs.Skip(1)] : verbs, verbs);
    }

    /// <summary>Reads the document that puts an idle rep into the queue of reps.</summary>
    /// <param name="verbs">The document.</param>
    /// <exception cref="FormatException">It is another document, or one that leads nowhere; the message says what is wrong, as the rest of a sentence.</exception>
    public static EnqueueVerb ReadRepsWait(IReadOnlyList<WrittenVerb> verbs) =>
        ReadEnqueue(verbs, verbs) is { WaitUrl: not null } enqueue ? enqueue : throw new FormatException("has no waitUrl on <Enqueue>");

    private static EnqueueVerb ReadEnqueue(IReadOnlyList<WrittenVerb> verbs, IReadOnlyList<WrittenVerb> all)
    {
        // What follows is for a caller whom a full queue did not take, if Twilio goes on there.
        if (verbs is not ([{ Verb: EnqueueVerb }] or [{ Verb: EnqueueVerb { Action: not null } }, { Verb: RedirectVerb }]))
        {
            throw new FormatException($"has {CallerVerbs.Names(all)} in place of <Enqueue>");
        }

        (var enqueue, IReadOnlyList<string> attributes) = ((EnqueueVerb)verbs[0].Verb, verbs[0].Attributes);
        string? mistake = (enqueue, attributes.Except(OfEnqueue).FirstOrDefault()) switch
        {
            (_, { } unknown) => $"the attribute {unknown}",
            ({ WaitUrl: not null, Action: null }, _) => "waitUrl and no action",
            ({ Action: not null }, _) when !attributes.Contains("method") => "no method",
            ({ WaitUrl: not null }, _) when !attributes.Contains("waitUrlMethod") => "no waitUrlMethod",
            _ => null,
        };
        return mistake is null ? enqueue : throw new FormatException($"has {mistake} on <Enqueue>");
    }

    /// <summary>Reads the document that connects a rep to a queue.</summary>
    /// <param name="body">The document.</param>
    /// <returns>The dial, which has an action URL, and whether the rep waits before it. What the rep hears before it is left out.</returns>
    /// <exception cref="FormatException">It is another document; the message says what is wrong, as the rest of a sentence.</exception>
    public static (DialQueueVerb Dial, bool PausesFirst) ReadDial(string body)
    {
        IReadOnlyList<WrittenVerb> verbs = Read(body);
        bool pausesFirst = verbs is [{ Element: "Pause" }, ..];
        if (verbs is not [.., { Verb: DialQueueVerb }] || !verbs.Skip(pausesFirst ? 1 : 0).SkipLast(1).All(each => each.Element is "Say" or "Play"))
        {
            throw new FormatException($"has {CallerVerbs.Names(verbs)} in place of <Dial>, or <Pause> and <Dial>");
        }

        var dial = (DialQueueVerb)verbs[^1].Verb;
        return dial.Action is null ? throw new FormatException("has no action on <Dial>")
            : Required.Except(verbs[^1].Attributes).FirstOrDefault() is { } missing ? throw new FormatException($"has no {missing} on <Dial>")
            : (dial, pausesFirst);
    }

    /// <summary>Reads any document.</summary>
    /// <param name="body">The document.</param>
    /// <exception cref="FormatException">Twilio would end the call; the message says what is wrong, as the rest of a sentence.</exception>
    public static IReadOnlyList<WrittenVerb> Read(string body)
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
}
