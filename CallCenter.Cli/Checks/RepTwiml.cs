using CallCenter.Core;
using CallCenter.Simulator.Twilio.Twiml;

namespace CallCenter.Cli.Checks;

/// <summary>What a rep's documents mean: dials, the lock before them, breaks between them, and the wait of an idle rep.</summary>
internal static class RepTwiml
{
    /// <summary>Whether the document asks for a PIN.</summary>
    public static bool AsksForPin(IReadOnlyList<WrittenVerb> verbs) => verbs is [{ Verb: GatherVerb { NumDigits: null } }, ..];

    /// <summary>Whether the document gives the rep time until a key is pressed, and goes on by itself.</summary>
    public static bool Rests(IReadOnlyList<WrittenVerb> verbs) => verbs is [{ Verb: GatherVerb { NumDigits: 1 } }, { Verb: RedirectVerb }];

    /// <summary>Whether the document puts the rep into the queue of reps.</summary>
    public static bool Waits(IReadOnlyList<WrittenVerb> verbs) => verbs is [{ Verb: EnqueueVerb }, ..];

    /// <summary>Whether the document lets the rep take calls.</summary>
    public static bool LetsIn(IReadOnlyList<WrittenVerb> verbs) => Waits(verbs) || verbs is [.., { Verb: DialQueueVerb }];

    /// <summary>Describes the document that somebody is answered who rings the reps' number.</summary>
    /// <param name="body">The document.</param>
    /// <param name="queues">The names of the callers' queues.</param>
    /// <exception cref="FormatException">It is none of those; the message says what is wrong, as the rest of a sentence.</exception>
    public static string Describe(string body, PerTier<string> queues)
    {
        IReadOnlyList<WrittenVerb> verbs = ExpectedTwiml.Read(body);
        return verbs switch
        {
            _ when AsksForPin(verbs) => "asks for a PIN",
            _ when CallerVerbs.EndAfterASound(verbs) => "turns the caller away",
            _ when Waits(verbs) => $"<Enqueue>{ExpectedTwiml.ReadRepsWait(verbs).Queue}</Enqueue>, where an idle rep waits",
            _ => DescribeDial(body, queues, verbs),
        };
    }

    private static string DescribeDial(string body, PerTier<string> queues, IReadOnlyList<WrittenVerb> verbs)
    {
        DialQueueVerb dial = ExpectedTwiml.ReadDial(body).Dial;
        (string premium, string regular) = queues;
        return dial.Queue == premium || dial.Queue == regular
            ? string.Concat(
                $"<Dial> with <Queue>{dial.Queue}</Queue>, timeout {dial.Timeout.TotalSeconds} s, comes back by {dial.Method}",
                dial.HangupOnStar ? ", * ends a talk" : "",
                verbs[^1].Attributes.Contains("record") ? ", talks are recorded" : "")
            : throw new FormatException($"has <Queue>{dial.Queue}</Queue>, neither {premium} nor {regular}");
    }
}
