namespace CallCenter.Simulator.Twilio.Wire;

/// <summary>A webhook request as it goes to the app.</summary>
/// <param name="Method">GET or POST.</param>
/// <param name="Url">The absolute URL, with the parameters of a GET in its query.</param>
/// <param name="Form">The form of a POST; null for a GET.</param>
/// <param name="Signature">The value of <c>X-Twilio-Signature</c>; null for none.</param>
public sealed record WebhookRequest(string Method, string Url, string? Form, string? Signature)
{
    /// <summary>The value of <c>X-Twilio-Webhooks-Signature-Settings</c>, which names the shared key that signed; null where the auth token did.</summary>
    public string? SignatureSettings { get; init; }
}
