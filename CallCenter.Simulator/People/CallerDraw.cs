using CallCenter.Core;
using CallCenter.Simulator.Scenarios;
using CallCenter.Simulator.Time;
using CallCenter.Simulator.Twilio.Queues;

namespace CallCenter.Simulator.People;

/// <summary>Draws the callers of a tier.</summary>
/// <param name="scenario">The scenario.</param>
/// <param name="tier">The tier.</param>
/// <param name="person">Draws talks and patience.</param>
/// <param name="wrapUp">Draws wrap-ups.</param>
/// <param name="habits">Draws keys, early hang-ups and messages.</param>
internal sealed class CallerDraw(Scenario scenario, Tier tier, Random person, Random wrapUp, Random habits)
{
    /// <summary>Draws the next caller; each draws as often as any other, so that a habit more does not change the others.</summary>
    /// <param name="number">The caller's number.</param>
    public Caller Next(int number)
    {
        TimeSpan talk = RandomTime.Draw(scenario.Talk, person);
        TimeSpan patience = RandomTime.Draw(scenario.Patience, person);
        CallerHabits habit = scenario.Habits;
        bool presses = habits.NextDouble() < habit.PressShare;
        var press = new KeyPress(SimulatedTime.FromSeconds(RandomTime.Exponential(habit.PressAfterSeconds, habits)), habit.PressedKey);
        return new Caller(number, tier, talk, patience, RandomTime.Draw(scenario.WrapUp, wrapUp))
        {
            Press = presses ? press : null,
            HangsUpWhileEnqueued = habits.NextDouble() < habit.EarlyHangups,
            Message = Message(habit),
        };
    }

    private SpokenMessage Message(CallerHabits habit)
    {
        bool isSilent = habits.NextDouble() < habit.SilentMessages;
        double ending = habits.NextDouble();
        TimeSpan length = RandomTime.Draw(habit.Message, habits);
        return isSilent ? default : new SpokenMessage(
            length,
            ending < habit.MessageHangups ? MessageEnding.HangsUp
                : ending < (1 + habit.MessageHangups) / 2 ? MessageEnding.PressesKey
                : MessageEnding.FallsSilent);
    }
}
