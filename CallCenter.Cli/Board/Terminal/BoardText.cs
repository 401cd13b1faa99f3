using System.Globalization;
using CallCenter.Cli.Reports;
using CallCenter.Core;

namespace CallCenter.Cli.Board.Terminal;

/// <summary>What the board says in plain words, without colours.</summary>
internal static class BoardText
{
    /// <summary>What is behind a figure that is derived.</summary>
    public const string Mark = "*";

    /// <summary>What <see cref="Mark"/> means.</summary>
    public const string Legend = Mark + " derived from what the board saw; nobody tells it";

    /// <summary>The figures of a state in one line.</summary>
    /// <param name="state">The state.</param>
    public static string Line(BoardState state) => string.Join(
        "; ", [.. Enum.GetValues<Tier>().Select(tier => $"{Name(tier)}: {Line(state.Tiers[tier])}"), Reps(state.Reps)]);

    /// <summary>What is wrong, worst first.</summary>
    /// <param name="reading">What was read.</param>
    public static IEnumerable<string> Troubles(BoardReading reading) =>
        [.. reading.Failure is { } failure ? [failure] : Array.Empty<string>(), .. reading.State?.Troubles.Select(trouble => trouble.Sentence) ?? []];

    /// <summary>What a tier is called.</summary>
    /// <param name="tier">The tier.</param>
    public static string Name(Tier tier) => tier is Tier.Premium ? "premium" : "regular";

    /// <summary>What is counted of a tier, each as words behind a figure; what is not known is left out.</summary>
    /// <param name="tier">The tier.</param>
    public static IEnumerable<(string Figure, string Words)> Counts(TierBoard tier) =>
        new (Figure? Figure, string Words)[]
        {
            (tier.Talking, "talking"),
            (tier.Answered, "answered"),
            (tier.AnsweredInTime, string.Create(CultureInfo.InvariantCulture, $"of them within {TierBoard.TargetSeconds} s")),
            (tier.GaveUp, "gave up"),
            (tier.Messages, "left a message"),
            (tier.Called, "called today"),
            (tier.Unclear, "unclear"),
        }
        .Where(each => each.Figure is not null)
        .Select(each => (Show(each.Figure!.Value), each.Words));

    /// <summary>The reps in a line; what is not known is left out.</summary>
    /// <param name="reps">The reps.</param>
    public static string Reps(RepBoard reps)
    {
        var known = new (Figure? Figure, string Words)[]
        {
            (reps.SignedIn, "on the line"), (reps.Talking, "talking"), (reps.Free, "free"), (reps.WrapUp, "in wrap-up"), (reps.Pause, "at a pause"),
        }.Where(each => each.Figure is not null).Select(each => $"{Show(each.Figure!.Value)} {each.Words}");
        return $"reps: {string.Join(", ", known)}";
    }

    /// <summary>How long something took, such as <c>1:05</c>.</summary>
    /// <param name="seconds">In seconds.</param>
    public static string Time(double seconds)
    {
        long whole = (long)Math.Max(0, seconds);
        return string.Create(CultureInfo.InvariantCulture, $"{whole / 60}:{whole % 60:00}");
    }

    private static string Line(TierBoard tier)
    {
        string longest = tier.Callers is [var first, ..] ? $", longest {Time(first.Seconds)}" : "";
        return string.Join(", ", [$"{ReportNumbers.Count(tier.Waiting)} waiting{longest}", .. Counts(tier).Select(each => $"{each.Figure} {each.Words}")]);
    }

    private static string Show(Figure figure) => ReportNumbers.Count(figure.Value) + (figure.IsDerived ? Mark : "");
}
