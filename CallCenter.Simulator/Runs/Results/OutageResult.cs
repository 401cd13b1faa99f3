using CallCenter.Simulator.Twilio.Wire;

namespace CallCenter.Simulator.Runs.Results;

/// <summary>What an outage cost. A call that met two is counted for the later one.</summary>
/// <param name="Outage">The outage.</param>
/// <param name="WebhooksFailed">Requests that came to nothing: those that met it, and those to a fallback URL that failed after it.</param>
/// <param name="CallsEnded">Calls that it ended, of callers and reps.</param>
/// <param name="CallersLost">Those of callers whom nobody had answered or told anything.</param>
/// <param name="RepCallsBroken">Those of reps who had heard something; each rings again.</param>
/// <param name="RepCallsInVain">Those of reps who rang and heard nothing.</param>
public sealed record OutageResult(Outage Outage, long WebhooksFailed, long CallsEnded, long CallersLost, long RepCallsBroken, long RepCallsInVain);
