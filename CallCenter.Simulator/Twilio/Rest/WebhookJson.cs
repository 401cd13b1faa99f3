using System.Globalization;
using System.Text.Json.Nodes;

namespace CallCenter.Simulator.Twilio.Rest;

/// <summary>The JSON of the webhook resources, whose names and moments are written otherwise than those of the older REST.</summary>
internal static class WebhookJson
{
    private const int FirstOfHttpErrors = 20_000;
    private const int LargestPage = 100;

    /// <summary>A list, which fits on one page: an account has at most 50 of each.</summary>
    /// <param name="key">What the records are called.</param>
    /// <param name="records">The records.</param>
    public static RestAnswer List(string key, IEnumerable<JsonObject> records) => RestAnswer.Ok(new JsonObject
    {
        [key] = new JsonArray([.. records]),
        ["meta"] = new JsonObject { ["key"] = key, ["pageSize"] = LargestPage, ["nextToken"] = null, ["previousToken"] = null },
    });

    /// <summary>A refusal whose number says no more than its HTTP status.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="message">What is wrong.</param>
    public static RestAnswer Refusal(int status, string message) => RestAnswer.Error(status, FirstOfHttpErrors + status, message);

    /// <summary>Writes a moment.</summary>
    public static string Moment(DateTimeOffset moment) => moment.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    /// <summary>Reads a text; empty if it is absent or none.</summary>
    /// <param name="from">An object, or null.</param>
    /// <param name="name">The text's name.</param>
    public static string Text(JsonObject? from, string name) => from?[name] is JsonValue value && value.TryGetValue(out string? text) ? text : "";
}
