using System.Text;
using CallCenter.Cli.Reports.Pictures;
using CallCenter.Simulator.Runs.Results;

namespace CallCenter.Cli.Reports.Html;

/// <summary>A run's result as a page: one file with its pictures, which needs neither a network nor scripts.</summary>
internal static class HtmlReport
{
    /// <summary>Writes the page.</summary>
    /// <param name="result">The result of a run.</param>
    /// <returns>The page; equal results give equal bytes, and only the last section depends on the machine.</returns>
    public static string Write(RunResult result)
    {
        var page = new StringBuilder();
        page.Append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        page.Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>A simulated day of the call center</title>\n");
        page.Append($"<style>\n{PageStyle.Css()}\n</style>\n</head>\n<body>\n<main>\n<h1>A simulated day of the call center</h1>\n");
        page.Append($"<p>{PageParts.Text(Summary(result))}</p>\n");

        IReadOnlyList<ReportTable> tables = ReportTables.Of(result);
        page.Append("<h2>Calls and waits</h2>\n").Append(PageParts.Table(tables[0]));
        page.Append($"<p class=\"note\">{PageParts.Text(ReportTables.IdealNote)} {PageParts.Text(ReportTables.MeanNote)}</p>\n");
        AppendPictures(page, new DayPictures(result));
        page.Append("<h2>Reps, rule and webhooks</h2>\n").AppendJoin("", tables.Skip(1).Select(table => PageParts.Table(table)));
        if (result.Errors.Count > 0)
        {
            page.Append("<h2>Application errors</h2>\n").Append(PageParts.Errors(ErrorGroup.Of(result.Errors), result.Scenario.StartHour));
        }

        page.Append("<h2>What was played</h2>\n").Append(PageParts.Table(ScenarioTable.Of(result.Scenario), words: true));
        page.Append("<footer>\n").Append(PageParts.Table(ReportTables.Measured(result.Measured))).Append("</footer>\n</main>\n</body>\n</html>\n");
        return page.ToString().ReplaceLineEndings("\n");
    }

    private static void AppendPictures(StringBuilder page, DayPictures pictures)
    {
        (ReportColour, string)[] tiers = [(ReportColours.Premium, "premium"), (ReportColours.Regular, "regular")];
        page.Append(PageParts.Figure("Mean wait of the callers answered", pictures.Waits, tiers));
        page.Append(PageParts.Figure("Callers waiting in the queues", pictures.Queues, tiers));
        page.Append(PageParts.Figure(
            "The reps’ day",
            pictures.Reps,
            (ReportColours.Premium, "premium call"),
            (ReportColours.Regular, "regular call"),
            (ReportColours.Dialling, "dialling"),
            (ReportColours.WrapUp, "wrap-up")));
        if (pictures.WhatRepsLack is { } lack)
        {
            page.Append($"<p class=\"note\">{PageParts.Text(lack)}</p>\n");
        }
    }

    private static string Summary(RunResult result)
    {
        string reps = result.Reps.Reps == 1 ? "1 rep" : $"{ReportNumbers.Count(result.Reps.Reps)} reps";
        return $"In {ReportNumbers.Plain(result.Scenario.Hours)} h from {ReportNumbers.TimeOfDay(result.Scenario.StartHour)} on, {reps} answered " +
            $"{ReportNumbers.Count(result.Premium.Answered)} of {ReportNumbers.Count(result.Premium.Offered)} premium and " +
            $"{ReportNumbers.Count(result.Regular.Answered)} of {ReportNumbers.Count(result.Regular.Offered)} regular callers.";
    }
}
