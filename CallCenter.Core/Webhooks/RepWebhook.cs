using CallCenter.Core.Calls;
using CallCenter.Core.Dispatch;
using CallCenter.Core.Queues;
using CallCenter.Core.Settings;
using CallCenter.Core.Twiml;
using CallCenter.Core.Waiting;

namespace CallCenter.Core.Webhooks;

/// <summary>Answers reps: sends each to the queue whose turn it is.</summary>
/// <param name="options">Valid settings of the call center.</param>
/// <param name="basePath">What goes before the path of each URL: empty, or a path without a slash at its end.</param>
/// <param name="monitor">Tells who waits before a rep dials; null to do without.</param>
/// <param name="estimator">Learns how long callers waited.</param>
internal sealed class RepWebhook(CallCenterOptions options, string basePath, QueueMonitor? monitor, WaitEstimator estimator)
{
    private readonly RepDocuments _documents = new(options, basePath);

    /// <summary>Answers a request.</summary>
    /// <param name="parameters">Twilio's parameters.</param>
    /// <param name="state">What is remembered of the call.</param>
    public ValueTask<WebhookReply> AnswerAsync(in TwilioParameters parameters, CallState state)
    {
        var report = RepReport.Of(parameters, state, options.PremiumQueueSid);
        if (report is { Result: AttemptResult.Bridged, Tried: { } tier } && TwilioParameters.Number(parameters.DequeuedCallQueueTime) is { } waited)
        {
            estimator.Connected(tier, waited);
        }

        return monitor is null ? new(Dial(parameters, report, QueueSnapshot.Off)) : LookAndDialAsync(monitor, parameters, report);
    }

    /// <summary>Runs once what every request runs, but for asking Twilio.</summary>
    /// <param name="parameters">Parameters as Twilio sends them.</param>
    /// <param name="state">What is remembered of the call.</param>
    public void WarmUp(in TwilioParameters parameters, CallState state) =>
        Dial(parameters, RepReport.Of(parameters, state, options.PremiumQueueSid), QueueSnapshot.Off);

    private async ValueTask<WebhookReply> LookAndDialAsync(QueueMonitor queues, TwilioParameters parameters, RepReport report) =>
        Dial(parameters, report, await queues.SnapshotAsync().ConfigureAwait(false));

    private WebhookReply Dial(in TwilioParameters parameters, in RepReport report, in QueueSnapshot snapshot)
    {
        QueueSnapshot believed = snapshot.After(report);
        NextDial next = DispatchRule.Next(report.Result, report.Tried, believed.Sizes);
        return WebhookReply.Twiml(_documents.Dial(next), new RepSentOn(WebhookRoutes.RepCallComplete, parameters, report, next, believed));
    }
}
