using System.Net.Http.Headers;
using System.Text;

namespace CallCenter.Simulator.Twilio.Rest;

/// <summary>Checks who asks (https://www.twilio.com/docs/usage/requests-to-twilio).</summary>
internal static class BasicAuthentication
{
    private const int Authenticate = 20003;

    /// <summary>Checks a request.</summary>
    /// <param name="authorization">The request's header Authorization, or null.</param>
    /// <param name="accepted">Who may ask.</param>
    /// <returns>The refusal, or null.</returns>
    public static RestAnswer? Check(string? authorization, IReadOnlyCollection<RestCredentials> accepted)
    {
        if (string.IsNullOrEmpty(authorization))
        {
            return RestAnswer.Error(401, Authenticate, "Authentication Error - No credentials provided");
        }

        return Read(authorization) is { } credentials && accepted.Contains(credentials)
            ? null
            : RestAnswer.Error(401, Authenticate, "Authenticate");
    }

    private static RestCredentials? Read(string authorization)
    {
        if (!AuthenticationHeaderValue.TryParse(authorization, out AuthenticationHeaderValue? header)
            || !string.Equals(header.Scheme, "Basic", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        string encoded = header.Parameter ?? "";
        var bytes = new byte[encoded.Length];
        return Convert.TryFromBase64String(encoded, bytes, out int length)
            && Encoding.UTF8.GetString(bytes, 0, length).Split(':', 2) is [string user, string password]
            ? new RestCredentials(user, password)
            : null;
    }
}
