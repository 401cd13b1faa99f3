namespace CallCenter.Cli.Reports;

/// <summary>A row of a <see cref="ReportTable"/>.</summary>
/// <param name="Name">What the values are.</param>
/// <param name="Values">A text for each column but the first; empty where there is nothing to say.</param>
internal sealed record ReportRow(string Name, params IReadOnlyList<string> Values);
