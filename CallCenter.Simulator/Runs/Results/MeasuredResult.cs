namespace CallCenter.Simulator.Runs.Results;

/// <summary>What was measured with a real clock.</summary>
/// <param name="Seconds">How long the run took, in seconds.</param>
/// <param name="WebhookMedianMilliseconds">Half of the real webhook requests were answered within this time; NaN if there were none.</param>
/// <param name="WebhookP95Milliseconds">19 of 20 were answered within this time; NaN if there were none.</param>
public sealed record MeasuredResult(double Seconds, double WebhookMedianMilliseconds, double WebhookP95Milliseconds);
