using System.Globalization;
using System.Text.Json;
using Twilio.Base;
using Twilio.Clients;
using Twilio.Exceptions;
using Twilio.Http;

namespace Twilio.Rest.Api.V2010.Account;

public class QueueResource : Resource
{
    private QueueResource(JsonElement json)
    {
        Sid = Text(json, "sid");
        FriendlyName = Text(json, "friendly_name");
        CurrentSize = Number(json, "current_size");
        AverageWaitTime = Number(json, "average_wait_time");
        MaxSize = Number(json, "max_size");
    }

    public int? CurrentSize { get; }

    public string FriendlyName { get; }

    public int? AverageWaitTime { get; }

    public string Sid { get; }

    public int? MaxSize { get; }

    public static async Task<QueueResource> CreateAsync(
        string friendlyName, string pathAccountSid = null, int? maxSize = null, ITwilioRestClient client = null)
    {
        var request = new Request(Twilio.Http.HttpMethod.Post, Url(pathAccountSid ?? client.AccountSid));
        request.AddPostParam("FriendlyName", friendlyName);
        if (maxSize is { } size)
        {
            request.AddPostParam("MaxSize", size.ToString(CultureInfo.InvariantCulture));
        }

        return FromJson((await client.RequestAsync(request).ConfigureAwait(false)).Content);
    }

    public static async Task<ResourceSet<QueueResource>> ReadAsync(
        string pathAccountSid = null, long? pageSize = null, long? limit = null, ITwilioRestClient client = null)
    {
        var request = new Request(Twilio.Http.HttpMethod.Get, Url(pathAccountSid ?? client.AccountSid));
        if ((pageSize ?? limit) is { } size)
        {
            request.AddQueryParam("PageSize", size.ToString(CultureInfo.InvariantCulture));
        }

        Response response = await client.RequestAsync(request).ConfigureAwait(false);
        return new ResourceSet<QueueResource>(ReadPage(response.Content), ReadPage, limit, client);
    }

    public static QueueResource FromJson(string json)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            return new QueueResource(document.RootElement);
        }
        catch (JsonException e)
        {
            throw new ApiException(e.Message, e);
        }
    }

    private static string Url(string account) => $"https://api.twilio.com/2010-04-01/Accounts/{account}/Queues.json";

    private static ResourcePage<QueueResource> ReadPage(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        JsonElement root = document.RootElement;
        return new ResourcePage<QueueResource>(
            [.. root.GetProperty("queues").EnumerateArray().Select(record => new QueueResource(record))], Number(root, "page_size") ?? 0, Text(root, "next_page_uri"));
    }

    private static string Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out JsonElement value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;

    private static int? Number(JsonElement json, string name) =>
        json.TryGetProperty(name, out JsonElement value) && value.ValueKind is JsonValueKind.Number ? value.GetInt32() : null;
}
