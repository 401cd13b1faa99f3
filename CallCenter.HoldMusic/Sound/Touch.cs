namespace CallCenter.HoldMusic.Sound;

/// <summary>The small unevenness of hands, the same each time: Numerical Recipes' linear congruential generator.</summary>
internal sealed class Touch
{
    private const uint Factor = 1664525;
    private const uint Summand = 1013904223;
    private const int UsedBits = 16;

    private uint _state = 1;

    /// <summary>A number from 0 to below 1.</summary>
    public double Next()
    {
        _state = unchecked((_state * Factor) + Summand);
        return (double)(_state >> UsedBits) / (1 << UsedBits);
    }
}
