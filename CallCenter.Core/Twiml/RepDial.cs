using CallCenter.Core.Dispatch;

namespace CallCenter.Core.Twiml;

/// <summary>A dial, and what goes with it.</summary>
/// <param name="Next">The queue to dial, why, and whether to pause before.</param>
/// <param name="Rep">The rep's name; null where there are no names.</param>
/// <param name="Announcement">What the rep hears before.</param>
/// <param name="QuietSeconds">For how long the rep will have heard nothing when the dial comes back in vain; 0 where that does not matter.</param>
/// <param name="Stays">Whether the rep does not wait in the queue of reps any more.</param>
/// <param name="Stands">Whether an idle rep may stand at the queue for long, because another one can wait to be woken for the other queue.</param>
internal readonly record struct RepDial(NextDial Next, string? Rep = null, Announcement Announcement = default, int QuietSeconds = 0, bool Stays = false, bool Stands = false);
