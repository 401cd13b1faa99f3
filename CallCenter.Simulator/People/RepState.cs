namespace CallCenter.Simulator.People;

/// <summary>What a rep does.</summary>
public enum RepState
{
    /// <summary>Talks to a premium caller.</summary>
    Premium,

    /// <summary>Talks to a regular caller.</summary>
    Regular,

    /// <summary>Dials a queue or waits for the app's answer.</summary>
    Dialling,

    /// <summary>Is away after a talk.</summary>
    WrapUp,

    /// <summary>Pauses.</summary>
    Pause,
}
