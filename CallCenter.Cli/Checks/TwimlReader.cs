using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace CallCenter.Cli.Checks;

/// <summary>Reads the two kinds of documents that the call center answers, and takes no other.</summary>
internal static class TwimlReader
{
    /// <summary>Reads the document that puts a caller into a queue.</summary>
    /// <param name="body">The document.</param>
    /// <returns>The queue's name.</returns>
    /// <exception cref="FormatException">It is another document; the message says what is wrong.</exception>
    public static string ReadEnqueue(string body)
    {
        XElement[] verbs = ReadVerbs(body);
        if (verbs is not [{ Name.LocalName: "Enqueue" } enqueue])
        {
            throw new FormatException($"has {Names(verbs)} in place of <Enqueue>");
        }

        return enqueue.HasAttributes
            ? throw new FormatException($"has the attribute {enqueue.FirstAttribute!.Name} on <Enqueue>")
            : ReadName(enqueue);
    }

    /// <summary>Reads the document that connects a rep to a queue.</summary>
    /// <param name="body">The document.</param>
    /// <exception cref="FormatException">It is another document; the message says what is wrong.</exception>
    public static DialTwiml ReadDial(string body)
    {
        XElement[] verbs = ReadVerbs(body);
        if (verbs is not ([{ Name.LocalName: "Dial" }] or [{ Name.LocalName: "Pause" }, { Name.LocalName: "Dial" }]))
        {
            throw new FormatException($"has {Names(verbs)} in place of <Dial>, or <Pause> and <Dial>");
        }

        XElement dial = verbs[^1];
        if (verbs.Length > 1)
        {
            // Twilio pauses for a second where no length is given.
            ReadSeconds(verbs[0], "length", absent: "1");
        }

        XElement[] nouns = [.. dial.Elements()];
        if (nouns is not [{ Name.LocalName: "Queue" } queue] || HasText(dial))
        {
            throw new FormatException($"has {(HasText(dial) ? "text" : Names(nouns))} in place of <Queue> in <Dial>");
        }

        string method = (string?)dial.Attribute("method") ?? throw new FormatException("has no method on <Dial>");
        return new DialTwiml(
            ReadName(queue),
            (string?)dial.Attribute("action") is { Length: > 0 } action ? action : throw new FormatException("has no action on <Dial>"),
            method is "GET" or "POST" ? method : throw new FormatException($"has method=\"{method}\" on <Dial>, not GET or POST"),
            ReadSeconds(dial, "timeout", absent: null),
            PausesFirst: verbs.Length > 1);
    }

    private static XElement[] ReadVerbs(string body)
    {
        XElement root;
        try
        {
            using var reader = XmlReader.Create(new StringReader(body), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
            root = XDocument.Load(reader).Root!;
        }
        catch (XmlException e)
        {
            throw new FormatException($"is not well-formed XML: {e.Message}", e);
        }

        return root.Name == "Response" && !HasText(root)
            ? [.. root.Elements()]
            : throw new FormatException(root.Name == "Response" ? "has text in <Response>" : $"has the root <{root.Name.LocalName}> in place of <Response>");
    }

    private static bool HasText(XElement element) => element.Nodes().OfType<XText>().Any(text => !string.IsNullOrWhiteSpace(text.Value));

    private static string ReadName(XElement queue) =>
        queue.HasElements || queue.Value.Length == 0 || queue.Value != queue.Value.Trim()
            ? throw new FormatException($"has no plain name in <{queue.Name.LocalName}>")
            : queue.Value;

    private static int ReadSeconds(XElement verb, string attribute, string? absent)
    {
        string text = (string?)verb.Attribute(attribute) ?? absent ?? throw new FormatException($"has no {attribute} on <{verb.Name.LocalName}>");
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int seconds) && seconds > 0
            ? seconds
            : throw new FormatException($"has {attribute}=\"{text}\" on <{verb.Name.LocalName}>, not a positive whole number");
    }

    private static string Names(XElement[] elements) =>
        elements.Length == 0 ? "nothing" : string.Join(" and ", elements.Select(each => $"<{each.Name.LocalName}>"));
}
