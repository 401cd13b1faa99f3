using CallCenter.Simulator.Twilio.Wire;

namespace CallCenter.Simulator.Runs;

/// <summary>The app whose webhooks are called.</summary>
/// <param name="BaseUrl">Its public URL, such as <c>http://localhost:7071</c>; may have a path.</param>
/// <param name="AuthToken">The token that signs requests to it.</param>
public sealed record AppUnderTest(string BaseUrl, string AuthToken)
{
    /// <summary>The public URL of its second home, which differs in its host; null for none.</summary>
    public string? SecondBaseUrl { get; init; }

    /// <summary>The shared key that signs requests in place of the token; null for the token.</summary>
    public SigningKey? SharedKey { get; init; }
}
