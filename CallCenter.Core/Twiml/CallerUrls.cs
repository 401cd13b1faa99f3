using CallCenter.Core.Calls;

namespace CallCenter.Core.Twiml;

/// <summary>The URLs of the steps of a caller's call, which all come to the webhook at which the call began: the path is the tier, the query is the state.</summary>
/// <param name="basePath">What goes before the path: empty, or a path without a slash at its end.</param>
internal sealed class CallerUrls(string basePath)
{
    /// <summary>The URL of a step.</summary>
    /// <param name="tier">The caller's tier.</param>
    /// <param name="state">The step, and what is to be remembered.</param>
    public Uri Of(Tier tier, CallState state) => TwimlText.RelativeUrl(state.WriteTo($"{basePath}/{WebhookRoutes.Enqueue[tier]}"));

    /// <summary>The URL for a caller whom Twilio did not put into the queue, and who goes on with the next verb: as if Twilio had said that it is full.</summary>
    /// <param name="tier">The caller's tier.</param>
    public Uri Full(Tier tier) => TwimlText.RelativeUrl(new CallState(Step: CallStep.Left).WriteTo($"{basePath}/{WebhookRoutes.Enqueue[tier]}") + "&QueueResult=queue-full");
}
