using CallCenter.Core.Calls;
using CallCenter.Core.Dispatch;
using CallCenter.Core.Queues;
using CallCenter.Core.Reps;
using CallCenter.Core.Settings;
using CallCenter.Core.Twiml;
using CallCenter.Core.Waiting;

namespace CallCenter.Core.Webhooks;

/// <summary>Answers reps: lets in who may take calls, and sends each to the queue whose turn it is.</summary>
/// <param name="options">Valid settings of the call center.</param>
/// <param name="basePath">What goes before the path of each URL: empty, or a path without a slash at its end.</param>
/// <param name="monitor">Tells who waits before a rep dials; null to do without.</param>
/// <param name="estimator">Learns how long callers waited.</param>
/// <param name="time">The time, in which whoever guesses PINs is kept waiting.</param>
/// <param name="waker">Wakes reps who wait; null to do without.</param>
internal sealed class RepWebhook(
    CallCenterOptions options, string basePath, QueueMonitor? monitor, WaitEstimator estimator, TimeProvider time, RepWaker? waker = null)
{
    private readonly RepDocuments _documents = new(options, basePath);
    private readonly WrongTries _wrongTries = new(time);
    private readonly RepLock? _lock = options.Reps is { Numbers: null, Pins: null }
        ? null
        : new RepLock(
            options.Reps.Numbers is { } numbers ? RepNumbers.Parse(numbers) : null,
            options.Reps.Pins is { } pins ? RepPins.Parse(pins) : null,
            options.Reps.PinFor is "Unknown");

    /// <summary>Answers a request.</summary>
    /// <param name="parameters">Twilio's parameters.</param>
    /// <param name="state">What is remembered of the call.</param>
    public ValueTask<WebhookReply> AnswerAsync(in TwilioParameters parameters, CallState state)
    {
        Admission admission = _lock?.Admit(parameters.From, parameters.Digits, state) ?? Admission.Open;
        bool mayTakeCalls = admission.Result is AdmissionResult.Admitted or AdmissionResult.SignedIn;
        return (admission.Result, state.Step) switch
        {
            (_, CallStep.Idle) => IdleAsync(parameters, state, admission.Rep, mayTakeCalls),
            (AdmissionResult.Admitted, CallStep.Back) => ComeBackAsync(parameters, state, admission.Rep),
            (AdmissionResult.Admitted, _) => ServeAsync(parameters, state, admission.Rep),
            (AdmissionResult.SignedIn, _) => ServeAsync(parameters, default, admission.Rep, new RepAdmission(WebhookRoutes.RepCallComplete, parameters.CallSid, admission)),
            _ => TurnAwayAsync(parameters, admission),
        };
    }

    /// <summary>Runs once what every request runs, but for asking Twilio.</summary>
    /// <param name="parameters">Parameters as Twilio sends them.</param>
    /// <param name="state">What is remembered of the call.</param>
    public void WarmUp(in TwilioParameters parameters, CallState state)
    {
        Dial(parameters, state, Report(parameters, state), QueueSnapshot.Off, rep: null);
        if (_lock is not null)
        {
            _lock.Admit(parameters.From, parameters.Digits, state);
            _documents.AskPin(tries: 0);
        }
    }

    // Whoever may no longer take calls leaves, and is judged by the next step: a hold document cannot ask for a PIN.
    private async ValueTask<WebhookReply> IdleAsync(TwilioParameters parameters, CallState state, string? rep, bool mayTakeCalls)
    {
        QueueSnapshot snapshot = QueueSnapshot.Off;
        bool leaves = !mayTakeCalls || monitor is null;
        if (!leaves && state.Round > 0)
        {
            snapshot = await monitor!.SnapshotAsync().ConfigureAwait(false);
            leaves = snapshot.Sizes is not { Premium: 0, Regular: 0 };
        }

        return WebhookReply.Twiml(
            leaves ? _documents.Leave : _documents.Idle(rep, state.Round), new RepIdle(WebhookRoutes.RepCallComplete, parameters, state.Step, snapshot, leaves));
    }

    private ValueTask<WebhookReply> ComeBackAsync(in TwilioParameters parameters, CallState state, string? rep) => RepQueueExitRule.Next(parameters.QueueResult) switch
    {
        AfterRepQueue.Nothing => new(WebhookReply.Twiml(
            _documents.Nothing, new RepIdle(WebhookRoutes.RepCallComplete, parameters, state.Step, QueueSnapshot.Off, Leaves: true))),
        AfterRepQueue.Dial => ServeAsync(parameters, state, rep),
        _ => ServeAsync(parameters, state with { IsPlain = true }, rep),
    };

    private ValueTask<WebhookReply> TurnAwayAsync(in TwilioParameters parameters, Admission admission)
    {
        ReadOnlyMemory<byte> document = admission.Result is AdmissionResult.AskPin ? _documents.AskPin(admission.Tries) : _documents.NotAllowed;
        WebhookReply reply = WebhookReply.Twiml(document, new RepAdmission(WebhookRoutes.RepCallComplete, parameters.CallSid, admission));
        return admission.Tries > 0 && _wrongTries.Add() ? LateAsync(reply) : new(reply);
    }

    private async ValueTask<WebhookReply> LateAsync(WebhookReply reply)
    {
        await Task.Delay(WrongTries.Delay, time).ConfigureAwait(false);
        return reply;
    }

    private ValueTask<WebhookReply> ServeAsync(in TwilioParameters parameters, CallState state, string? rep, RepAdmission? signedIn = null)
    {
        RepReport report = Report(parameters, state);
        if (report is { Result: AttemptResult.Bridged, Tried: { } tier } && TwilioParameters.Number(parameters.DequeuedCallQueueTime) is { } waited)
        {
            estimator.Connected(tier, waited);
        }

        RepBreak next = RepBreakRule.Next(state.Step, report.Result, parameters.Digits, state.Round, options.Reps.WrapUpSeconds, RepDocuments.PauseRounds);
        return next is not RepBreak.None ? new(Rest(parameters, report, next, state, rep))
            : monitor is null ? new(Dial(parameters, state, report, QueueSnapshot.Off, rep, signedIn))
            : LookAndDialAsync(monitor, parameters, state, report, rep, signedIn);
    }

    private WebhookReply Rest(in TwilioParameters parameters, in RepReport report, RepBreak next, CallState state, string? rep)
    {
        int round = next is RepBreak.Pause ? state.Round + 1 : 0;
        ReadOnlyMemory<byte> document = next switch
        {
            RepBreak.WrapUp => _documents.WrapUp(rep),
            RepBreak.Pause => _documents.Pause(rep, round),
            _ => _documents.PausedTooLong,
        };
        return WebhookReply.Twiml(document, new RepOnBreak(WebhookRoutes.RepCallComplete, parameters, report, next, round));
    }

    private async ValueTask<WebhookReply> LookAndDialAsync(
        QueueMonitor queues, TwilioParameters parameters, CallState state, RepReport report, string? rep, RepAdmission? signedIn) =>
        Dial(parameters, state, report, await queues.SnapshotAsync(IsWoken(parameters, state)).ConfigureAwait(false), rep, signedIn);

    // Reps who leave by themselves may be many at a time, and have just looked.
    private static bool IsWoken(in TwilioParameters parameters, in CallState state) =>
        state.Step is CallStep.Woken
        || (state.Step is CallStep.Back && !string.Equals(parameters.QueueResult, "leave", StringComparison.OrdinalIgnoreCase));

    private WebhookReply Dial(
        in TwilioParameters parameters, in CallState state, in RepReport report, in QueueSnapshot snapshot, string? rep, RepAdmission? signedIn = null)
    {
        QueueSnapshot believed = snapshot.After(report);
        NextDial next = DispatchRule.Next(report.Result, report.Tried, believed.Sizes, believed.IsRegularOverdue);
        if (next.Reason is DialReason.Idle && state.For is { } caller)
        {
            // The caller who woke the rep may be there before REST tells.
            next = new NextDial(caller);
        }

        bool isRefused = waker is { IsRefused: true };
        bool stays = state.IsPlain || isRefused;
        if (options.RepsWait && next.Reason is DialReason.Idle && believed.IdleRep is null && !stays)
        {
            return WebhookReply.Twiml(
                _documents.Wait(rep), new RepIdle(WebhookRoutes.RepCallComplete, parameters, state.Step, believed, Leaves: false) { SignedIn = signedIn });
        }

        var dial = new RepDial(next, rep, Stays: stays, Stands: options.RepsWait && !isRefused);
        if (options.Reps.Announce is true)
        {
            Announcement announcement = Announcement.Of(next, believed.HeadSeconds[next.Tier], state.QuietSeconds);
            int quiet = announcement.Kind is AnnouncementKind.None ? state.QuietSeconds : 0;
            dial = dial with
            {
                Announcement = announcement,
                QuietSeconds = next.Reason is DialReason.Idle ? Math.Min(quiet + _documents.Timeout(dial), CallState.LargestNumber) : 0,
            };
        }

        return WebhookReply.Twiml(_documents.Dial(dial), new RepSentOn(WebhookRoutes.RepCallComplete, parameters, report, next, believed) { SignedIn = signedIn });
    }

    private RepReport Report(in TwilioParameters parameters, in CallState state) => RepReport.Of(parameters, state, options.PremiumQueueSid);
}
