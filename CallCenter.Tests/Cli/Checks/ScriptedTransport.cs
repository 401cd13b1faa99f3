using CallCenter.Simulator.Twilio.Wire;

namespace CallCenter.Tests.Cli.Checks;

/// <summary>Answers requests without a network, each after a given time on a clock that only it moves.</summary>
internal sealed class ScriptedTransport(Func<int, TimeSpan> latency, Func<WebhookRequest, WebhookResponse> answer) : TimeProvider, IWebhookTransport
{
    private long _now;

    public List<WebhookRequest> Requests { get; } = [];

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => _now;

    public Task<WebhookResponse> SendAsync(WebhookRequest request, CancellationToken cancellationToken)
    {
        Requests.Add(request);
        TimeSpan took = latency(Requests.Count);
        _now += took.Ticks;
        return took >= HttpTransport.TwilioTimeLimit ? throw new TimeoutException() : Task.FromResult(answer(request));
    }
}
