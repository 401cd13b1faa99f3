using CallCenter.Simulator.People;

namespace CallCenter.Cli.Reports;

/// <summary>The palette of the reports.</summary>
/// <remarks>
/// Blue and orange are apart for every kind of colour blindness (M. Okabe, K. Ito, "Color Universal Design", 2008); the two neutral
/// colours differ from them and from each other in lightness, so that the pictures can be read in grey too.
/// </remarks>
internal static class ReportColours
{
    /// <summary>The page.</summary>
    public static ReportColour Page { get; } = new("page", "#FDFDFD", "#15181D");

    /// <summary>What is read.</summary>
    public static ReportColour Ink { get; } = new("ink", "#1B2027", "#E7EAEE");

    /// <summary>What is read second, such as the labels of axes.</summary>
    public static ReportColour Muted { get; } = new("muted", "#555D68", "#A9B1BC");

    /// <summary>Lines between rows and behind curves.</summary>
    public static ReportColour Grid { get; } = new("grid", "#DDE1E6", "#323944");

    /// <summary>The axes.</summary>
    public static ReportColour Axis { get; } = new("axis", "#87909B", "#707A87");

    /// <summary>Premium callers.</summary>
    public static ReportColour Premium { get; } = new("premium", "#0072B2", "#56B4E9");

    /// <summary>Regular callers.</summary>
    public static ReportColour Regular { get; } = new("regular", "#D55E00", "#F0A23C");

    /// <summary>Reps who are idle: paler than all that is work.</summary>
    public static ReportColour Idle { get; } = new("idle", "#D5DAE0", "#3A424D");

    /// <summary>Reps who are away.</summary>
    public static ReportColour WrapUp { get; } = new("wrap-up", "#4A1F5C", "#EBDDF5");

    /// <summary>Reps who pause.</summary>
    public static ReportColour Pause { get; } = new("pause", "#8C7A99", "#9A86A8");

    /// <summary>All colours; no two are equal on a light page.</summary>
    public static IReadOnlyList<ReportColour> All { get; } = [Page, Ink, Muted, Grid, Axis, Premium, Regular, Idle, WrapUp, Pause];

    /// <summary>The colour of what a rep does.</summary>
    public static ReportColour Of(RepState state) => state switch
    {
        RepState.Premium => Premium,
        RepState.Regular => Regular,
        RepState.Dialling => Idle,
        RepState.WrapUp => WrapUp,
        RepState.Pause => Pause,
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "A state that no rep has."),
    };
}

/// <summary>A colour of the reports.</summary>
/// <param name="Name">Its name in the style sheet.</param>
/// <param name="Light">The colour on a light page, as <c>#RRGGBB</c>.</param>
/// <param name="Dark">The colour on a dark page.</param>
internal sealed record ReportColour(string Name, string Light, string Dark);
