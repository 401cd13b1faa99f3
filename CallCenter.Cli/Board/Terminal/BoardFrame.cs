using System.Globalization;
using CallCenter.Cli.Reports;
using CallCenter.Core;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace CallCenter.Cli.Board.Terminal;

/// <summary>The board as a terminal shows it. Words and bars say all; colours only repeat it.</summary>
internal static class BoardFrame
{
    private const int NumberWidth = 16;
    private const int TimeWidth = 7;
    private const int LeastBar = 4;
    private const int WideEnough = 80;
    private const int LinesOfTier = 11;
    private const int MostBars = 12;
    private const double LeastScale = 60;

    private static readonly Style Loud = new(decoration: Decoration.Bold | Decoration.Invert);
    private static readonly Style Strong = new(decoration: Decoration.Bold);
    private static readonly PerTier<Style> Colours = new(new Style(Color.FromHex(ReportColours.Premium.Dark)), new Style(Color.FromHex(ReportColours.Regular.Dark)));

    /// <summary>Draws what was read.</summary>
    /// <param name="reading">What was read.</param>
    /// <param name="age">How long ago.</param>
    /// <param name="profile">How wide the terminal is and what it can show.</param>
    public static IRenderable Draw(BoardReading reading, TimeSpan age, Profile profile)
    {
        var rows = new List<IRenderable>();
        if (reading.Failure is { } failure)
        {
            rows.Add(new Text($"ALARM    {failure}", Loud));
        }

        if (reading.State is not { } state)
        {
            rows.Add(new Text("Nothing is known yet."));
            return new Rows(rows);
        }

        rows.AddRange(state.Troubles.Select(Line));
        rows.Add(new Text(""));
        rows.Add(Tiers(state, age, profile));
        rows.Add(new Text(""));
        rows.Add(new Text(BoardText.Reps(state.Reps), Strong));
        rows.Add(new Text(Foot(state, age)));
        rows.Add(new Text(BoardText.Legend));
        return new Rows(rows);
    }

    private static Text Line(Trouble trouble) => trouble.Grade is TroubleGrade.Alarm
        ? new Text($"ALARM    {trouble.Sentence}", Loud)
        : new Text($"warning  {trouble.Sentence}", Strong);

    private static string Foot(BoardState state, TimeSpan age)
    {
        string seconds = string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(age.TotalSeconds)} s ago");
        string old = age.TotalSeconds > state.FreshSeconds ? $"OLD: {seconds}" : seconds;
        string asking = state.Asking is { } plan ? $"; at most {ReportNumbers.Count(plan.RequestsAnHour)} requests an hour" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{state.Source}, {state.At:HH:mm:ss}, {old}; {BoardText.Mark} counted from {state.CountedFrom:HH:mm} on{asking}");
    }

    private static IRenderable Tiers(BoardState state, TimeSpan age, Profile profile)
    {
        bool isWide = profile.Width >= WideEnough;
        int width = isWide ? (profile.Width - 2) / 2 : profile.Width;
        int bars = Math.Clamp(profile.Height - LinesOfTier - state.Troubles.Count, 1, MostBars);
        // A caller who was there a moment ago has waited on; what is old is shown as it was.
        double later = age.TotalSeconds <= state.FreshSeconds ? age.TotalSeconds : 0;
        double scale = Enum.GetValues<Tier>().SelectMany(tier => state.Tiers[tier].Callers).Select(caller => caller.Seconds + later).Append(LeastScale).Max();
        IRenderable[] tiers = [.. Enum.GetValues<Tier>().Select(tier => Tier(tier, state.Tiers[tier], later, scale, width, bars, profile))];
        if (!isWide)
        {
            return new Rows(tiers);
        }

        var grid = new Grid { Expand = false };
        grid.AddColumn(new GridColumn { Width = width, Padding = new Padding(0, 0, 2, 0) });
        grid.AddColumn(new GridColumn { Width = width, Padding = new Padding(0) });
        grid.AddRow(tiers);
        return grid;
    }

    private static Rows Tier(Tier tier, TierBoard board, double later, double scale, int width, int bars, Profile profile)
    {
        char full = profile.Capabilities.Unicode ? '█' : '#';
        int longestBar = Math.Max(LeastBar, width - NumberWidth - TimeWidth - 1);
        string longest = board.Callers is [var first, ..] ? $", longest {BoardText.Time(first.Seconds + later)}" : "";
        var rows = new List<IRenderable> { new Text($"{BoardText.Name(tier).ToUpperInvariant()}  {ReportNumbers.Count(board.Waiting)} waiting{longest}", Strong) };
        foreach (WaitingCaller caller in board.Callers.Take(bars))
        {
            double seconds = caller.Seconds + later;
            int signs = Math.Clamp((int)Math.Ceiling(seconds / scale * longestBar), 1, longestBar);
            string number = caller.Number ?? "";
            string cut = number.Length < NumberWidth ? number : number[..(NumberWidth - 2)] + (profile.Capabilities.Unicode ? '…' : '.');
            rows.Add(new Paragraph()
                .Append($"{BoardText.Time(seconds),TimeWidth - 1} {cut,-(NumberWidth - 1)}")
                .Append(new string(full, signs), Colours[tier])
                .Overflow(Overflow.Crop));
        }

        if (board.Waiting > bars)
        {
            rows.Add(new Text($"and {ReportNumbers.Count(board.Waiting - Math.Min(bars, board.Callers.Count))} more"));
        }

        rows.AddRange(BoardText.Counts(board).Select(each => new Text($"{each.Figure,TimeWidth - 1} {each.Words}")));
        return new Rows(rows);
    }
}
