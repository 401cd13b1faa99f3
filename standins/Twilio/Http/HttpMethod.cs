namespace Twilio.Http;

public class HttpMethod
{
    public static readonly HttpMethod Get = new("GET");
    public static readonly HttpMethod Post = new("POST");

    private readonly string _name;

    public HttpMethod(string method) => _name = method.ToUpperInvariant();

    public override string ToString() => _name;
}
