namespace Twilio.Http;

public class HttpMethod
{
    private readonly string _name;

    public HttpMethod(string method) => _name = method.ToUpperInvariant();

    public override string ToString() => _name;
}
