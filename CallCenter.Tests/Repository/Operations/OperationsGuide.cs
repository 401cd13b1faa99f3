using System.Text.RegularExpressions;
using CallCenter.Tests.Repository.Docs;

namespace CallCenter.Tests.Repository.Operations;

/// <summary>What <c>docs/operations.md</c> says, for the tests that hold it to the truth.</summary>
internal static partial class OperationsGuide
{
    private static readonly MarkdownDocument Document = new("docs/operations.md");

    /// <summary>The queries by the headings that they stand under, in the guide's order.</summary>
    public static IReadOnlyList<(string Title, string Query)> Queries { get; } =
        [.. QueryBlock().Matches(Document.Text).Select(match => (match.Groups["title"].Value, match.Groups["query"].Value))];

    /// <summary>The cells of the table whose heading begins so, without the heading and without backticks.</summary>
    public static IReadOnlyList<string[]> Table(string heading) => Document.Table(heading);

    [GeneratedRegex(@"^### (?<title>[^\n]+)\n(?:(?!^#|^```)[^\n]*\n)*^```kusto\n(?<query>.*?)\n```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex QueryBlock();
}
