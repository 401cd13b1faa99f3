namespace CallCenter.Cli.Reports;

/// <summary>A table for people, to be shown on a console or a page.</summary>
/// <param name="Title">What it is about: the head of the first column.</param>
/// <param name="Columns">The heads of the other columns.</param>
/// <param name="Rows">The rows, each with a value for every one of <paramref name="Columns"/>.</param>
internal sealed record ReportTable(string Title, IReadOnlyList<string> Columns, IReadOnlyList<ReportRow> Rows);
