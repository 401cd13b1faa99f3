namespace CallCenter.Cli.Reports;

/// <summary>A table for people, to be shown on a console or a page.</summary>
/// <param name="Title">What it is about: the head of the first column.</param>
/// <param name="Columns">The heads of the other columns.</param>
/// <param name="Rows">The rows, each with a value for every one of <paramref name="Columns"/>.</param>
internal sealed record ReportTable(string Title, IReadOnlyList<string> Columns, IReadOnlyList<ReportRow> Rows)
{
    /// <summary>How many columns, from the left, hold words; the others hold numbers.</summary>
    public int WordColumns { get; init; } = 1;

    /// <summary>The heads of the columns that a narrow terminal can do without, in the order in which they go.</summary>
    public IReadOnlyList<string> Spare { get; init; } = [];
}

/// <summary>A row of a <see cref="ReportTable"/>.</summary>
/// <param name="Name">What the values are.</param>
/// <param name="Values">A text for each column but the first; empty where there is nothing to say.</param>
internal sealed record ReportRow(string Name, params IReadOnlyList<string> Values);
