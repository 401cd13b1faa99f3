using CallCenter.Core.Dispatch;
using CallCenter.Core.Queues;
using CallCenter.Core.Signatures;
using CallCenter.Core.Webhooks;
using Microsoft.Extensions.Logging;

namespace CallCenter.Functions.Logging;

/// <summary>Every log text of the app. None contains a token, a signature or a phone number.</summary>
internal static partial class WebhookLog
{
    /// <summary>Writes the line of an answered webhook.</summary>
    public static void Answered(ILogger logger, string function, in TwilioParameters parameters, in WebhookAnswer answer)
    {
        string callSid = LogText.CallSid(parameters.CallSid);
        if (answer.Report is not { } report)
        {
            string queue = LogText.Tier(answer.Tier);
            CallerEnqueued(logger, function, callSid, queue);
            return;
        }

        // An idle rep polls about once a second, all day: those lines are for debugging only.
        bool isIdlePoll = report is { Result: AttemptResult.QueueEmpty } or { Result: AttemptResult.None, Tried: not null };
        LogLevel level = answer.Look.IsFailure ? LogLevel.Warning : isIdlePoll ? LogLevel.Debug : LogLevel.Information;
        if (logger.IsEnabled(level))
        {
            string result = LogText.Result(parameters.DequeueResult, report.Result);
            string tried = LogText.Tier(report.Tried);
            string next = LogText.Tier(answer.Tier);
            string waited = LogText.Seconds(parameters.DequeuedCallQueueTime);
            string look = LogText.Look(answer.Look);
            string sizes = LogText.Sizes(answer.Look);
            string took = LogText.Milliseconds(answer.Look);
            RepSentOn(logger, level, function, callSid, result, tried, next, waited, look, sizes, took);
        }
    }

    /// <summary>A caller was put into a queue.</summary>
    [LoggerMessage(1, LogLevel.Information, "{Function}: CallSid={CallSid} next={Next}")]
    private static partial void CallerEnqueued(ILogger logger, string function, string callSid, string next);

    /// <summary>A rep was sent to a queue; a warning if looking at the queues failed just now.</summary>
    [LoggerMessage(EventId = 2, Message = "{Function}: CallSid={CallSid} result={Result} tried={Tried} next={Next} waited={WaitedSeconds} look={Look} sizes={Sizes} ms={LookMilliseconds}")]
    private static partial void RepSentOn(
        ILogger logger,
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

    /// <summary>A request was refused.</summary>
    [LoggerMessage(3, LogLevel.Warning, "{Function}: refused, X-Twilio-Signature is {Reason}; the URL it was checked against begins {Url}")]
    public static partial void Refused(ILogger logger, string function, SignatureResult reason, string url);

    /// <summary>The action URL and the configured SID name different tiers; written once in the life of a process.</summary>
    [LoggerMessage(4, LogLevel.Warning, "CallCenter:PremiumQueueSid is not the SID of the premium queue: Twilio reports another one. Calls are dispatched by the action URL and are not affected; correct the setting or leave it out.")]
    public static partial void PremiumQueueSidDisagrees(ILogger logger);
}
