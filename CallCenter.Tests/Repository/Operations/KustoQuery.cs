using System.Text.RegularExpressions;

namespace CallCenter.Tests.Repository.Operations;

/// <summary>What a query asks of the text of a line: its filters on <c>Message</c>, its <c>parse</c> patterns, the words it compares with.</summary>
/// <remarks>
/// The meaning of <c>startswith</c>, <c>contains</c> and a simple <c>parse</c>, whose columns are all texts, is that of
/// https://learn.microsoft.com/kusto/query/parse-operator.
/// </remarks>
internal sealed partial class KustoQuery
{
    /// <summary>Reads a query.</summary>
    public KustoQuery(string text)
    {
        Text = text;
        Filters = [.. MessageFilter().Matches(text).Select(match => (match.Groups["operator"].Value, match.Groups["text"].Value))];
        Patterns = [.. ParseLine().Matches(text).Select(match => ToRegex(match.Groups["pattern"].Value))];
        Comparisons = [.. ReadComparisons(text)];
    }

    public string Text { get; }

    /// <summary>The tests of a line's text, of which one must hold.</summary>
    public IReadOnlyList<(string Operator, string Text)> Filters { get; }

    /// <summary>The <c>parse</c> patterns, each as one that must match a whole line.</summary>
    public IReadOnlyList<Regex> Patterns { get; }

    /// <summary>The words that a column is compared with.</summary>
    public IReadOnlyList<(string Column, string Operator, string Word)> Comparisons { get; }

    /// <summary>Whether a line is of the kind that the query reads.</summary>
    public bool Reads(string line) => Filters.Any(filter => Holds(filter, line));

    /// <summary>Whether a filter lets a line through.</summary>
    public static bool Holds((string Operator, string Text) filter, string line) => filter.Operator == "startswith"
        ? line.StartsWith(filter.Text, StringComparison.OrdinalIgnoreCase)
        : line.Contains(filter.Text, StringComparison.OrdinalIgnoreCase);

    /// <summary>The columns that the patterns make of a line; those of a pattern that does not match are absent.</summary>
    public IEnumerable<(string Column, string Value)> Parse(string line) =>
        from pattern in Patterns
        let match = pattern.Match(line)
        where match.Success
        from Group column in match.Groups
        where !char.IsAsciiDigit(column.Name[0])
        select (column.Name, column.Value);

    private static Regex ToRegex(string pattern) => new(
        "^" + string.Concat(Token().Matches(pattern).Select(token => token.Value switch
        {
            "*" => ".*?",
            ['"', .. var text, '"'] => Regex.Escape(text),
            var column => $"(?<{column}>.*?)",
        })) + "$",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture);

    private static IEnumerable<(string Column, string Operator, string Word)> ReadComparisons(string text) =>
        from Match match in Comparison().Matches(text)
        where match.Groups["column"].Value != "Message"
        from Match word in Word().Matches(match.Groups["words"].Value)
        select (match.Groups["column"].Value, match.Groups["operator"].Value, word.Groups["word"].Value);

    [GeneratedRegex("Message (?<operator>startswith|contains) \"(?<text>[^\"]*)\"")]
    private static partial Regex MessageFilter();

    [GeneratedRegex(@"^\| parse Message with (?<pattern>.+)$", RegexOptions.Multiline)]
    private static partial Regex ParseLine();

    [GeneratedRegex("\"[^\"]*\"|\\*|\\w+")]
    private static partial Regex Token();

    [GeneratedRegex("(?<column>\\w+) (?<operator>==|!=|=~|startswith|!?in) (?<words>\"[^\"]*\"|\\([^)]*\\))")]
    private static partial Regex Comparison();

    [GeneratedRegex("\"(?<word>[^\"]*)\"")]
    private static partial Regex Word();
}
