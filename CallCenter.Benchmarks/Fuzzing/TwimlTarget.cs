using System.Text;
using System.Xml;
using System.Xml.Linq;
using CallCenter.Simulator.Twilio.Twiml;
using CallCenter.Simulator.Twilio.Wire;
using static CallCenter.Benchmarks.Fuzzing.BrokenPromiseException;

namespace CallCenter.Benchmarks.Fuzzing;

/// <summary>The reader of TwiML. An input is what an app answers.</summary>
internal static class TwimlTarget
{
    private const int BodyTooLarge = 11750;
    private const int ParseFailure = 12100;
    private const int LargestBody = 65_536;
    private const int LongestName = 63;

    private static readonly XmlReaderSettings Plain = new() { DtdProcessing = DtdProcessing.Prohibit };

    private static readonly XmlWriterSettings Exact = new() { OmitXmlDeclaration = true, NewLineHandling = NewLineHandling.Entitize };

    /// <summary>Checks that a document is read or refused with Twilio's number, and that the same document, written otherwise, is read the same.</summary>
    /// <param name="input">The input.</param>
    /// <exception cref="BrokenPromiseException">Something does not hold.</exception>
    public static void Check(ReadOnlySpan<byte> input)
    {
        string body = Encoding.UTF8.GetString(input);
        bool isTooLarge = Encoding.UTF8.GetByteCount(body) > LargestBody;
        XDocument? document = isTooLarge ? null : Parse(body);
        try
        {
            IReadOnlyList<WrittenVerb> verbs = TwimlReader.ReadDocument(body);
            Require(document is not null, "A document is read that is too large or not well-formed.");
            CheckVerbs(verbs, document!.Root!);
            CheckOtherwiseWritten(Text(verbs), document);
        }
        catch (TwimlException mistake)
        {
            Require(mistake.Message.Length > 0, "A mistake has no explanation.");
            Require(mistake.Number == BodyTooLarge == isTooLarge, "A document is too large for the wrong reason.");
            Require(isTooLarge || mistake.Number == ParseFailure == document is null, "A document is ill-formed for the wrong reason.");
        }
    }

    private static XDocument? Parse(string body)
    {
        try
        {
            using var text = new StringReader(body);
            using var reader = XmlReader.Create(text, Plain);
            return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static void CheckVerbs(IReadOnlyList<WrittenVerb> verbs, XElement root)
    {
        XElement[] elements = [.. root.Elements()];
        Require(verbs.Count == elements.Length, "A verb is missing, or there is one too many.");
        foreach ((WrittenVerb verb, XElement element) in verbs.Zip(elements))
        {
            Require(verb.Element == element.Name, "A verb has another name than its element.");
            Require(verb.Attributes.SequenceEqual(element.Attributes().Select(attribute => attribute.Name.ToString())), "A verb has other attributes than its element.");
            CheckVerb(verb.Verb);
        }
    }

    private static void CheckVerb(Verb verb)
    {
        Require(IsSound(verb), $"A verb cannot be executed: {verb}");
        foreach (Verb prompt in verb is GatherVerb gather ? gather.Prompt : [])
        {
            Require(prompt is SayVerb or PlayVerb or PassTimeVerb, $"A Gather prompts with {prompt}");
            CheckVerb(prompt);
        }
    }

    private static bool IsSound(Verb verb) => verb switch
    {
        SayVerb say => say.Times >= 0,
        PlayVerb play => play.Times >= 0 && play.Url.Length > 0,
        PassTimeVerb pass => pass.Length >= TimeSpan.Zero,
        GatherVerb gather => gather.Timeout > TimeSpan.Zero && gather.NumDigits is null or > 0 && gather.FinishOnKey.Length <= 1 && IsMethod(gather.Method),
        RecordVerb record => record.MaxLength > TimeSpan.Zero && record.Silence is null or { Ticks: > 0 } && IsMethod(record.Method),
        RedirectVerb redirect => redirect.Url.Length > 0 && IsMethod(redirect.Method),
        EnqueueVerb enqueue => IsName(enqueue.Queue) && enqueue.MaxQueueSize is null or > 0 && IsMethod(enqueue.Method) && IsMethod(enqueue.WaitUrlMethod),
        DialQueueVerb dial => IsName(dial.Queue) && dial.Timeout > TimeSpan.Zero && dial.TimeLimit > TimeSpan.Zero && IsMethod(dial.Method),
        LeaveVerb or HangupVerb => true,
        _ => false,
    };

    private static bool IsMethod(string method) => method is "GET" or "POST";

    private static bool IsName(string name) => name.Length is >= 1 and <= LongestName;

    private static void CheckOtherwiseWritten(string verbs, XDocument document)
    {
        string written = Write(document.Root!);
        foreach (string same in (ReadOnlySpan<string>)[written, $"<?xml version=\"1.0\"?>\n<!-- a -->{written}<?b c?>\n"])
        {
            if (Encoding.UTF8.GetByteCount(same) <= LargestBody)
            {
                Require(Text(TwimlReader.ReadDocument(same)) == verbs, $"The same document, written otherwise, is read otherwise: {same}");
                Require(TwimlReader.Read(new WebhookResponse(200, "text/xml", same)).Count == document.Root!.Elements().Count(), "An answer is read otherwise than its document.");
            }
        }
    }

    private static string Write(XElement root)
    {
        var text = new StringBuilder();
        using (var writer = XmlWriter.Create(text, Exact))
        {
            root.WriteTo(writer);
        }

        return text.ToString();
    }

    private static string Text(IEnumerable<WrittenVerb> verbs) => string.Join('\n', verbs.Select(verb => Text(verb.Verb)));

    private static string Text(Verb verb) =>
        verb is GatherVerb gather ? $"{gather with { Prompt = [] }} {string.Join(' ', gather.Prompt)}" : verb.ToString();
}
