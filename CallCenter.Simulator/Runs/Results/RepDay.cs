namespace CallCenter.Simulator.Runs.Results;

/// <summary>How a rep spent the time on shift, in seconds; the parts add up to it, with the talk that went on when the shift ended.</summary>
/// <param name="Rep">The rep's number, from 1.</param>
/// <param name="Name">The rep's name; null where reps have none.</param>
/// <param name="Talks">How many callers the rep talked to, a talk that has not ended included.</param>
/// <param name="Talk">Talking to callers.</param>
/// <param name="WrapUp">Away after a talk.</param>
/// <param name="Pause">Pausing.</param>
/// <param name="Idle">The rest: signing in, dialling or waiting for the app's answer.</param>
public sealed record RepDay(int Rep, string? Name, int Talks, double Talk, double WrapUp, double Pause, double Idle)
{
    /// <summary>All of it, in seconds.</summary>
    public double Paid => Talk + WrapUp + Pause + Idle;
}
