namespace CallCenter.Core.Dispatch;

/// <summary>What a rep hears before a dial.</summary>
/// <param name="Kind">What.</param>
/// <param name="Minutes">For how many whole minutes the next caller has waited; 0 for less than one, or where that is not told.</param>
public readonly record struct Announcement(AnnouncementKind Kind, int Minutes = 0)
{
    // Beyond that, a number tells a rep nothing that matters.
    private const int MostMinutes = 99;
    private const int SecondsAMinute = 60;

    /// <summary>How long an idle rep hears nothing at least, in seconds.</summary>
    internal const int QuietSeconds = 60;

    /// <summary>Decides what a rep hears.</summary>
    /// <param name="next">What the rep does next.</param>
    /// <param name="headSeconds">How long the next caller has waited, in seconds; null where that is not known.</param>
    /// <param name="quietSeconds">For how long an idle rep has heard nothing; 0 where the rep was not idle before.</param>
    internal static Announcement Of(NextDial next, int? headSeconds, int quietSeconds) => next.Reason switch
    {
        DialReason.CallersSeen => new(AnnouncementKind.Caller, Math.Min((headSeconds ?? 0) / SecondsAMinute, MostMinutes)),
        DialReason.Turn => new(AnnouncementKind.Tone),
        _ when quietSeconds is 0 or >= QuietSeconds => new(AnnouncementKind.NobodyWaits),
        _ => default,
    };
}

/// <summary>What a rep hears before a dial.</summary>
public enum AnnouncementKind
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The tier of the next caller, and how long the caller has waited.</summary>
    Caller,

    /// <summary>A tone for the tier, since nobody knows who waits: one for premium, two for regular.</summary>
    Tone,

    /// <summary>That nobody waits.</summary>
    NobodyWaits,
}
