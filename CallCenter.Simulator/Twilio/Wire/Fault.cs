namespace CallCenter.Simulator.Twilio.Wire;

/// <summary>What happens to a request on its way.</summary>
/// <param name="Response">The failure that takes the place of the app's answer; null if the request reaches the app.</param>
/// <param name="ExtraTime">What it costs beside the round trip.</param>
internal readonly record struct Fault(Task<WebhookResponse>? Response, TimeSpan ExtraTime);
