namespace CallCenter.Simulator.Scenarios;

/// <summary>Reps who work at the same hours.</summary>
/// <param name="Reps">How many.</param>
/// <param name="FromHour">The hour of the day at which they call in.</param>
/// <param name="ToHour">The hour of the day at which they leave; a talk is finished first.</param>
public sealed record Shift(int Reps, double FromHour, double ToHour)
{
    private const double HoursADay = 24;

    /// <summary>The parts of a run in which the shift works, in hours from the run's beginning. It works every day.</summary>
    /// <param name="startHour">The hour of the day at which the run begins.</param>
    /// <param name="hours">The length of the run.</param>
    /// <returns>From when to when, in order; none if the shift is not in the run. A night shift of the day before is in it too.</returns>
    public IEnumerable<(double From, double To)> Within(double startHour, double hours)
    {
        if (ToHour - FromHour >= HoursADay)
        {
            return [(0, hours)];
        }

        // The shift of the day before may go on past midnight.
        return from day in Enumerable.Range(-1, (int)Math.Ceiling((startHour + hours) / HoursADay) + 1)
               let part = (
                   From: Math.Clamp((day * HoursADay) + FromHour - startHour, 0, hours),
                   To: Math.Clamp((day * HoursADay) + ToHour - startHour, 0, hours))
               where part.From < part.To
               select part;
    }
}
