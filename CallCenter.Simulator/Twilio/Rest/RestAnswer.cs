using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CallCenter.Simulator.Twilio.Rest;

/// <summary>An answer of Twilio's REST.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="ContentType">The value of <c>Content-Type</c>.</param>
/// <param name="Bytes">The body.</param>
internal sealed record RestAnswer(int Status, string ContentType, ReadOnlyMemory<byte> Bytes)
{
    // Where an HTTP status is all there is to say, Twilio's error is the status behind 20 (https://www.twilio.com/docs/api/errors).
    private const int FirstOfHttpErrors = 20_000;

    // Twilio escapes neither the + of dates nor the & of page URIs.
    private static readonly JsonSerializerOptions AsTwilio = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What somebody else answers in Twilio's place.</summary>
    public static RestAnswer WebPage { get; } = new(200, "text/html", "<html><body>Service status: fine</body></html>"u8.ToArray());

    /// <summary>What is answered where something was deleted.</summary>
    public static RestAnswer NoContent { get; } = new(204, "application/json", default);

    /// <summary>The body as text.</summary>
    public string Body => Encoding.UTF8.GetString(Bytes.Span);

    public static RestAnswer Ok(JsonObject body) => Json(200, body);

    public static RestAnswer Created(JsonObject body) => Json(201, body);

    public static RestAnswer Accepted(JsonObject body) => Json(202, body);

    /// <summary>A file of sound.</summary>
    /// <param name="contentType">Its kind.</param>
    /// <param name="file">The file.</param>
    public static RestAnswer Sound(string contentType, byte[] file) => new(200, contentType, file);

    /// <summary>An error in the form that Twilio's SDKs read.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="code">Twilio's number of the error (https://www.twilio.com/docs/api/errors).</param>
    /// <param name="message">What is wrong.</param>
    public static RestAnswer Error(int status, int code, string message) => Json(status, new JsonObject
    {
        ["code"] = code,
        ["message"] = message,
        ["more_info"] = string.Create(CultureInfo.InvariantCulture, $"https://www.twilio.com/docs/errors/{code}"),
        ["status"] = status,
    });

    public static RestAnswer NotFound(string path) =>
        Error(404, FirstOfHttpErrors + 404, $"The requested resource {path} was not found");

    public static RestAnswer Fault(int status) => Error(status, FirstOfHttpErrors + status, status switch
    {
        429 => "Too Many Requests",
        500 => "An internal server error has occurred",
        503 => "Service Unavailable",
        _ => string.Create(CultureInfo.InvariantCulture, $"Status {status}"),
    });

    private static RestAnswer Json(int status, JsonObject body) => new(status, "application/json", Encoding.UTF8.GetBytes(body.ToJsonString(AsTwilio)));
}
