namespace CallCenter.Simulator.Runs.Results;

/// <summary>Somebody who waits in a queue of a run.</summary>
/// <param name="Caller">The caller's number among all callers, from 0.</param>
/// <param name="PhoneNumber">The phone number that they ring from, one of those kept for fiction.</param>
/// <param name="Waited">How long they have waited.</param>
public readonly record struct WaitingCall(int Caller, string PhoneNumber, TimeSpan Waited);
