using CallCenter.Core;
using CallCenter.Simulator.People;
using CallCenter.Simulator.Scenarios;
using CallCenter.Simulator.Twilio.Queues;

namespace CallCenter.Tests.Simulator.People;

/// <summary>Who rings, drawn by chance.</summary>
public sealed class CallerDrawTests
{
    private const int Many = 20_000;

    private static Caller[] Draw(Scenario scenario)
    {
        var draw = new CallerDraw(scenario, Tier.Premium, new Random(1), new Random(2), new Random(3));
        return [.. Enumerable.Range(0, Many).Select(draw.Next)];
    }

    private static double Share(Caller[] callers, Func<Caller, bool> which) => (double)callers.Count(which) / callers.Length;

    [Fact]
    public void Habits_HaveTheirShares()
    {
        Caller[] callers = Draw(new Scenario
        {
            Habits = new CallerHabits
            {
                PressShare = 0.3,
                PressAfterSeconds = 45,
                PressedKey = '7',
                EarlyHangups = 0.1,
                SilentMessages = 0.2,
                MessageHangups = 0.5,
                Message = Distribution.Exponential(25),
            },
        });

        KeyPress[] presses = [.. callers.Select(caller => caller.Press).OfType<KeyPress>()];
        Caller[] speaking = [.. callers.Where(caller => caller.Message.Length > TimeSpan.Zero)];
        Assert.Equal(0.3, (double)presses.Length / Many, 0.02);
        Assert.Equal(45, presses.Average(press => press.After.TotalSeconds), 2.0);
        Assert.All(presses, press => Assert.Equal('7', press.Key));
        Assert.Equal(0.1, Share(callers, caller => caller.HangsUpWhileEnqueued), 0.01);
        Assert.Equal(0.8, (double)speaking.Length / Many, 0.02);
        Assert.Equal(25, speaking.Average(caller => caller.Message.Length.TotalSeconds), 1.0);
        Assert.Equal(0.5, Share(speaking, caller => caller.Message.Ending is MessageEnding.HangsUp), 0.02);
        Assert.Equal(0.25, Share(speaking, caller => caller.Message.Ending is MessageEnding.PressesKey), 0.02);
        Assert.Equal(0.25, Share(speaking, caller => caller.Message.Ending is MessageEnding.FallsSilent), 0.02);
    }

    [Fact]
    public void Habit_ChangesNothingElse()
    {
        Caller[] plain = Draw(new Scenario());
        Caller[] pressing = Draw(new Scenario { Habits = new CallerHabits { PressShare = 1 } });

        Assert.All(plain, caller => Assert.Null(caller.Press));
        Assert.Equal(plain, pressing.Select(caller => caller with { Press = null }));
    }
}
