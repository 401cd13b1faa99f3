using System.Text.RegularExpressions;
using CallCenter.Tests.Processes;

namespace CallCenter.Tests.Repository.Docs;

/// <summary>A document of the repository, for the tests that hold it to the truth.</summary>
internal sealed partial class MarkdownDocument
{
    private readonly string _prose;

    /// <summary>Reads a document.</summary>
    /// <param name="name">Its path from the root of the repository, such as <c>docs/settings.md</c>.</param>
    public MarkdownDocument(string name)
    {
        Name = name;
        Lines = File.ReadAllLines(Path.Combine(Run.Root, name));
        Text = string.Join('\n', Lines);
        _prose = CodeBlock().Replace(Text, "");
    }

    /// <summary>Every document whose reader may be a stranger.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "README.md",
        "SECURITY.md",
        .. Directory.EnumerateFiles(Path.Combine(Run.Root, "docs"), "*.md").Select(file => $"docs/{Path.GetFileName(file)}").Order(StringComparer.Ordinal),
    ];

    public string Name { get; }

    public IReadOnlyList<string> Lines { get; }

    public string Text { get; }

    /// <summary>Where its links lead, but for those to other sites.</summary>
    public IEnumerable<string> RelativeLinks =>
        Link().Matches(_prose).Select(match => match.Groups["target"].Value).Where(target => !target.Contains("://", StringComparison.Ordinal));

    /// <summary>The names that GitHub gives its headings.</summary>
    public IEnumerable<string> Anchors =>
        Heading().Matches(_prose)
            .Select(match => NotInAnchors().Replace(match.Groups["title"].Value.ToLowerInvariant(), "").Replace(' ', '-'))
            .GroupBy(anchor => anchor)
            .SelectMany(same => same.Select((anchor, index) => index == 0 ? anchor : $"{anchor}-{index}"));

    /// <summary>The cells of the table whose heading begins so, without the heading and without backticks.</summary>
    public IReadOnlyList<string[]> Table(string heading) =>
        [.. Lines.SkipWhile(line => !line.StartsWith(heading, StringComparison.Ordinal)).Skip(2)
            .TakeWhile(line => line.StartsWith('|'))
            .Select(line => line.Trim('|').Split('|').Select(cell => cell.Trim().Replace("`", "", StringComparison.Ordinal)).ToArray())];

    /// <summary>Whether a link of this document leads to a file or folder of the repository, and to a heading in it if it names one.</summary>
    public bool Resolves(string link)
    {
        string[] parts = link.Split('#', 2);
        string name = parts[0].Length == 0 ? Name : Path.Combine(Path.GetDirectoryName(Name)!, parts[0]);
        string path = Path.Combine(Run.Root, name);
        return parts.Length == 1
            ? Path.Exists(path)
            : File.Exists(path) && new MarkdownDocument(name).Anchors.Contains(parts[1], StringComparer.Ordinal);
    }

    [GeneratedRegex(@"^ *```.*?^ *```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CodeBlock();

    [GeneratedRegex(@"\[[^\]]+\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^#+ (?<title>.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NotInAnchors();
}
