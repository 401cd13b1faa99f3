using System.Net;
using System.Text;

namespace Twilio.Http;

public class Request
{
    public Request(HttpMethod method, string url)
    {
        Method = method;
        Uri = new Uri(url);
    }

    public HttpMethod Method { get; }

    public Uri Uri { get; }

    public List<KeyValuePair<string, string>> QueryParams { get; } = [];

    public List<KeyValuePair<string, string>> PostParams { get; } = [];

    public Uri ConstructUrl() =>
        QueryParams.Count > 0 ? new Uri($"{Uri.AbsoluteUri}?{Encode(QueryParams)}") : new Uri(Uri.AbsoluteUri);

    public byte[] EncodePostParams() => Encoding.UTF8.GetBytes(Encode(PostParams));

    public void AddQueryParam(string name, string value) => QueryParams.Add(new(name, value));

    public void AddPostParam(string name, string value) => PostParams.Add(new(name, value));

    private static string Encode(List<KeyValuePair<string, string>> parameters) =>
        string.Join('&', parameters.Select(each => $"{WebUtility.UrlEncode(each.Key)}={WebUtility.UrlEncode(each.Value)}"));
}
