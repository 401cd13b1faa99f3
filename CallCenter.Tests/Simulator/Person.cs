using CallCenter.Simulator.Twilio.Calls;
using CallCenter.Simulator.Twilio.Queues;

namespace CallCenter.Tests.Simulator;

/// <summary>Somebody on a call who remembers how it went.</summary>
internal sealed class Person(Func<double> seconds) : IParty
{
    public bool WantsToHangUp { get; set; }

    public bool HangsUpAfterTalk { get; init; }

    public required CallSession Call { get; set; }

    /// <summary>What happened, and at which second.</summary>
    public List<string> Story { get; } = [];

    public void OnTalking(Talk talk) => Write("talking");

    public void OnTalkOver() => Write("talk over");

    public void OnGaveUp() => Write("gave up");

    public void OnEnded(CallCourse course, bool failed) => Write(failed ? "cut off" : "ended");

    private void Write(string what) => Story.Add(FormattableString.Invariant($"{what} at {seconds():0.###}"));
}
