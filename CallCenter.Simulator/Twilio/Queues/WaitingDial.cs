using CallCenter.Simulator.Time;

namespace CallCenter.Simulator.Twilio.Queues;

/// <summary>A rep's dial that waits for a caller.</summary>
public sealed class WaitingDial
{
    internal WaitingDial(CallQueue queue, IDialler dialler, TimeSpan timeLimit)
    {
        Queue = queue;
        Dialler = dialler;
        TimeLimit = timeLimit;
    }

    internal CallQueue Queue { get; }

    internal IDialler Dialler { get; }

    internal TimeSpan TimeLimit { get; }

    internal ScheduledEvent? TimesOut { get; set; }
}
