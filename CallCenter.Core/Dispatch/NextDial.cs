namespace CallCenter.Core.Dispatch;

/// <summary>What a rep is told to do next.</summary>
/// <param name="Tier">The tier whose queue the rep dials.</param>
/// <param name="PauseFirst">
/// Whether the rep waits one second before dialling. Set after a result that Twilio may have answered without waiting, so that no rep
/// goes round faster than once a second.
/// </param>
/// <param name="Reason">Why that queue.</param>
public readonly record struct NextDial(Tier Tier, bool PauseFirst = false, DialReason Reason = DialReason.Turn);
