namespace Twilio.Exceptions;

public class ApiException : TwilioException
{
    public ApiException(string message, Exception exception)
        : base(message, exception)
    {
    }

    public ApiException(
        int code, int status, string message, string moreInfo, Dictionary<string, object> details = null, Exception exception = null)
        : base(message, exception)
    {
        Code = code;
        Status = status;
    }

    public int Code { get; }

    public int Status { get; }
}
