namespace CallCenter.Simulator.Twilio.Rest;

/// <summary>A user and password of Basic auth (https://www.twilio.com/docs/usage/requests-to-twilio).</summary>
/// <param name="User">An account SID or the SID of an API key.</param>
/// <param name="Password">The auth token, or the API key's secret.</param>
public sealed record RestCredentials(string User, string Password);
