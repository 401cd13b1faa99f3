using CallCenter.Simulator.People;

namespace CallCenter.Cli.Connecting;

/// <summary>What a number of the call center is for.</summary>
internal enum NumberRole
{
    /// <summary>Premium callers ring it.</summary>
    Premium,

    /// <summary>Regular callers ring it.</summary>
    Regular,

    /// <summary>Reps ring it.</summary>
    Rep,
}
