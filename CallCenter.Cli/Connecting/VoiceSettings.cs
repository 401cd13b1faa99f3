namespace CallCenter.Cli.Connecting;

/// <summary>What Twilio requests when a number is rung (https://www.twilio.com/docs/phone-numbers/api/incomingphonenumber-resource).</summary>
/// <param name="Url">The voice URL; empty for none.</param>
/// <param name="Method">How it is requested: GET or POST.</param>
/// <param name="FallbackUrl">The URL that is requested after an error; empty for none.</param>
/// <param name="FallbackMethod">How that is requested: GET or POST.</param>
internal sealed record VoiceSettings(string Url, string Method, string FallbackUrl, string FallbackMethod);
