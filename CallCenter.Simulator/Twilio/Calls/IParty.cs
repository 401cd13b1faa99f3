using CallCenter.Simulator.Twilio.Queues;
using CallCenter.Simulator.Twilio.Twiml;

namespace CallCenter.Simulator.Twilio.Calls;

/// <summary>The person on a call.</summary>
internal interface IParty
{
    /// <summary>Whether the person hangs up as soon as they are not in a talk.</summary>
    bool WantsToHangUp { get; }

    /// <summary>Whether the person hangs up at the end of a talk, rather than the other.</summary>
    bool HangsUpAfterTalk { get; }

    /// <summary>Decides whether the person, who dialled a queue, ends the talk that begins by the star key; asked once where that key ends a talk.</summary>
    bool WillPressStar() => true;

    /// <summary>The call asks for keys, which the person may press from now on.</summary>
    /// <param name="gather">What is asked for.</param>
    void OnAsked(GatherVerb gather)
    {
    }

    /// <summary>The call dials a queue.</summary>
    void OnDialling()
    {
    }

    /// <summary>A talk began.</summary>
    void OnTalking(Talk talk);

    /// <summary>A talk ended; the call may go on.</summary>
    void OnTalkOver();

    /// <summary>The person's patience ended in a queue; the call ends.</summary>
    void OnGaveUp();

    /// <summary>The call ended.</summary>
    /// <param name="course">What became of it.</param>
    /// <param name="failed">Whether an application error or a full queue ended it.</param>
    void OnEnded(CallCourse course, bool failed);
}
