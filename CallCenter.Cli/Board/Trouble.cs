namespace CallCenter.Cli.Board;

/// <summary>Something that a supervisor must know at once.</summary>
/// <param name="Grade">How bad it is.</param>
/// <param name="Sentence">One sentence that says what is wrong, with its figures.</param>
internal sealed record Trouble(TroubleGrade Grade, string Sentence)
{
    /// <summary>Tells one trouble from another while the figures in its sentence change, such as <c>premium-limit</c>; the page says each aloud only when it comes.</summary>
    public required string Kind { get; init; }
}

/// <summary>How bad a trouble is.</summary>
internal enum TroubleGrade
{
    /// <summary>Callers suffer now.</summary>
    Alarm,

    /// <summary>Callers may suffer soon, or the board cannot see all.</summary>
    Warning,
}
