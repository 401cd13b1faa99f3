namespace CallCenter.Cli.Board;

/// <summary>How a simulated run goes.</summary>
/// <param name="Speed">Simulated seconds per second.</param>
/// <param name="IsPaused">Whether it stands still.</param>
/// <param name="Share">The share of it that is over, 0 to 1.</param>
/// <param name="HasReport">Whether it is over and its report can be had.</param>
internal sealed record RunBoard(double Speed, bool IsPaused, double Share, bool HasReport);

/// <summary>How the account is asked.</summary>
/// <param name="RequestsAnHour">How many REST requests an hour it takes at most.</param>
/// <param name="Requests">How many were made since the board began.</param>
internal sealed record AskingBoard(int RequestsAnHour, long Requests);
