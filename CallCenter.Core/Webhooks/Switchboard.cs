using CallCenter.Core.Dispatch;
using CallCenter.Core.Queues;
using CallCenter.Core.Settings;
using CallCenter.Core.Signatures;
using CallCenter.Core.Twiml;

namespace CallCenter.Core.Webhooks;

/// <summary>Answers the three webhooks of the call center.</summary>
/// <param name="options">Valid settings of the call center.</param>
/// <param name="publicUrl">The public URL of the app; its path goes before the action URL's.</param>
/// <param name="watch">Looks at the queues before a rep dials; null to do without.</param>
public sealed class Switchboard(CallCenterOptions options, PublicUrl publicUrl, QueueWatch? watch = null)
{
    private readonly TwimlDocuments _documents = new(options, publicUrl.BasePath);
    private readonly string? _premiumQueueSid = options.PremiumQueueSid;

    /// <summary>A caller rang: sends them to the queue of their tier.</summary>
    /// <param name="tier">The tier of the number that was rung.</param>
    public WebhookAnswer Enqueue(Tier tier) => new(_documents.Enqueue(tier), tier);

    /// <summary>Looks at the queues, if this call center does.</summary>
    /// <returns>The look; at once and without sizes if it does not.</returns>
    public ValueTask<Look> LookAsync() => watch is null ? new(Look.Off) : watch.LookAsync();

    /// <summary>A rep rang or came back from a dial: looks at the queues and sends them to the one that <see cref="DispatchRule"/> names.</summary>
    /// <param name="parameters">The parameters of Twilio's request.</param>
    public ValueTask<WebhookAnswer> DialNextAsync(in TwilioParameters parameters)
    {
        RepReport report = RepReport.Read(parameters, _premiumQueueSid);
        return watch is null ? new(DialNext(report, Look.Off)) : LookAndDialAsync(watch, report);
    }

    /// <summary>The same with a look that was taken already.</summary>
    /// <param name="parameters">The parameters of Twilio's request.</param>
    /// <param name="look">The look.</param>
    public WebhookAnswer DialNext(in TwilioParameters parameters, in Look look) => DialNext(RepReport.Read(parameters, _premiumQueueSid), look);

    private async ValueTask<WebhookAnswer> LookAndDialAsync(QueueWatch queues, RepReport report) =>
        DialNext(report, await queues.LookAsync().ConfigureAwait(false));

    private WebhookAnswer DialNext(in RepReport report, in Look look)
    {
        Look believed = look.After(report);
        NextDial next = DispatchRule.Next(report.Result, report.Tried, believed.Sizes);
        return new WebhookAnswer(_documents.Dial(next), next.Tier, report, believed);
    }
}
