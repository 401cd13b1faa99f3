using CallCenter.Core.Settings;
using CallCenter.Core.Webhooks;
using CallCenter.Functions;
using CallCenter.LocalHost.Functions;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker.Http;

namespace CallCenter.Benchmarks.Fuzzing;

/// <summary>The app as Azure calls it, without a server. It is another one for each input, so that an input alone says what happens.</summary>
internal sealed class FuzzedApp : IDisposable
{
    private readonly WebhookAdapter _adapter;

    /// <summary>Starts an app.</summary>
    /// <param name="settings">Its settings.</param>
    public FuzzedApp(AppSettings settings)
    {
        var time = new StoppedTime();
        _adapter = new WebhookAdapter(new CallCenterApp(settings, time), new ListLogger(Log), time);
    }

    /// <summary>The lines that the app wrote into its log.</summary>
    public List<string> Log { get; } = [];

    /// <summary>Answers a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="signature">The value of <c>X-Twilio-Signature</c>; null for no such header.</param>
    /// <returns>Status and body.</returns>
    public (int Status, string Body) Answer(FuzzedRequest request, string? signature)
    {
        var context = new DefaultHttpContext();
        context.Request.Method = request.Method;
        context.Request.Scheme = request.Scheme;
        context.Request.Path = "/" + request.Route;
        context.Request.QueryString = new QueryString(request.Query);
        context.Request.Headers.Host = request.Host;
        context.Request.Headers.ContentType = "application/x-www-form-urlencoded";
        context.Request.Headers[WebhookRequest.SignatureHeader] = signature;
        context.Request.Headers[WebhookRequest.SignatureSettingsHeader] = request.Settings;
        context.Request.ContentLength = request.Body.Length;
        context.Request.Body = new MemoryStream(request.Body);
        HttpResponseData answer = _adapter.AnswerAsync(request.Route, new LocalHttpRequestData(context)).GetAwaiter().GetResult();
        answer.Body.Position = 0;
        using var body = new StreamReader(answer.Body);
        return ((int)answer.StatusCode, body.ReadToEnd());
    }

    /// <inheritdoc/>
    public void Dispose() => _adapter.Dispose();

    private sealed class StoppedTime : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch;

        public override long GetTimestamp() => 0;
    }
}
