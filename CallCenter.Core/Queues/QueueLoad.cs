namespace CallCenter.Core.Queues;

/// <summary>Who waits in the queues, as Twilio told it.</summary>
/// <param name="Sizes">How many callers wait.</param>
/// <param name="HeadSeconds">How long the first of each queue has waited, in seconds; null where nobody asked or Twilio did not tell.</param>
/// <param name="IsRegularOverdue">Whether the first regular caller has waited so long that no premium caller goes before.</param>
/// <param name="IdleRep">The rep who waits in the queue of reps; null if nobody does.</param>
internal readonly record struct QueueLoad(
    PerTier<int> Sizes, PerTier<int?> HeadSeconds = default, bool IsRegularOverdue = false, IdleRep? IdleRep = null);
