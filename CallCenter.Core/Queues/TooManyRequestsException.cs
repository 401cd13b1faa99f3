using Twilio.Exceptions;

namespace CallCenter.Core.Queues;

/// <summary>Twilio's REST is asked too much: status 429 (https://www.twilio.com/docs/api/errors/20429).</summary>
/// <param name="retryAfter">After how long to ask again, as the answer says in <c>Retry-After</c>; null if it says no such time.</param>
/// <param name="code">Twilio's error; 0 for none.</param>
/// <param name="message">Twilio's words.</param>
/// <param name="moreInfo">The URL of the page about the error; empty for none.</param>
public sealed class TooManyRequestsException(TimeSpan? retryAfter, int code, string message, string moreInfo)
    : ApiException(code, TooManyRequests, message, moreInfo)
{
    private const int TooManyRequests = 429;

    /// <summary>After how long to ask again; null if Twilio does not say.</summary>
    public TimeSpan? RetryAfter => retryAfter;
}
