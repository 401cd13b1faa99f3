namespace CallCenter.Core.Dispatch;

/// <summary>How many callers wait, as Twilio's REST tells it.</summary>
/// <param name="Premium">Callers in the premium queue, 0 or more.</param>
/// <param name="Regular">Callers in the regular queue, 0 or more.</param>
public readonly record struct QueueSizes(int Premium, int Regular);
