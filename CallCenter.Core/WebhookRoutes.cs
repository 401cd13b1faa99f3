namespace CallCenter.Core;

/// <summary>The paths of the three webhooks below the app's URL, which are the names of the three functions too.</summary>
public static class WebhookRoutes
{
    /// <summary>What the number that premium callers ring points at.</summary>
    public const string PremiumEnqueue = "premium-enqueue";

    /// <summary>What the number that regular callers ring points at.</summary>
    public const string RegularEnqueue = "regular-enqueue";

    /// <summary>What the number that reps ring points at, and where every dial comes back to.</summary>
    public const string RepCallComplete = "rep-call-complete";

    /// <summary>All three.</summary>
    public static IReadOnlyList<string> All { get; } = [PremiumEnqueue, RegularEnqueue, RepCallComplete];

    /// <summary>What the number of a tier's callers points at.</summary>
    public static PerTier<string> Enqueue { get; } = new(PremiumEnqueue, RegularEnqueue);
}
