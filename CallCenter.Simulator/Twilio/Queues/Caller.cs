using CallCenter.Core;

namespace CallCenter.Simulator.Twilio.Queues;

/// <summary>A person who rings. Talk, patience and wrap-up are fixed when they ring, so that different rules meet the same people.</summary>
/// <param name="Number">The caller's number among all callers, from 0.</param>
/// <param name="Tier">The tier of the number that they ring.</param>
/// <param name="Talk">How long they will talk.</param>
/// <param name="Patience">How long they wait in a queue before giving up; <see cref="TimeSpan.MaxValue"/> for ever.</param>
/// <param name="WrapUp">How long their rep is away after the talk.</param>
public readonly record struct Caller(int Number, Tier Tier, TimeSpan Talk, TimeSpan Patience, TimeSpan WrapUp = default);
