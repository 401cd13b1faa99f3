namespace Twilio.Exceptions;

public class TwilioException : Exception
{
    private protected TwilioException(string message)
        : base(message)
    {
    }

    private protected TwilioException(string message, Exception exception)
        : base(message, exception)
    {
    }
}
