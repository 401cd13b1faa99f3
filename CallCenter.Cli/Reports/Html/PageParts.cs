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
                html.Append($"<td>{Text(value)}</td>");
            }

            html.Append("</tr>\n");
        }

        return html.Append("</tbody></table></div>\n").ToString();
    }

    /// <summary>A picture in both of its sizes, with its title and legend.</summary>
    public static string Figure(string title, Func<PictureSize, XElement> draw, params IReadOnlyList<(ReportColour Colour, string Name)> legend)
    {
        var html = new StringBuilder();
        html.Append($"<figure>\n<figcaption>{Text(title)}</figcaption>\n<ul class=\"legend\">");
        foreach ((ReportColour colour, string name) in legend)
        {
            html.Append($"<li><span class=\"{colour.Name}\"></span>{Text(name)}</li>");
        }

        html.Append("</ul>\n");
        foreach (PictureSize size in new[] { PictureSize.Wide, PictureSize.Narrow })
        {
            html.Append($"<div class=\"{size.Name}\">{draw(size).ToString(SaveOptions.DisableFormatting)}</div>\n");
        }

        return html.Append("</figure>\n").ToString();
    }

    /// <summary>Application errors, with the document of the first of each kind.</summary>
    public static string Errors(IReadOnlyList<ErrorGroup> groups, double startHour)
    {
        var html = new StringBuilder("<dl>\n");
        foreach (ErrorGroup group in groups)
        {
            string times = group.Times == 1 ? "once, at" : $"{ReportNumbers.Count(group.Times)} times, first at";
            html.Append($"<dt>{group.First.Number}: {Text(group.First.Explanation)}</dt>\n");
            html.Append($"<dd>{Text($"{times} {ReportNumbers.TimeOfDay(startHour + (group.First.AtSeconds / 3600))}")}</dd>\n");
            html.Append($"<dd>{Text(group.First.Url)}</dd>\n");
            if (group.First.Document.Length > 0)
            {
                html.Append($"<dd><details><summary>document</summary><pre>{Text(group.First.Document)}</pre></details></dd>\n");
            }
        }

        return html.Append("</dl>\n").ToString();
    }
}
