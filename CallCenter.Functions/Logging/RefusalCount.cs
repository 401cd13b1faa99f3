namespace CallCenter.Functions.Logging;

/// <summary>How many requests were refused, by reason.</summary>
/// <param name="Missing">They carried no signature.</param>
/// <param name="Wrong">Their signature was wrong.</param>
/// <param name="Signer">They were signed by what the app does not have.</param>
/// <param name="Size">Their body was too large.</param>
internal readonly record struct RefusalCount(int Missing, int Wrong, int Signer, int Size)
{
    /// <summary>Whether there is anything to tell.</summary>
    public bool IsEmpty => this == default;
}
