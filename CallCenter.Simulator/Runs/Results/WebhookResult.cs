namespace CallCenter.Simulator.Runs.Results;

/// <summary>The requests to the app in the simulated world.</summary>
/// <param name="Requests">All requests.</param>
/// <param name="Failed">Requests that came to nothing.</param>
/// <param name="PerIdleRepHour">Requests of reps for each hour that a rep was idle; NaN if none was.</param>
public sealed record WebhookResult(long Requests, long Failed, double PerIdleRepHour);
