namespace CallCenter.Cli.Reports;

/// <summary>A table in Markdown, as documents have it.</summary>
internal static class MarkdownTable
{
    /// <summary>Writes a table in Markdown, a line for each row and no line end after the last.</summary>
    /// <param name="table">The table; its texts are Markdown.</param>
    public static string Write(ReportTable table) => string.Join(
        Environment.NewLine,
        [
            Line([table.Title, .. table.Columns]),
            string.Concat(Enumerable.Repeat("|---", table.Columns.Count + 1)) + "|",
            .. table.Rows.Select(row => Line([row.Name, .. row.Values])),
        ]);

    private static string Line(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";
}
