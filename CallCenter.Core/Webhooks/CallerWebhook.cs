using CallCenter.Core.Callers;
using CallCenter.Core.Calls;
using CallCenter.Core.Hours;
using CallCenter.Core.Queues;
using CallCenter.Core.Settings;
using CallCenter.Core.Signatures;
using CallCenter.Core.Twiml;
using CallCenter.Core.Waiting;

namespace CallCenter.Core.Webhooks;

/// <summary>Answers every step of a caller's call, from its beginning to a message.</summary>
/// <remarks>A step is answered whatever the settings say by now: whoever began it waits for the answer.</remarks>
/// <param name="options">Valid settings of the call center.</param>
/// <param name="publicUrl">Tells by which URL Twilio called the app.</param>
/// <param name="estimator">Estimates waits.</param>
/// <param name="waker">Wakes a waiting rep for a caller who has come; null to do without.</param>
/// <param name="time">The time, for the opening hours.</param>
internal sealed class CallerWebhook(CallCenterOptions options, PublicUrl publicUrl, WaitEstimator estimator, RepWaker? waker, TimeProvider time)
{
    private const string MessageKey = "1";

    private readonly EnqueueDocuments _enqueues = new(options, new CallerUrls(publicUrl.BasePath));

    // What nobody hears costs the start nothing.
    private readonly Lazy<CallerDocuments> _documents = new(() => new CallerDocuments(options, new CallerUrls(publicUrl.BasePath)));
    private readonly HoldRule _hold = new(estimator, options.Waiting.MaxSeconds);
    private readonly bool _takesMessages = options.Messages.Enabled is true;
    private readonly Schedule? _schedule = options is { Hours: { } hours, TimeZone: { } zone }
        ? new Schedule(OpeningHours.Parse(hours), TimeZoneInfo.FindSystemTimeZoneById(zone))
        : null;

    /// <summary>Answers a request.</summary>
    /// <param name="route">The webhook.</param>
    /// <param name="tier">The caller's tier.</param>
    /// <param name="state">The step, and what is remembered.</param>
    /// <param name="parameters">Twilio's parameters.</param>
    /// <param name="url">The URL by which Twilio called the app.</param>
    public ValueTask<WebhookReply> AnswerAsync(string route, Tier tier, CallState state, in TwilioParameters parameters, string url)
    {
        WebhookReply reply = Answer(route, tier, state, parameters, url);
        return waker is not null && state.Step is CallStep.Wait && HoldRule.IsFirst(parameters, state.Said)
            ? WakeAsync(waker, tier, reply, publicUrl.Home(url))
            : new(reply);
    }

    private static async ValueTask<WebhookReply> WakeAsync(RepWaker waker, Tier tier, WebhookReply reply, string home)
    {
        WakeOutcome outcome = await waker.WakeAsync(
            rep => new CallState(Step: CallStep.Woken) { Rep = rep, For = tier }.WriteTo($"{home}/{WebhookRoutes.RepCallComplete}")).ConfigureAwait(false);
        return reply with { Event = reply.Event is CallerHeld held ? held with { Wake = outcome } : reply.Event };
    }

    private WebhookReply Answer(string route, Tier tier, CallState state, in TwilioParameters parameters, string url) => state.Step switch
    {
        CallStep.Wait => Hold(route, tier, parameters, state.Said, url),
        CallStep.Key => TakeKey(route, tier, parameters, state.Said),
        CallStep.Left => GoOn(route, tier, parameters, state.IsPlain),
        CallStep.Message => WebhookReply.Twiml(
            _documents.Value.Thanks, new MessageTaken(route, parameters.CallSid, tier, TwilioParameters.Number(parameters.RecordingDuration))),
        _ => Begin(route, tier, parameters),
    };

    /// <summary>Builds what callers will hear, if anything but the seed's answers, so that the first of them does not wait for it.</summary>
    /// <param name="url">The URL of any webhook.</param>
    public void WarmUp(string url)
    {
        Begin(WebhookRoutes.PremiumEnqueue, Tier.Premium, default);
        if (options.Waiting.Enabled is true || _takesMessages || options.RepsWait || options.Reps.HangUpOnStar is true || options.Closed is true || _schedule is not null)
        {
            foreach (CallStep step in (ReadOnlySpan<CallStep>)[CallStep.Wait, CallStep.Key, CallStep.Left, CallStep.Message])
            {
                Answer(WebhookRoutes.PremiumEnqueue, Tier.Premium, new CallState(Step: step), default, url);
            }
        }
    }

    private WebhookReply Begin(string route, Tier tier, in TwilioParameters parameters)
    {
        if (options.Closed is true)
        {
            return TurnAway(route, tier, parameters, opens: null);
        }

        if (_schedule is not null)
        {
            DateTimeOffset now = time.GetUtcNow();
            OpeningState state = _schedule.At(now);
            if (!state.IsOpen)
            {
                return TurnAway(route, tier, parameters, state.OpensLocal is { } opens ? (opens, state.NowLocal) : null);
            }
        }

        return WebhookReply.Twiml(_enqueues.First(tier), new CallerEnqueued(route, parameters.CallSid, tier));
    }

    private WebhookReply TurnAway(string route, Tier tier, in TwilioParameters parameters, (DateTime At, DateTime Now)? opens) =>
        WebhookReply.Twiml(_documents.Value.Closed(tier, opens), new CallerTurnedAway(route, parameters.CallSid, tier, _takesMessages));

    private WebhookReply Hold(string route, Tier tier, in TwilioParameters parameters, int? said, string url)
    {
        HoldPass? pass = _hold.Next(tier, parameters, said);
        return WebhookReply.Twiml(
            pass is { } told ? Document(tier, told, url) : _documents.Value.Leave,
            new CallerHeld(route, parameters.CallSid, tier, TwilioParameters.Number(parameters.QueueTime), pass));
    }

    private ReadOnlyMemory<byte> Document(Tier tier, HoldPass told, string url) =>
        options.Waiting.Enabled is not true && options.RepsWait ? _documents.Value.TwiliosMusic : _documents.Value.Hold(tier, told, publicUrl.Home(url));

    private WebhookReply TakeKey(string route, Tier tier, in TwilioParameters parameters, int? said)
    {
        bool leaves = _takesMessages && parameters.Digits is MessageKey;
        return WebhookReply.Twiml(
            leaves ? _documents.Value.Leave : _documents.Value.BackToHold(tier, said), new CallerPressedKey(route, parameters.CallSid, tier, leaves));
    }

    private WebhookReply GoOn(string route, Tier tier, in TwilioParameters parameters, bool isPlain)
    {
        AfterQueue next = QueueExitRule.Next(parameters.QueueResult, isPlain, _takesMessages, options.Reps.HangUpOnStar is true);
        if (string.Equals(parameters.QueueResult, "bridged", StringComparison.OrdinalIgnoreCase) && TwilioParameters.Number(parameters.QueueTime) is { } waited)
        {
            // The rep's webhook tells the same, but not of reps who hang up after the talk. To hear it twice does no harm to a mean.
            estimator.Connected(tier, waited);
        }

        ReadOnlyMemory<byte> document = next switch
        {
            AfterQueue.HangUp => _documents.Value.HangUp,
            AfterQueue.TakeMessage => _documents.Value.Message(tier),
            AfterQueue.SayBusy => _documents.Value.Busy,
            AfterQueue.EnqueueAgain => _enqueues.Again(tier),
            AfterQueue.Nothing => _documents.Value.Nothing,
            _ => _documents.Value.Goodbye,
        };
        return WebhookReply.Twiml(document, new CallerLeftQueue(route, parameters, tier, next));
    }
}
