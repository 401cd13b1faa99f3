using Twilio.Exceptions;

namespace CallCenter.Core.Queues;

/// <summary>Twilio's REST of a region refused: each region has its own credentials, so that it must be named beside them.</summary>
/// <param name="region">The region, such as <c>ie1</c>.</param>
/// <param name="code">Twilio's error; 0 for none.</param>
/// <param name="status">The HTTP status.</param>
/// <param name="message">Twilio's words.</param>
/// <param name="moreInfo">The URL of the page about the error; empty for none.</param>
public sealed class RegionalRefusalException(string region, int code, int status, string message, string moreInfo)
    : ApiException(code, status, message, moreInfo)
{
    /// <summary>The region, such as <c>ie1</c>.</summary>
    public string Region => region;
}
