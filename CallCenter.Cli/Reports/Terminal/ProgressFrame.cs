using CallCenter.Simulator.Runs.Results;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace CallCenter.Cli.Reports.Terminal;

/// <summary>A moment of a run.</summary>
internal static class ProgressFrame
{
    private const int LabelWidth = 20;
    private const int LongestBar = 60;
    private static readonly Color Premium = Color.FromHex(ReportColours.Premium.Dark);
    private static readonly Color Regular = Color.FromHex(ReportColours.Regular.Dark);
    private static readonly Color Dialling = Color.Grey;
    private static readonly Color Away = Color.FromHex(ReportColours.WrapUp.Dark);

    /// <summary>The moment as a line of plain text.</summary>
    public static string Line(RunProgress progress) =>
        $"{ReportNumbers.WholeShare(progress.Share),5} {ReportNumbers.TimeOfDay(progress.Hour),6}  " +
        $"{progress.Waiting.Premium} premium, {progress.Waiting.Regular} regular wait; " +
        $"{progress.Talking.Premium + progress.Talking.Regular} of {Reps(progress)} reps talk; {ReportNumbers.Count(progress.Answered)} answered";

    /// <summary>The moment as bars.</summary>
    /// <param name="progress">The moment.</param>
    /// <param name="profile">How wide the terminal is and what it can show.</param>
    public static IRenderable Draw(RunProgress progress, Profile profile)
    {
        int width = Math.Clamp(profile.Width - LabelWidth, 1, LongestBar);
        (char full, char rest) = profile.Capabilities.Unicode ? ('█', '░') : ('#', '.');
        var grid = new Grid { Expand = false };
        grid.AddColumn(new GridColumn { Width = LabelWidth, NoWrap = true, Padding = new Padding(0) });
        grid.AddColumn(new GridColumn { Width = width, Padding = new Padding(0) });
        grid.AddRow(new Text($"{ReportNumbers.Count(progress.Waiting.Premium)} premium waiting"), Bar(width, full, (progress.Waiting.Premium, Premium)));
        grid.AddRow(new Text($"{ReportNumbers.Count(progress.Waiting.Regular)} regular waiting"), Bar(width, full, (progress.Waiting.Regular, Regular)));
        grid.AddRow(
            new Text(Reps(progress) == 1 ? "1 rep" : $"{ReportNumbers.Count(Reps(progress))} reps"),
            Bar(width, full, (progress.Talking.Premium, Premium), (progress.Talking.Regular, Regular), (progress.Dialling, Dialling), (progress.Away, Away)));
        grid.AddRow(new Text(""), Legend(progress));
        grid.AddRow(new Text($"{ReportNumbers.TimeOfDay(progress.Hour)}  {ReportNumbers.WholeShare(progress.Share)}"), Progress(progress.Share, width, full, rest));
        grid.AddRow(
            new Text(""),
            new Text($"{ReportNumbers.Count(progress.Answered)} answered, {ReportNumbers.Count(progress.Webhooks)} webhooks").Ellipsis());
        return grid;
    }

    private static int Reps(RunProgress progress) => progress.Talking.Premium + progress.Talking.Regular + progress.Dialling + progress.Away;

    /// <summary>A sign for each caller or rep; if there are too many, all parts shrink alike.</summary>
    private static Paragraph Bar(int width, char sign, params ReadOnlySpan<(int Count, Color Color)> parts)
    {
        long total = 0;
        foreach ((int count, _) in parts)
        {
            total += count;
        }

        var bar = new Paragraph();
        long before = 0;
        foreach ((int count, Color color) in parts)
        {
            long after = before + count;
            int signs = total <= width ? count : (int)((after * width / total) - (before * width / total));
            bar.Append(new string(sign, signs), new Style(color));
            before = after;
        }

        return bar;
    }

    private static Paragraph Legend(RunProgress progress) => new Paragraph()
        .Append($"{progress.Talking.Premium} premium", new Style(Premium)).Append("  ")
        .Append($"{progress.Talking.Regular} regular", new Style(Regular)).Append("  ")
        .Append($"{progress.Dialling} dialling", new Style(Dialling)).Append("  ")
        .Append($"{progress.Away} wrap-up", new Style(Away));

    private static Paragraph Progress(double share, int width, char full, char rest)
    {
        int over = Math.Clamp((int)(share * width), 0, width);
        return new Paragraph().Append(new string(full, over)).Append(new string(rest, width - over), new Style(Dialling));
    }
}
