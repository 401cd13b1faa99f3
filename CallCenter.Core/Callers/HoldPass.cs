namespace CallCenter.Core.Callers;

/// <summary>What one round of the hold document says, before the music.</summary>
/// <param name="Greets">Whether the caller is greeted.</param>
/// <param name="Place">The caller's place that is told; 0 for none.</param>
/// <param name="Minutes">The estimate that is told, in minutes; 0 for none.</param>
/// <param name="Said">
/// What the next round is to know of the estimates so far, in minutes, 0 for none told; null where this round does not know it either, and
/// leaves it to Twilio to ask for the next.
/// </param>
public readonly record struct HoldPass(bool Greets, int Place, int Minutes, int? Said);
