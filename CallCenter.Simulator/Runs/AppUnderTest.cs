namespace CallCenter.Simulator.Runs;

/// <summary>The app whose webhooks are called.</summary>
/// <param name="BaseUrl">Its public URL, such as <c>http://localhost:7071</c>; may have a path.</param>
/// <param name="AuthToken">The token that signs requests to it.</param>
public sealed record AppUnderTest(string BaseUrl, string AuthToken);
