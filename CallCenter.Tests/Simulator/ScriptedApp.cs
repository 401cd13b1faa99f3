using CallCenter.Simulator.Twilio.Wire;
using Microsoft.AspNetCore.WebUtilities;
using TwilioSigner = CallCenter.Tests.Core.Signatures.TwilioSigner;

namespace CallCenter.Tests.Simulator;

/// <summary>An app that answers each path as the script says, and writes down who asked.</summary>
internal sealed class ScriptedApp : IWebhookTransport
{
    public const string BaseUrl = "https://calls.example.com";

    public const string Token = "0123456789abcdef0123456789abcdef";

    private static readonly string[] Standard =
        ["AccountSid", "ApiVersion", "CallSid", "CallStatus", "Called", "Caller", "Direction", "From", "To"];

    private readonly Dictionary<string, Func<Task<WebhookResponse>>> _answers = [];

    /// <summary>Each request in order: the method, the path with its own query, then all parameters but the standard ones.</summary>
    public List<string> Seen { get; } = [];

    /// <summary>Each request in order.</summary>
    public List<WebhookRequest> Requests { get; } = [];

    /// <summary>Answers a path with TwiML.</summary>
    public ScriptedApp On(string path, string verbs) => On(path, () => Task.FromResult(Twiml(verbs)));

    /// <summary>Answers a path in any way.</summary>
    public ScriptedApp On(string path, Func<Task<WebhookResponse>> answer)
    {
        _answers[path] = answer;
        return this;
    }

    public static WebhookResponse Twiml(string verbs) => new(200, "text/xml", $"<Response>{verbs}</Response>");

    public Task<WebhookResponse> SendAsync(WebhookRequest request, CancellationToken cancellationToken)
    {
        Requests.Add(request);
        var url = new Uri(request.Url);
        (string Key, string Value)[] query = Fields(url.Query);
        (string Key, string Value)[] form = Fields(request.Form ?? "");
        Assert.Equal(TwilioSigner.Sign(Token, request.Url, form), request.Signature);
        Assert.Equal(request.Method == "POST", request.Form is not null);

        (string Key, string Value)[] parameters = request.Method == "POST" ? form : query;
        string path = url.AbsolutePath + (request.Method == "POST" ? url.Query : "");
        Seen.Add(string.Join(' ', [$"{request.Method} {path}", .. parameters.Where(each => !Standard.Contains(each.Key)).Select(each => $"{each.Key}={each.Value}")]));
        return _answers.TryGetValue(url.AbsolutePath, out Func<Task<WebhookResponse>>? answer)
            ? answer()
            : Task.FromResult(new WebhookResponse(404, null, ""));
    }

    private static (string Key, string Value)[] Fields(string encoded) =>
        [.. QueryHelpers.ParseQuery(encoded).SelectMany(field => field.Value, (field, value) => (field.Key, value ?? ""))];
}
