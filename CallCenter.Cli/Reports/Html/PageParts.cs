using System.Net;
using System.Text;
using System.Xml.Linq;
using CallCenter.Cli.Reports.Pictures;

namespace CallCenter.Cli.Reports.Html;

/// <summary>The parts of the page.</summary>
internal static class PageParts
{
    /// <summary>A text as HTML shows it.</summary>
    public static string Text(string text) => WebUtility.HtmlEncode(text);

    /// <summary>A table.</summary>
    /// <param name="table">What it tells.</param>
    /// <param name="words">Whether its values are words, which begin at the left, and no numbers.</param>
    public static string Table(ReportTable table, bool words = false)
    {
        var html = new StringBuilder();
        html.Append($"<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{Text(table.Title)}\"><table{(words ? " class=\"words\"" : "")}>\n<thead><tr><th scope=\"col\">{Text(table.Title)}</th>");
        foreach (string column in table.Columns)
        {
            html.Append(column.Length == 0 ? "<td></td>" : $"<th scope=\"col\">{Text(column)}</th>");
        }

        html.Append("</tr></thead>\n<tbody>\n");
        foreach (ReportRow row in table.Rows)
        {
            html.Append($"<tr><th scope=\"row\">{Text(row.Name)}</th>");
            foreach (string value in row.Values)
            {
                html.Append($"<td>{Text(words ? value : Together(value))}</td>");
            }

            html.Append("</tr>\n");
        }

        return html.Append("</tbody></table></div>\n").ToString();
    }

    // A number keeps its unit; on a narrow page its margin may come below it.
    private static string Together(string number) => number.Replace(' ', '\u00A0').Replace("\u00A0±", " ±", StringComparison.Ordinal);

    /// <summary>Sentences below a table or a picture, without those that are null; nothing if all are.</summary>
    public static string Note(params IReadOnlyList<string?> sentences) =>
        sentences.All(sentence => sentence is null) ? "" : $"<p class=\"note\">{Text(string.Join(' ', sentences.OfType<string>()))}</p>\n";

    /// <summary>A picture in both of its sizes, with its title and legend.</summary>
    public static string Figure(string title, Func<PictureSize, XElement> draw, params IReadOnlyList<LegendEntry> legend)
    {
        var html = new StringBuilder();
        html.Append($"<figure>\n<figcaption>{Text(title)}</figcaption>\n<ul class=\"legend\">");
        foreach (LegendEntry entry in legend)
        {
            string sign = entry.Sign is null
                ? $"<span class=\"{entry.Colour.Name}\"></span>"
                : $"<b aria-hidden=\"true\" style=\"color:var(--{entry.Colour.Name})\">{entry.Sign}</b>";
            html.Append($"<li>{sign}{Text(entry.Name)}</li>");
        }

        html.Append("</ul>\n");
        foreach (PictureSize size in new[] { PictureSize.Wide, PictureSize.Narrow })
        {
            html.Append($"<div class=\"{size.Name}\">{draw(size).ToString(SaveOptions.DisableFormatting)}</div>\n");
        }

        return html.Append("</figure>\n").ToString();
    }

    /// <summary>Application errors, with the document of the first of each kind.</summary>
    public static string Errors(IReadOnlyList<ErrorGroup> groups, DaySpan span)
    {
        var html = new StringBuilder("<dl>\n");
        foreach (ErrorGroup group in groups)
        {
            string times = group.Times == 1 ? "once, at" : $"{ReportNumbers.Count(group.Times)} times, first at";
            html.Append($"<dt>{group.First.Number}: {Text(group.First.Explanation)}</dt>\n");
            html.Append($"<dd>{Text($"{times} {span.Moment(span.From + (group.First.AtSeconds / 3600))}")}</dd>\n");
            html.Append($"<dd>{Text(group.First.Url)}</dd>\n");
            if (group.First.Document.Length > 0)
            {
                html.Append($"<dd><details><summary>document</summary><pre>{Text(group.First.Document)}</pre></details></dd>\n");
            }
        }

        return html.Append("</dl>\n").ToString();
    }
}

/// <summary>What a colour or a sign in a picture means.</summary>
/// <param name="Name">What it means.</param>
/// <param name="Colour">The colour.</param>
/// <param name="Sign">The sign, for marks and lines; null for an area of the colour.</param>
internal sealed record LegendEntry(string Name, ReportColour Colour, string? Sign = null);
