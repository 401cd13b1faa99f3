using CallCenter.Core.Dispatch;
using CallCenter.Core.Webhooks;
using Microsoft.Extensions.Logging;

namespace CallCenter.Functions.Logging;

/// <summary>Every log text of the app. None contains a token, a signature or a phone number.</summary>
/// <param name="logger">Gets the lines.</param>
internal sealed partial class WebhookLog(ILogger logger)
{
    private int _disagreements;

    /// <summary>Writes the line of a webhook.</summary>
    /// <param name="event">What happened.</param>
    public void Write(WebhookEvent @event)
    {
        switch (@event)
        {
            case CallerEnqueued { Route: var route, Tier: var tier } enqueued:
                CallerEnqueued(route, LogText.CallSid(enqueued.CallSid), LogText.Tier(tier));
                break;
            case RepSentOn sentOn:
                Write(sentOn);
                break;
            case RequestRefused { Reason: RefusalReason.SignatureMissing, Url: var url } refused:
                Refused(refused.Route, "Missing", url);
                break;
            case RequestRefused { Reason: RefusalReason.SignatureWrong, Url: var url } refused:
                Refused(refused.Route, "Wrong", url);
                break;
            case RequestRefused { Reason: RefusalReason.SignerUnknown, Url: var url } refused:
                SignerUnknown(refused.Route, LogText.Signer(refused.Signer), LogText.Algorithm(refused.Signer), url);
                break;
            case RequestRefused { Reason: RefusalReason.BodyTooLarge } refused:
                TooLarge(refused.Route);
                break;
        }
    }

    private void Write(RepSentOn sentOn)
    {
        // An idle rep polls about once a second, all day: those lines are for debugging only.
        bool isIdlePoll = sentOn.Report is { Result: AttemptResult.QueueEmpty } or { Result: AttemptResult.None, Tried: not null };
        LogLevel level = sentOn.Snapshot.IsFailure ? LogLevel.Warning : isIdlePoll ? LogLevel.Debug : LogLevel.Information;
        if (logger.IsEnabled(level))
        {
            string callSid = LogText.CallSid(sentOn.Parameters.CallSid);
            string result = LogText.Result(sentOn.Parameters.DequeueResult, sentOn.Report.Result);
            string tried = LogText.Tier(sentOn.Report.Tried);
            string next = LogText.Tier(sentOn.Next.Tier);
            string waited = LogText.Seconds(sentOn.Parameters.DequeuedCallQueueTime);
            string look = LogText.Snapshot(sentOn.Snapshot);
            string sizes = LogText.Sizes(sentOn.Snapshot);
            string took = LogText.Milliseconds(sentOn.Snapshot);
            RepSentOn(level, sentOn.Route, callSid, result, tried, next, waited, look, sizes, took);
        }

        if (sentOn.Report.SidDisagrees && Interlocked.Exchange(ref _disagreements, 1) == 0)
        {
            PremiumQueueSidDisagrees();
        }
    }

    /// <summary>A caller was put into a queue.</summary>
    [LoggerMessage(1, LogLevel.Information, "{Function}: CallSid={CallSid} next={Next}")]
    private partial void CallerEnqueued(string function, string callSid, string next);

    /// <summary>A rep was sent to a queue; a warning if asking Twilio who waits failed just now.</summary>
    [LoggerMessage(EventId = 2, Message = "{Function}: CallSid={CallSid} result={Result} tried={Tried} next={Next} waited={WaitedSeconds} look={Look} sizes={Sizes} ms={LookMilliseconds}")]
    private partial void RepSentOn(
        LogLevel level,
        string function,
        string callSid,
        string result,
        string tried,
        string next,
        string waitedSeconds,
        string look,
        string sizes,
        string lookMilliseconds);

    /// <summary>A request was refused for its signature.</summary>
    [LoggerMessage(3, LogLevel.Warning, "{Function}: refused, X-Twilio-Signature is {Reason}; the URL it was checked against begins {Url}")]
    private partial void Refused(string function, string reason, string url);

    /// <summary>The call's state and the configured SID name different tiers; written once in the life of a process.</summary>
    [LoggerMessage(4, LogLevel.Warning, "CallCenter:PremiumQueueSid is not the SID of the premium queue: Twilio reports another one. Calls are dispatched by the action URL and are not affected; correct the setting or leave it out.")]
    private partial void PremiumQueueSidDisagrees();

    /// <summary>A request was refused for its size.</summary>
    [LoggerMessage(5, LogLevel.Warning, "{Function}: refused, the body is larger than 1 MiB")]
    private partial void TooLarge(string function);

    /// <summary>A request was refused because the app does not have what it says that it is signed with.</summary>
    [LoggerMessage(11, LogLevel.Warning, "{Function}: refused, signed by {Signer} with {Algorithm}, which the settings Twilio:SharedKeys and Twilio:AuthToken do not cover; the URL begins {Url}")]
    private partial void SignerUnknown(string function, string signer, string algorithm, string url);
}
