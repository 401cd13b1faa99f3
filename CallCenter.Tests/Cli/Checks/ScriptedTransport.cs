using CallCenter.Simulator.Twilio.Wire;
using Microsoft.Extensions.Time.Testing;

namespace CallCenter.Tests.Cli.Checks;

/// <summary>Answers requests without a network, each after a given time on a clock that only it moves.</summary>
internal sealed class ScriptedTransport(Func<int, TimeSpan> latency, Func<WebhookRequest, WebhookResponse> answer) : IWebhookTransport
{
    public FakeTimeProvider Time { get; } = new();

    public List<WebhookRequest> Requests { get; } = [];

    public Task<WebhookResponse> SendAsync(WebhookRequest request, CancellationToken cancellationToken)
    {
        Requests.Add(request);
        TimeSpan took = latency(Requests.Count);
        Time.Advance(took);
        return took >= HttpTransport.TwilioTimeLimit ? throw new TimeoutException() : Task.FromResult(answer(request));
    }
}
