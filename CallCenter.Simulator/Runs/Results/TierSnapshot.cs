namespace CallCenter.Simulator.Runs.Results;

/// <summary>The callers of a tier at one moment of a run.</summary>
/// <param name="Waiting">Who waits in a queue, the longest wait first.</param>
/// <param name="Talking">How many talk to a rep.</param>
/// <param name="Answered">How many were answered so far.</param>
/// <param name="AnsweredWithin20">How many of them within 20 seconds.</param>
/// <param name="GaveUp">How many gave up so far.</param>
/// <param name="Messages">How many left a message so far.</param>
public sealed record TierSnapshot(IReadOnlyList<WaitingCall> Waiting, int Talking, long Answered, long AnsweredWithin20, long GaveUp, long Messages);
