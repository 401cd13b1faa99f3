using CallCenter.Core;

namespace CallCenter.Simulator.Runs.Results;

/// <summary>How far a run is.</summary>
/// <param name="Share">The share of the run that is over, 0 to 1.</param>
/// <param name="Hour">The simulated hour of the day.</param>
/// <param name="Waiting">Callers in the queue.</param>
/// <param name="Talking">Reps who talk to callers.</param>
/// <param name="Dialling">Reps who dial or wait for the app.</param>
/// <param name="Away">Reps in wrap-up.</param>
/// <param name="Answered">Callers answered so far.</param>
/// <param name="Webhooks">Webhook requests so far.</param>
public sealed record RunProgress(
    double Share, double Hour, PerTier<int> Waiting, PerTier<int> Talking, int Dialling, int Away, long Answered, long Webhooks);
