namespace CallCenter.Cli.Board.Page;

/// <summary>The event <c>state</c>: all that the page shows.</summary>
/// <param name="AgeSeconds">How old the state is, in seconds; null where there is none yet.</param>
/// <param name="Failure">One sentence that says why there is nothing newer; null where all is well.</param>
/// <param name="State">The state; null where there is none yet.</param>
internal sealed record BoardMessage(double? AgeSeconds, string? Failure, BoardState? State);

/// <summary>The event <c>age</c>: the state is still the one before.</summary>
/// <param name="AgeSeconds">How old the state is, in seconds.</param>
/// <param name="Failure">One sentence that says why there is nothing newer; null where all is well.</param>
internal sealed record BoardAge(double? AgeSeconds, string? Failure);

/// <summary>What a change of the pace came to.</summary>
/// <param name="Speed">Simulated seconds per second.</param>
/// <param name="IsPaused">Whether the run stands still.</param>
internal sealed record PaceAnswer(double Speed, bool IsPaused);
