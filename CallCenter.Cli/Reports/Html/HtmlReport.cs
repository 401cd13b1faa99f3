using System.Text;
using CallCenter.Cli.Reports.Pictures;
using CallCenter.Simulator.Runs.Results;

namespace CallCenter.Cli.Reports.Html;

/// <summary>A run's result as a page: one file with its pictures, which needs neither a network nor scripts.</summary>
internal static class HtmlReport
{
    private const string Title = "A simulated day of the call center";

    private static readonly LegendEntry[] Tiers = [new("premium", ReportColours.Premium), new("regular", ReportColours.Regular)];

    private static readonly LegendEntry[] RepStates =
    [
        new("premium call", ReportColours.Premium), new("regular call", ReportColours.Regular), new("idle, dialling", ReportColours.Idle), new("wrap-up", ReportColours.WrapUp),
    ];

    /// <summary>Writes the page.</summary>
    /// <param name="result">The result of a run.</param>
    /// <param name="source">Where the run comes from.</param>
    /// <returns>The page; equal results give equal bytes, and only the last section depends on the machine.</returns>
    public static string Write(RunResult result, RunSource source)
    {
        var page = new StringBuilder();
        page.Append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        page.Append($"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{Title}: {PageParts.Text(source.Scenario)}</title>\n");
        page.Append($"<style>\n{PageStyle.Css()}\n</style>\n</head>\n<body>\n<main>\n<h1>{Title}</h1>\n");
        page.Append($"<p>Scenario: {PageParts.Text(source.Scenario)}. {PageParts.Text(Summary(result))}</p>\n");
        page.Append($"<p class=\"note\">This makes the run again: <code>{PageParts.Text(source.Command)}</code></p>\n");

        IReadOnlyList<ReportTable> tables = ReportTables.Of(result);
        page.Append("<h2>Calls and waits</h2>\n").Append(PageParts.Table(tables[0])).Append(PageParts.Table(tables[1]));
        page.Append(PageParts.Note(ReportTables.IdealNote, ReportTables.BetterThanIdealNote(result), ReportTables.MeanNote, ReportTables.LostNote, ReportTables.PromiseNote(result)));
        page.Append(PageParts.Note(ReportTables.MedianNote(result)));
        AppendCallers(page, new DayPictures(result));
        AppendReps(page, new RepPictures(result));
        page.Append("<h2>Reps, rule and webhooks</h2>\n").Append(PageParts.Table(tables[2])).Append(PageParts.Note(ReportTables.IdleNote));
        page.AppendJoin("", tables.Skip(3).Select(table => PageParts.Table(table)));
        if (result.Errors.Count > 0)
        {
            page.Append("<h2>Application errors</h2>\n").Append(PageParts.Errors(ErrorGroup.Of(result.Errors), DaySpan.Of(result)));
        }

        page.Append("<h2>What was played</h2>\n").Append(PageParts.Table(ScenarioTable.Of(result.Scenario), words: true));
        page.Append("<footer>\n").Append(PageParts.Table(ReportTables.Measured(result.Measured))).Append("</footer>\n</main>\n</body>\n</html>\n");
        return page.ToString().ReplaceLineEndings("\n");
    }

    private static void AppendCallers(StringBuilder page, DayPictures pictures)
    {
        page.Append(PageParts.Figure(
            "Premium first: the wait of each caller",
            pictures.Callers,
            new LegendEntry("premium", ReportColours.Premium, "●"),
            new LegendEntry("regular", ReportColours.Regular, "■"),
            new LegendEntry("regular, answered while a premium caller waited", ReportColours.Regular, "▲"),
            new LegendEntry("gave up", ReportColours.Muted, "×")));
        page.Append(PageParts.Note("Each mark is a caller, at the time when the wait ended: point at it to read it.", pictures.WhatCallersLack));
        page.Append(PageParts.Figure("Mean wait of the callers answered", pictures.Waits, Tiers)).Append(PageParts.Note($"On average over {pictures.SliceWidth}."));
        page.Append(PageParts.Figure("Answered within 20 s", pictures.Shares, Tiers)).Append(PageParts.Note($"Of the callers answered in {pictures.BinWidth}."));
        page.Append(PageParts.Figure("Calls an hour", pictures.Calls, [.. Tiers, new LegendEntry("gave up", ReportColours.Muted, "– –")]));
        page.Append(PageParts.Note($"Counted over {pictures.BinWidth}."));
        page.Append(PageParts.Figure("Callers waiting in the queues", pictures.Queues, [.. Tiers, new LegendEntry("most at once", ReportColours.Muted, "– –")]));
        page.Append(PageParts.Note($"Full lines: on average over {pictures.SliceWidth}. Broken lines: the most at once in them."));
    }

    private static void AppendReps(StringBuilder page, RepPictures pictures)
    {
        page.Append(PageParts.Figure(
            "The reps’ day",
            pictures.Draw,
            [.. RepStates, .. pictures.HasPauses ? [new LegendEntry("pause", ReportColours.Pause)] : Array.Empty<LegendEntry>()]));
        page.Append(PageParts.Note(pictures.Note));
    }

    private static string Summary(RunResult result)
    {
        string reps = result.Reps.Reps == 1 ? "1 rep" : $"{ReportNumbers.Count(result.Reps.Reps)} reps";
        return $"In {ReportNumbers.Plain(result.Scenario.Hours)} h from {ReportNumbers.TimeOfDay(result.Scenario.StartHour)} on, {reps} answered " +
            $"{ReportNumbers.Count(result.Premium.Answered)} of {ReportNumbers.Count(result.Premium.Offered)} premium and " +
            $"{ReportNumbers.Count(result.Regular.Answered)} of {ReportNumbers.Count(result.Regular.Offered)} regular callers.";
    }
}
