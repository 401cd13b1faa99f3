namespace Twilio.Http;

public abstract class HttpClient
{
}
