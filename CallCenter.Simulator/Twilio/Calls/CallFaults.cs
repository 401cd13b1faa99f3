namespace CallCenter.Simulator.Twilio.Calls;

/// <summary>What goes wrong on Twilio's own side of a call, as shares from 0 to 1.</summary>
public sealed record CallFaults
{
    /// <summary>The share of files to play that cannot be fetched.</summary>
    public double FailedPlays { get; init; }

    /// <summary>The share of callers whom Twilio fails to put into a queue.</summary>
    public double FailedEnqueues { get; init; }

    /// <summary>Whether anything goes wrong at all.</summary>
    public bool Any => FailedPlays > 0 || FailedEnqueues > 0;
}
