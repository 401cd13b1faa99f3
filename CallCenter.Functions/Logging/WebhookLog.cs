using CallCenter.Core.Callers;
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
            case CallerTurnedAway { Route: var route } turnedAway:
                CallerTurnedAway(route, LogText.CallSid(turnedAway.CallSid), LogText.Tier(turnedAway.Tier), turnedAway.MayLeaveMessage ? "message" : "hang-up");
                break;
            case CallerHeld held:
                Write(held);
                break;
            case CallerPressedKey { Route: var route } pressed:
                CallerPressedKey(route, LogText.CallSid(pressed.CallSid), LogText.Tier(pressed.Tier), pressed.Leaves ? "leave" : "hold");
                break;
            case CallerLeftQueue left:
                Write(left);
                break;
            case MessageTaken { Route: var route } taken:
                MessageTaken(route, LogText.CallSid(taken.CallSid), LogText.Tier(taken.Tier), LogText.Number(taken.Seconds));
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

    private void Write(CallerHeld held)
    {
        // A waiting caller is sent another round about once a minute: those lines are for debugging only.
        if (logger.IsEnabled(LogLevel.Debug))
        {
            string callSid = LogText.CallSid(held.CallSid);
            string tier = LogText.Tier(held.Tier);
            string waited = LogText.Number(held.WaitedSeconds);
            string place = LogText.Number(held.Pass is { Place: > 0 and var told } ? told : null);
            string minutes = LogText.Number(held.Pass is { Minutes: > 0 and var estimate } ? estimate : null);
            CallerHeld(held.Route, callSid, tier, waited, place, minutes, held.Pass is null ? "leave" : "hold");
        }
    }

    private void Write(CallerLeftQueue left)
    {
        // Nothing is wrong where a caller talked, hung up, left for a message or was taken away.
        LogLevel level = left.Parameters.QueueResult?.ToLowerInvariant() is "queue-full" or "system-error" or "error" || left.Next is AfterQueue.SayGoodbye
            ? LogLevel.Warning
            : LogLevel.Information;
        if (logger.IsEnabled(level))
        {
            string callSid = LogText.CallSid(left.Parameters.CallSid);
            string tier = LogText.Tier(left.Tier);
            string result = LogText.Result(left.Parameters.QueueResult);
            string waited = LogText.Seconds(left.Parameters.QueueTime);
            string next = LogText.AfterQueue(left.Next);
            CallerLeftQueue(level, left.Route, callSid, tier, result, waited, next);
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

    /// <summary>A caller rang while the call center is closed.</summary>
    [LoggerMessage(6, LogLevel.Information, "{Function}: CallSid={CallSid} closed, tier={Tier} next={Next}")]
    private partial void CallerTurnedAway(string function, string callSid, string tier, string next);

    /// <summary>A waiting caller was sent another round of the hold document.</summary>
    [LoggerMessage(7, LogLevel.Debug, "{Function}: CallSid={CallSid} waits, tier={Tier} waited={WaitedSeconds} place={Place} minutes={Minutes} next={Next}")]
    private partial void CallerHeld(string function, string callSid, string tier, string waitedSeconds, string place, string minutes, string next);

    /// <summary>A waiting caller pressed a key.</summary>
    [LoggerMessage(8, LogLevel.Debug, "{Function}: CallSid={CallSid} pressed a key, tier={Tier} next={Next}")]
    private partial void CallerPressedKey(string function, string callSid, string tier, string next);

    /// <summary>A caller is no longer in the queue; a warning if Twilio could not hold the caller there.</summary>
    [LoggerMessage(EventId = 9, Message = "{Function}: CallSid={CallSid} left the queue, tier={Tier} result={Result} waited={WaitedSeconds} next={Next}")]
    private partial void CallerLeftQueue(LogLevel level, string function, string callSid, string tier, string result, string waitedSeconds, string next);

    /// <summary>A caller has recorded a message.</summary>
    [LoggerMessage(10, LogLevel.Information, "{Function}: CallSid={CallSid} left a message, tier={Tier} seconds={MessageSeconds}")]
    private partial void MessageTaken(string function, string callSid, string tier, string messageSeconds);

    /// <summary>A request was refused because the app does not have what it says that it is signed with.</summary>
    [LoggerMessage(11, LogLevel.Warning, "{Function}: refused, signed by {Signer} with {Algorithm}, which the settings Twilio:SharedKeys and Twilio:AuthToken do not cover; the URL begins {Url}")]
    private partial void SignerUnknown(string function, string signer, string algorithm, string url);
}
