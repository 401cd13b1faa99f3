using CallCenter.Simulator.Twilio.Wire;

namespace CallCenter.Cli.Checks;

/// <summary>What came of one request.</summary>
/// <param name="Request">The request.</param>
/// <param name="Response">The answer; null if there was none.</param>
/// <param name="Failure">Why there was no answer: <see cref="HttpRequestException"/> or <see cref="TimeoutException"/>; null if there was one.</param>
/// <param name="Elapsed">How long it took.</param>
internal sealed record ProbeAnswer(WebhookRequest Request, WebhookResponse? Response, Exception? Failure, TimeSpan Elapsed)
{
    /// <summary>The HTTP status; 0 if there was no answer.</summary>
    public int Status => Response?.Status ?? 0;

    /// <summary>The status, or why there was none, in a few words.</summary>
    public string Seen => Response is null ? Remedies.NameOf(Failure!) : $"{Status}";
}
