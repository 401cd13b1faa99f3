namespace CallCenter.Simulator.Scenarios;

/// <summary>The shape of a <see cref="Distribution"/>.</summary>
public enum DistributionKind
{
    /// <summary>Never ends.</summary>
    Never,

    /// <summary>Always the mean.</summary>
    Constant,

    /// <summary>Exponential.</summary>
    Exponential,

    /// <summary>Lognormal.</summary>
    Lognormal,
}
