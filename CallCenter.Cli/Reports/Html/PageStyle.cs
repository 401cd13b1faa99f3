using System.Text;

namespace CallCenter.Cli.Reports.Html;

/// <summary>The style sheet of the page.</summary>
internal static class PageStyle
{
    private const string Rules = """
        * { box-sizing: border-box; }
        body { margin: 0; background: var(--page); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
        main { max-width: 832px; margin: 0 auto; padding: 16px; }
        h1 { font-size: 1.6rem; line-height: 1.2; margin: 8px 0; }
        h2 { font-size: 1.2rem; margin: 32px 0 8px; }
        p { margin: 8px 0; }
        .note, footer { color: var(--muted); font-size: .875rem; }
        figure { margin: 32px 0 0; }
        figcaption { font-weight: 600; font-size: 1.2rem; }
        svg { display: block; width: 100%; height: auto; }
        svg text { fill: var(--muted); font: 12px system-ui, sans-serif; font-variant-numeric: tabular-nums; }
        .narrow { display: none; }
        .legend { display: flex; flex-wrap: wrap; gap: 4px 16px; margin: 4px 0 8px; padding: 0; list-style: none; font-size: .875rem; }
        .legend span { display: inline-block; width: 14px; height: 14px; margin-right: 6px; border-radius: 2px; vertical-align: -2px; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
        .legend b { margin-right: 6px; font-weight: 400; }
        code { overflow-wrap: anywhere; color: var(--ink); }
        .areas path:hover { stroke: var(--axis); }
        .scroll { overflow-x: auto; }
        table { border-collapse: collapse; margin: 8px 0 24px; font-size: .9375rem; font-variant-numeric: tabular-nums; }
        th, td { padding: 4px 0 4px 24px; border-bottom: 1px solid var(--grid); text-align: right; vertical-align: top; }
        td { white-space: nowrap; }
        th:first-child { padding-left: 0; text-align: left; }
        th { font-weight: 400; }
        thead th { font-weight: 600; }
        .words td { text-align: left; white-space: normal; }
        dt { font-weight: 600; margin-top: 12px; }
        dd { margin: 0; overflow-wrap: anywhere; }
        pre { margin: 4px 0; padding: 8px; border: 1px solid var(--grid); white-space: pre-wrap; overflow-wrap: anywhere; }
        @media (max-width: 600px) {
          .wide { display: none; }
          .narrow { display: block; max-width: 480px; }
          th, td { padding-left: 8px; }
          td { white-space: normal; }
          table { font-size: .8125rem; }
        }
        @media print {
          :root { color-scheme: light; }
          body { background: none; }
          main { max-width: none; padding: 0; }
          .scroll { overflow: visible; }
          h2, figcaption { break-after: avoid; }
          figure, tr { break-inside: avoid; }
          th, td { padding-top: 2px; padding-bottom: 2px; }
          .note { break-before: avoid; }
          svg { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
        }
        """;

    /// <summary>The rules: the palette for light and dark pages, what exchanges it in the pictures, and the layout.</summary>
    public static string Css()
    {
        var css = new StringBuilder();
        css.Append(":root { color-scheme: light dark; ").AppendJoin(' ', ReportColours.All.Select(colour => $"--{colour.Name}: {colour.Light};")).Append(" }\n");
        css.Append("@media screen and (prefers-color-scheme: dark) { :root { ")
            .AppendJoin(' ', ReportColours.All.Select(colour => $"--{colour.Name}: {colour.Dark};")).Append(" } }\n");
        foreach (ReportColour colour in ReportColours.All)
        {
            css.Append($"svg [fill=\"{colour.Light}\"] {{ fill: var(--{colour.Name}); }} ")
                .Append($"svg [stroke=\"{colour.Light}\"] {{ stroke: var(--{colour.Name}); }} ")
                .Append($".{colour.Name} {{ background: var(--{colour.Name}); }}\n");
        }

        return css.Append(Rules).ToString();
    }
}
