using CallCenter.Simulator.Time;
using Microsoft.Extensions.Time.Testing;

namespace CallCenter.Tests.Simulator.Time;

/// <summary>How far a run that people follow may be.</summary>
public sealed class PaceTests
{
    private readonly FakeTimeProvider _real = new();

    [Fact]
    public void Speed_IsSimulatedSecondsPerSecond()
    {
        var pace = new Pace(60, _real);
        _real.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal(TimeSpan.FromMinutes(2), pace.Now);
    }

    [Fact]
    public void RunThatIsFarAlready_GoesOnFromThere()
    {
        var pace = new Pace(2, _real, TimeSpan.FromHours(1));
        _real.Advance(TimeSpan.FromSeconds(30));

        Assert.Equal(TimeSpan.FromMinutes(61), pace.Now);
    }

    [Fact]
    public void Pause_LetsTimeStandStillUntilItGoesOn()
    {
        var pace = new Pace(10, _real);
        _real.Advance(TimeSpan.FromSeconds(1));
        pace.Set(10, paused: true);
        _real.Advance(TimeSpan.FromHours(1));
        pace.Set(20, paused: false);
        _real.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(TimeSpan.FromSeconds(30), pace.Now);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(3_601)]
    public void ImpossibleSpeed_IsRefused(double speed) => Assert.Throws<ArgumentOutOfRangeException>(() => new Pace(speed, _real));

    [Fact(Timeout = 10_000)]
    public async Task Events_HappenWhenThePaceReachesThem()
    {
        var clock = new VirtualClock();
        var happened = new List<TimeSpan>();
        clock.After(TimeSpan.FromSeconds(30), () => happened.Add(clock.Now));
        clock.After(TimeSpan.FromSeconds(90), () => happened.Add(clock.Now));
        var pace = new Pace(60, _real);
        Task run = clock.RunAsync(TimeSpan.FromMinutes(2), pace, TestContext.Current.CancellationToken);
        await AdvanceAsync(clock, TimeSpan.FromMinutes(1));

        Assert.Equal([TimeSpan.FromSeconds(30)], happened);
        Assert.False(run.IsCompleted);

        await AdvanceAsync(clock, TimeSpan.FromMinutes(2));
        await run;

        Assert.Equal([TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(90)], happened);
    }

    private async Task AdvanceAsync(VirtualClock clock, TimeSpan until)
    {
        while (clock.Now < until)
        {
            _real.Advance(TimeSpan.FromMilliseconds(20));
            await Task.Yield();
        }
    }
}
