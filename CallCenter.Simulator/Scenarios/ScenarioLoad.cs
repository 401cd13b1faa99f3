namespace CallCenter.Simulator.Scenarios;

/// <summary>How much a scenario asks of whom. A day follows a day: arrivals and shifts repeat every 24 hours.</summary>
internal static class ScenarioLoad
{
    private const double NoTime = 1e-9;

    /// <summary>How many callers of both tiers are expected in the run.</summary>
    public static double Callers(Scenario scenario) => Hours(scenario).Sum(hour => hour.Length * (scenario.Premium.At(hour.Start) + scenario.Regular.At(hour.Start)));

    /// <summary>The callers of both tiers per hour in the busiest hour of the run.</summary>
    public static double BusiestPerHour(Scenario scenario) => Hours(scenario).Max(hour => scenario.Premium.At(hour.Start) + scenario.Regular.At(hour.Start));

    /// <summary>Callers per hour, if they are the same over the whole run.</summary>
    /// <returns>Callers per hour, or null.</returns>
    public static double? SteadyPerHour(Scenario scenario, Arrivals arrivals)
    {
        double first = arrivals.At(scenario.StartHour);
        return Hours(scenario).All(hour => arrivals.At(hour.Start) == first) ? first : null;
    }

    /// <summary>The number of reps, if it is the same over the whole run.</summary>
    /// <returns>The number, or null.</returns>
    public static int? ConstantReps(Scenario scenario)
    {
        int[] reps = [.. RepSteps(scenario).Select(step => step.Reps).Distinct()];
        return reps.Length == 1 ? reps[0] : null;
    }

    /// <summary>The hours that all reps together work in the run.</summary>
    public static double RepHours(Scenario scenario) => RepSteps(scenario).Sum(step => step.Reps * step.Length);

    /// <summary>How many reps work at an hour.</summary>
    /// <param name="shifts">The shifts of a day; one that ends after 24 goes on in the next morning.</param>
    /// <param name="hour">The hour of the day; may pass 24.</param>
    public static int RepsAt(IReadOnlyList<Shift> shifts, double hour)
    {
        double ofDay = hour % Arrivals.HoursADay;
        return shifts.Sum(shift => Covers(shift, ofDay) || Covers(shift, ofDay + Arrivals.HoursADay) ? shift.Reps : 0);
    }

    private static bool Covers(Shift shift, double hour) => shift.FromHour <= hour && hour < shift.ToHour;

    private static IEnumerable<(int Reps, double Length)> RepSteps(Scenario scenario)
    {
        double end = scenario.StartHour + scenario.Hours;
        int lastDay = (int)(end / Arrivals.HoursADay);
        double[] changes =
        [
            .. from shift in scenario.Shifts
               from hour in new[] { shift.FromHour, shift.ToHour }
               from day in Enumerable.Range(-2, lastDay + 3)
               let at = hour + (day * Arrivals.HoursADay)
               where at > scenario.StartHour && at < end
               orderby at
               select at,
        ];
        return
            from step in changes.Prepend(scenario.StartHour).Zip(changes.Append(end))
            where step.Second - step.First > NoTime
            select (RepsAt(scenario.Shifts, (step.First + step.Second) / 2), step.Second - step.First);
    }

    private static IEnumerable<(double Start, double Length)> Hours(Scenario scenario)
    {
        double end = scenario.StartHour + scenario.Hours;
        double start = scenario.StartHour;
        while (start < end)
        {
            double next = Math.Min(Math.Floor(start) + 1, end);
            yield return (start, next - start);
            start = next;
        }
    }
}
