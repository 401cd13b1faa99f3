namespace CallCenter.Core;

/// <summary>The two kinds of callers, each waiting in a Twilio queue of its own.</summary>
public enum Tier
{
    /// <summary>Callers who pay to be answered first.</summary>
    Premium,

    /// <summary>All other callers: answered only while no premium caller waits.</summary>
    Regular,
}
