using CallCenter.Core.Calls;
using CallCenter.Core.Dispatch;

namespace CallCenter.Core.Reps;

/// <summary>Decides whether a rep goes to a queue or has a break.</summary>
internal static class RepBreakRule
{
    private const string PauseKey = "9";

    /// <summary>Decides.</summary>
    /// <param name="step">The step of the rep's call.</param>
    /// <param name="result">How the rep's last attempt ended.</param>
    /// <param name="digits">The key that was pressed; null if none.</param>
    /// <param name="round">For how many rounds the rep has paused.</param>
    /// <param name="wrapUpSeconds">How long a rep has after a talk, in seconds.</param>
    /// <param name="pauseRounds">How many rounds a pause may last.</param>
    public static RepBreak Next(CallStep step, AttemptResult result, string? digits, int round, int wrapUpSeconds, int pauseRounds) => step switch
    {
        CallStep.Ready => digits is PauseKey ? RepBreak.Pause : RepBreak.None,
        CallStep.Pause => round < pauseRounds ? RepBreak.Pause : RepBreak.PausedTooLong,
        _ => result is AttemptResult.Bridged && wrapUpSeconds > 0 ? RepBreak.WrapUp : RepBreak.None,
    };
}
