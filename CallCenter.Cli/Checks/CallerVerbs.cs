using CallCenter.Simulator.Twilio.Twiml;

namespace CallCenter.Cli.Checks;

/// <summary>What the verbs of a document mean to a caller.</summary>
internal static class CallerVerbs
{
    /// <summary>Whether the document says or plays something, may ask for a message, and ends the call.</summary>
    public static bool EndAfterASound(IReadOnlyList<WrittenVerb> verbs) =>
        verbs is [{ Verb: SayVerb or PlayVerb }, .., { Verb: HangupVerb }]
        && verbs.All(each => each.Verb is SayVerb or PlayVerb or PassTimeVerb or RecordVerb or HangupVerb);

    /// <summary>Whether Twilio executes a verb in a hold document (https://www.twilio.com/docs/voice/twiml/enqueue).</summary>
    public static bool MayHold(Verb verb) => verb is SayVerb or PlayVerb or PassTimeVerb or GatherVerb or RedirectVerb or LeaveVerb or HangupVerb;

    /// <summary>All verbs that are heard, those inside of <c>Gather</c> too.</summary>
    public static IEnumerable<Verb> Sounds(IReadOnlyList<WrittenVerb> verbs) =>
        verbs.SelectMany(each => each.Verb is GatherVerb gather ? gather.Prompt : [each.Verb]).Where(verb => verb is SayVerb or PlayVerb or PassTimeVerb);

    /// <summary>The names of the verbs as they are written.</summary>
    public static string Names(IReadOnlyList<WrittenVerb> verbs) =>
        verbs.Count == 0 ? "nothing" : string.Join(" and ", verbs.Select(each => $"<{each.Element}>"));

    /// <summary>What is heard, in a few words: <c>3 sentences, 1 file</c>.</summary>
    public static string Describe(IReadOnlyList<WrittenVerb> verbs)
    {
        Verb[] sounds = [.. Sounds(verbs)];
        (int Count, string One, string Many)[] heard =
        [
            (sounds.Count(verb => verb is SayVerb), "sentence", "sentences"),
            (sounds.Count(verb => verb is PlayVerb), "file", "files"),
        ];
        string[] words = [.. heard.Where(each => each.Count > 0).Select(each => $"{each.Count} {(each.Count == 1 ? each.One : each.Many)}")];
        return words.Length == 0 ? "no sound" : string.Join(", ", words);
    }
}
