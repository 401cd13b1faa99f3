using CallCenter.Core.Dispatch;
using CallCenter.Core.Queues;

namespace CallCenter.Core.Webhooks;

/// <summary>What a webhook answers, and why.</summary>
/// <param name="Twiml">The TwiML document in UTF-8, ready to be sent; shared by all requests, never to be changed.</param>
/// <param name="Tier">The tier whose queue the document names.</param>
/// <param name="Report">What the rep's last attempt came to; null where the request came from a caller.</param>
/// <param name="Look">What a look at the queues told.</param>
public readonly record struct WebhookAnswer(ReadOnlyMemory<byte> Twiml, Tier Tier, RepReport? Report = null, Look Look = default);
