namespace CallCenter.Core.Waiting;

/// <summary>What Twilio's request for a hold document says of the caller who waits (https://www.twilio.com/docs/voice/twiml/enqueue).</summary>
/// <param name="Tier">The caller's tier.</param>
/// <param name="Position">The caller's place in the queue, from 1: <c>QueuePosition</c>.</param>
/// <param name="WaitedSeconds">How long the caller has waited: <c>QueueTime</c>.</param>
/// <param name="QueueSize">How many callers wait, this one included: <c>CurrentQueueSize</c>.</param>
/// <param name="AverageSeconds">How long those who wait now have waited on average: <c>AvgQueueTime</c>.</param>
public readonly record struct QueuePlace(Tier Tier, int Position, int WaitedSeconds, int QueueSize, int AverageSeconds);
