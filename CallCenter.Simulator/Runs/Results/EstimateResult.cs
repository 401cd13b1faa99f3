namespace CallCenter.Simulator.Runs.Results;

/// <summary>What waiting callers of a tier were told, against what came of it.</summary>
/// <param name="Spoken">
/// The estimates that were told and decided: the caller was answered, or still waited when the time was over. A caller who left before decides nothing.
/// </param>
/// <param name="Held">Those that came true: the caller was answered within the time.</param>
/// <param name="LongWaits">The answered callers who waited more than half a minute.</param>
/// <param name="Told">Those of them who were told an estimate.</param>
/// <param name="MedianEarly">How much sooner than they were told callers were answered, in seconds: half of all estimates were closer. NaN if none was told.</param>
public sealed record EstimateResult(long Spoken, long Held, long LongWaits, long Told, double MedianEarly)
{
    /// <summary>The share of the decided estimates that came true; NaN if there are none.</summary>
    public double ShareHeld => Spoken == 0 ? double.NaN : (double)Held / Spoken;

    /// <summary>The share of the callers who waited long who were told an estimate; NaN if nobody did.</summary>
    public double ShareTold => LongWaits == 0 ? double.NaN : (double)Told / LongWaits;
}
