namespace CallCenter.Simulator.Twilio.Calls;

/// <summary>A number of the company: what Twilio requests when it is rung.</summary>
/// <param name="Number">The number.</param>
/// <param name="Url">Its voice URL.</param>
/// <param name="FallbackUrl">The URL that is requested after an error; null for none.</param>
/// <remarks>Both are requested by POST, the default of Twilio's numbers.</remarks>
public sealed record PhoneNumber(string Number, string Url, string? FallbackUrl);
