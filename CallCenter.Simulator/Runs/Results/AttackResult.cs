namespace CallCenter.Simulator.Runs.Results;

/// <summary>What came of people who rang the reps' number and guessed PINs.</summary>
/// <param name="Calls">How often they rang.</param>
/// <param name="Guesses">How many PINs they began to type.</param>
/// <param name="Talks">How many callers they got: with a lock, none but by luck.</param>
public readonly record struct AttackResult(long Calls, long Guesses, long Talks);
