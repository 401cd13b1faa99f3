using CallCenter.Core.Dispatch;
using CallCenter.Core.Queues;
using CallCenter.Core.Reps;
using CallCenter.Core.Webhooks;
using Microsoft.Extensions.Logging;

namespace CallCenter.Functions.Logging;

/// <summary>Every log text of the app. None contains a token, a signature or a phone number.</summary>
/// <param name="logger">Gets the lines.</param>
/// <param name="time">The time, by which refusals are counted.</param>
internal sealed partial class WebhookLog(ILogger logger, TimeProvider time)
{
    private readonly RefusalLog _refusals = new(logger, time);
    private int _disagreements;

    /// <summary>Writes the line of a webhook.</summary>
    /// <param name="event">What happened.</param>
    public void Write(WebhookEvent @event)
    {
        _refusals.WriteCount();
        switch (@event)
        {
            case CallerEnqueued { Route: var route, Tier: var tier } enqueued:
                CallerEnqueued(route, LogText.CallSid(enqueued.CallSid), LogText.Tier(tier));
                break;
            case RepSentOn sentOn:
                Write(sentOn);
                break;
            case RepAdmission admission:
                Write(admission);
                break;
            case RepOnBreak rest:
                Write(rest);
                break;
            case RepIdle idle:
                Write(idle);
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
            case RequestRefused refused:
                _refusals.Write(refused);
                break;
        }
    }

    private void Write(RepIdle idle)
    {
        if (idle.SignedIn is { } signedIn)
        {
            Write(signedIn);
        }

        // A rep who waits is looked after twice a minute, all day: those lines are for debugging only.
        LogLevel level = idle.Snapshot.IsFailure ? LogLevel.Warning : LogLevel.Debug;
        if (logger.IsEnabled(level))
        {
            string callSid = LogText.CallSid(idle.Parameters.CallSid);
            string result = LogText.Result(idle.Parameters.QueueResult);
            string look = LogText.Snapshot(idle.Snapshot);
            string sizes = LogText.Sizes(idle.Snapshot);
            RepIdle(level, idle.Route, callSid, result, look, sizes, idle.Leaves ? "leave" : "wait");
        }
    }

    private void Write(CallerHeld held)
    {
        if (held.Wake is { } wake and not WakeOutcome.NotNeeded)
        {
            LogLevel level = wake is WakeOutcome.Failed or WakeOutcome.BackedOff or WakeOutcome.Refused ? LogLevel.Warning : LogLevel.Information;
            if (logger.IsEnabled(level))
            {
                string callSid = LogText.CallSid(held.CallSid);
                string outcome = LogText.Wake(wake);
                RepWoken(level, held.Route, callSid, outcome);
            }
        }

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
        LogLevel level = left.Parameters.QueueResult?.ToLowerInvariant()
            is "bridged" or "leave" or "hangup" or "redirected" or "redirected-from-bridged" or "bridging-in-process"
            ? LogLevel.Information
            : LogLevel.Warning;
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

    private void Write(RepAdmission admission)
    {
        string callSid = LogText.CallSid(admission.CallSid);
        switch (admission.Admission)
        {
            case { Result: AdmissionResult.SignedIn, Rep: { } rep }:
                RepSignedIn(admission.Route, callSid, rep);
                break;
            case { Tries: > 0, Tries: var tries, Result: var result }:
                PinWrong(admission.Route, callSid, tries, result is AdmissionResult.Refused ? "hang-up" : "pin");
                break;
            case { Result: AdmissionResult.AskPin }:
                PinAsked(admission.Route, callSid);
                break;
            default:
                RepRefused(admission.Route, callSid);
                break;
        }
    }

    private void Write(RepOnBreak rest)
    {
        string callSid = LogText.CallSid(rest.Parameters.CallSid);
        string kind = LogText.Break(rest.Break);
        if (rest.Break is RepBreak.WrapUp)
        {
            // The talk counts as one after which a rep is sent on at once.
            string result = LogText.Result(rest.Parameters.DequeueResult, rest.Report.Result);
            string tried = LogText.Tier(rest.Report.Tried);
            string waited = LogText.Seconds(rest.Parameters.DequeuedCallQueueTime);
            string look = LogText.Snapshot(QueueSnapshot.Off);
            string sizes = LogText.Sizes(QueueSnapshot.Off);
            string took = LogText.Milliseconds(QueueSnapshot.Off);
            RepSentOn(LogLevel.Information, rest.Route, callSid, result, tried, kind, waited, look, sizes, took);
        }

        RepOnBreak(rest.Route, callSid, kind, rest.Round);
    }

    private void Write(RepSentOn sentOn)
    {
        if (sentOn.SignedIn is { } signedIn)
        {
            Write(signedIn);
        }

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

    /// <summary>The call's state and the configured SID name different tiers; written once in the life of a process.</summary>
    [LoggerMessage(4, LogLevel.Warning, "CallCenter:PremiumQueueSid is not the SID of the premium queue: Twilio reports another one. Calls are dispatched by the action URL and are not affected; correct the setting or leave it out.")]
    private partial void PremiumQueueSidDisagrees();

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

    /// <summary>The app itself failed at a request, which is answered with 500.</summary>
    /// <param name="function">The webhook.</param>
    /// <param name="failure">The type of the exception, whose text might hold what the request did.</param>
    [LoggerMessage(13, LogLevel.Error, "{Function}: failed by {Failure}")]
    public partial void Failed(string function, string failure);

    /// <summary>A rep gave a right PIN.</summary>
    [LoggerMessage(20, LogLevel.Information, "{Function}: CallSid={CallSid} signed in, rep={Rep}")]
    private partial void RepSignedIn(string function, string callSid, string rep);

    /// <summary>A wrong PIN was typed, or none in time.</summary>
    [LoggerMessage(21, LogLevel.Warning, "{Function}: CallSid={CallSid} typed a wrong PIN, try={Try} next={Next}")]
    private partial void PinWrong(string function, string callSid, int @try, string next);

    /// <summary>A caller was asked for a PIN.</summary>
    [LoggerMessage(22, LogLevel.Debug, "{Function}: CallSid={CallSid} is asked for a PIN")]
    private partial void PinAsked(string function, string callSid);

    /// <summary>A caller who is none of the reps' numbers was hung up on.</summary>
    [LoggerMessage(23, LogLevel.Warning, "{Function}: CallSid={CallSid} rang the number of the reps, and is none of CallCenter:Reps:Numbers")]
    private partial void RepRefused(string function, string callSid);

    /// <summary>A rep takes a breath or pauses.</summary>
    [LoggerMessage(24, LogLevel.Information, "{Function}: CallSid={CallSid} has a break={Break} round={Round}")]
    private partial void RepOnBreak(string function, string callSid, string @break, int round);

    /// <summary>An idle rep waits in the queue of reps, or leaves it; a warning if asking Twilio who waits failed just now.</summary>
    [LoggerMessage(EventId = 25, Message = "{Function}: CallSid={CallSid} is idle, result={Result} look={Look} sizes={Sizes} next={Next}")]
    private partial void RepIdle(LogLevel level, string function, string callSid, string result, string look, string sizes, string next);

    /// <summary>A waiting rep was woken for a caller; a warning if that failed.</summary>
    [LoggerMessage(EventId = 26, Message = "{Function}: CallSid={CallSid} wake={Wake}")]
    private partial void RepWoken(LogLevel level, string function, string callSid, string wake);
}
