namespace CallCenter.Core.Queues;

/// <summary>A rep who waits in the queue of reps.</summary>
/// <param name="QueueSid">The queue's SID.</param>
/// <param name="Rep">The rep's name, which the queue's name tells; null where there are no names.</param>
public readonly record struct IdleRep(string QueueSid, string? Rep);
