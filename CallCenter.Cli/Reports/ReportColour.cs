namespace CallCenter.Cli.Reports;

/// <summary>A colour of the reports.</summary>
/// <param name="Name">Its name in the style sheet.</param>
/// <param name="Light">The colour on a light page, as <c>#RRGGBB</c>.</param>
/// <param name="Dark">The colour on a dark page.</param>
internal sealed record ReportColour(string Name, string Light, string Dark);
