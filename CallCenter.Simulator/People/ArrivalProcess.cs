using CallCenter.Simulator.Scenarios;
using CallCenter.Simulator.Time;

namespace CallCenter.Simulator.People;

/// <summary>Lets callers ring at random moments, more often in busy hours.</summary>
internal sealed class ArrivalProcess
{
    private readonly VirtualClock _clock;
    private readonly Arrivals _arrivals;
    private readonly double _startHour;
    private readonly double _highest;
    private readonly Random _random;
    private readonly Action _ring;
    private readonly TimeSpan _began;
    private readonly TimeSpan _end;

    /// <summary>Creates a stream.</summary>
    /// <param name="clock">The simulated time.</param>
    /// <param name="arrivals">How many callers ring in which hour.</param>
    /// <param name="startHour">The hour of the day that it is now.</param>
    /// <param name="random">The source of chance.</param>
    /// <param name="ring">A caller rings.</param>
    /// <param name="length">How long it goes on; null for ever.</param>
    public ArrivalProcess(VirtualClock clock, Arrivals arrivals, double startHour, Random random, Action ring, TimeSpan? length = null)
    {
        _clock = clock;
        _arrivals = arrivals;
        _startHour = startHour;
        _highest = arrivals.PerHour.Max();
        _random = random;
        _ring = ring;
        _began = clock.Now;
        _end = length is { } limit ? clock.Now + limit : SimulatedTime.Never;
    }

    /// <summary>Begins.</summary>
    public void Begin()
    {
        if (_highest > 0)
        {
            _clock.After(SimulatedTime.FromHours(RandomTime.Exponential(1 / _highest, _random)), Next);
        }
    }

    /// <summary>Draws at the highest rate and lets only the share of the hour's own rate through (Lewis and Shedler 1979).</summary>
    private void Next()
    {
        if (_clock.Now >= _end)
        {
            return;
        }

        double rate = _arrivals.At(_startHour + SimulatedTime.ToHours(_clock.Now - _began));
        if (_random.NextDouble() * _highest < rate)
        {
            _ring();
        }

        Begin();
    }
}
