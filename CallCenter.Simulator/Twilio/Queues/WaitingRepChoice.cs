namespace CallCenter.Simulator.Twilio.Queues;

/// <summary>Which of several reps who wait on one queue gets the next caller.</summary>
public enum WaitingRepChoice
{
    /// <summary>The rep whose dial began first.</summary>
    LongestWaiting,

    /// <summary>The rep whose dial began last.</summary>
    LatestWaiting,

    /// <summary>Any of them.</summary>
    Random,
}
