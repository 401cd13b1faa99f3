using System.Text.RegularExpressions;

namespace CallCenter.Tests.Repository.Docs;

/// <summary>What stays the same of a command's output from run to run and from one morning to the next.</summary>
internal static partial class OutputShape
{
    private const string Anything = "...";

    /// <summary>A text without its numbers, intervals, SIDs, and without what numbers do to blanks, rules and line breaks.</summary>
    public static string Of(string text)
    {
        text = Sid().Replace(text, "SID");
        text = Number().Replace(text, "#");
        text = Interval().Replace(text, "");
        text = Rule().Replace(text, "$1");
        return Blanks().Replace(text, " ").Trim();
    }

    /// <summary>Whether an output has the shape that a document shows, in which a line of three dots stands for anything.</summary>
    /// <param name="shown">The lines of the document.</param>
    /// <param name="printed">The lines of the output.</param>
    public static bool Matches(IEnumerable<string> shown, IEnumerable<string> printed)
    {
        IEnumerable<string> pattern = Distinct(shown).Select(line => line == Anything ? @"(\S+ )*?" : Regex.Escape(line + " "));
        return Regex.IsMatch(string.Concat(Distinct(printed).Select(line => line + " ")), $@"\A{string.Concat(pattern)}\z", RegexOptions.CultureInvariant);
    }

    /// <summary>The tables of an output or a document: for each its rows, first the headings, each with its cells.</summary>
    public static IReadOnlyList<IReadOnlyList<string[]>> Tables(IEnumerable<string> lines)
    {
        var tables = new List<List<string[]>>();
        string[]? above = null;
        bool isInTable = false;
        foreach (string line in lines)
        {
            string[]? row = line.StartsWith('|') ? [.. line.Trim('|').Split('|').Select(cell => cell.Trim())] : null;
            if (row is not null && above is not null && TableRule().IsMatch(line))
            {
                // A table right below another: what seemed to be the last row are the headings.
                if (isInTable)
                {
                    tables[^1].RemoveAt(tables[^1].Count - 1);
                }

                tables.Add([above]);
                isInTable = true;
            }
            else if (row is not null && isInTable)
            {
                tables[^1].Add(row);
            }

            isInTable &= row is not null;
            above = row;
        }

        return tables;
    }

    /// <summary>Whether two tables have the same headings, the same first column, and elsewhere the same shapes.</summary>
    public static bool AreAlike(IReadOnlyList<string[]> one, IReadOnlyList<string[]> other) =>
        one[0].SequenceEqual(other[0], StringComparer.Ordinal)
        && one.Count == other.Count
        && one.Zip(other).Skip(1).All(rows => rows.First[0] == rows.Second[0] && rows.First.Select(Of).SequenceEqual(rows.Second.Select(Of), StringComparer.Ordinal));

    // How many rows of one shape a table has may be chance too.
    private static IEnumerable<string> Distinct(IEnumerable<string> lines)
    {
        string? last = null;
        foreach (string line in lines.Select(Of).Where(line => line.Length > 0))
        {
            if (line != last)
            {
                yield return line;
            }

            last = line;
        }
    }

    [GeneratedRegex(@"\b[A-Z]{2}[0-9a-f]{32}\b")]
    private static partial Regex Sid();

    [GeneratedRegex(@"\d+(?:[.,:]\d+)*")]
    private static partial Regex Number();

    [GeneratedRegex(@" ± +#")]
    private static partial Regex Interval();

    [GeneratedRegex(@"([─━-])\1{2,}")]
    private static partial Regex Rule();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"^[|:\- ]+$")]
    private static partial Regex TableRule();
}
