namespace CallCenter.Simulator.Twilio.Rest;

/// <summary>Twilio's REST for the queues, phone numbers, calls and recordings of an account, whatever carries its requests.</summary>
/// <param name="options">The account.</param>
internal sealed class RestService(TwilioRestOptions options)
{
    private readonly QueueResources _queues = new(options);
    private readonly IncomingNumberResources _numbers = new(options);
    private readonly CallResources _calls = new(options);
    private readonly RecordingResources _recordings = new(options);
    private readonly WebhookResources? _webhooks = options.Webhooks is { } webhooks ? new WebhookResources(webhooks) : null;

    /// <summary>Answers a request; the clock's gate must be held.</summary>
    /// <param name="request">The request.</param>
    /// <param name="authorization">The header Authorization, or null.</param>
    /// <param name="faults">What goes wrong; to let time pass is up to the caller.</param>
    /// <returns>The answer; null for none.</returns>
    public RestAnswer? Answer(RestRequest request, string? authorization, RestFaults faults) => faults switch
    {
        { IsDown: true } => null,
        { IsWebPage: true } => RestAnswer.WebPage,
        { Status: { } status } => RestAnswer.Fault(status),
        _ => BasicAuthentication.Check(authorization, options.Credentials) ?? AnswerTruly(request, faults.CurrentSizeOffset),
    };

    /// <summary>Answers whoever asks; the clock's gate must be held.</summary>
    /// <param name="request">The request.</param>
    /// <param name="sizeOffset">Is added to each <c>current_size</c>.</param>
    public RestAnswer AnswerTruly(RestRequest request, int sizeOffset = 0) =>
        _webhooks is not null && WebhookResources.AreMeant(request) ? _webhooks.Answer(request)
        : IncomingNumberResources.AreMeant(request) ? _numbers.Answer(request)
        : CallResources.AreMeant(request) ? _calls.Answer(request)
        : RecordingResources.AreMeant(request) ? _recordings.Answer(request)
        : _queues.Answer(request, sizeOffset);
}
