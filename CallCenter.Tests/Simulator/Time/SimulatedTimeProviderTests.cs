using CallCenter.Simulator.Time;

namespace CallCenter.Tests.Simulator.Time;

/// <summary>The clock of an app that is played with.</summary>
public sealed class SimulatedTimeProviderTests
{
    private readonly SimulatedTimeProvider _time = new();

    private VirtualClock Follow(double startHour)
    {
        var clock = new VirtualClock();
        _time.Follow(clock, startHour);
        return clock;
    }

    [Fact]
    public void EachRun_BeginsOnTheSameMondayAtItsHour()
    {
        VirtualClock clock = Follow(8.5);
        Assert.Equal(new DateTimeOffset(2026, 11, 23, 8, 30, 0, TimeSpan.Zero), _time.GetUtcNow());

        clock.Run(TimeSpan.FromHours(20));
        Assert.Equal(new DateTimeOffset(2026, 11, 24, 4, 30, 0, TimeSpan.Zero), _time.GetUtcNow());

        Follow(0);
        Assert.Equal(new DateTimeOffset(2026, 11, 23, 0, 0, 0, TimeSpan.Zero), _time.GetUtcNow());
        Assert.Equal((DayOfWeek.Monday, _time.GetUtcNow()), (_time.GetUtcNow().DayOfWeek, _time.GetLocalNow()));
    }

    [Fact]
    public void MeasuredTime_NeverRunsBackwards()
    {
        VirtualClock clock = Follow(8);
        long began = _time.GetTimestamp();
        clock.Run(TimeSpan.FromHours(20));
        long later = _time.GetTimestamp();
        Follow(8);

        Assert.Equal(TimeSpan.FromHours(20), _time.GetElapsedTime(began, later));
        Assert.Equal(TimeSpan.FromHours(1), _time.GetElapsedTime(later));
    }

    [Fact]
    public void SimulatedDate_HasTheDateOfTheRunAndMeasuresRealTime()
    {
        var date = new SimulatedDate(_time);
        Follow(9);

        Assert.Equal(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero), date.GetUtcNow());
        Assert.Equal(TimeProvider.System.TimestampFrequency, date.TimestampFrequency);
        Assert.InRange(date.GetTimestamp() - TimeProvider.System.GetTimestamp(), -TimeProvider.System.TimestampFrequency, 0);
    }
}
