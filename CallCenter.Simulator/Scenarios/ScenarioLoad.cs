namespace CallCenter.Simulator.Scenarios;

/// <summary>How much a scenario asks of whom. A day follows a day: arrivals and shifts repeat every 24 hours.</summary>
public static class ScenarioLoad
{
    private const double NoTime = 1e-9;
    private const double SecondsAnHour = 3600;

    /// <summary>How many callers of both tiers are expected in the run.</summary>
    public static double Callers(Scenario scenario) => Hours(scenario).Sum(hour => hour.Length * (scenario.Premium.At(hour.Start) + scenario.Regular.At(hour.Start)));

    /// <summary>The callers of both tiers per hour in the busiest hour of the run.</summary>
    public static double BusiestPerHour(Scenario scenario) => Hours(scenario).Max(hour => scenario.Premium.At(hour.Start) + scenario.Regular.At(hour.Start));

    /// <summary>The most reps who work at a time in the run.</summary>
    public static int MostReps(Scenario scenario) => RepSteps(scenario).Max(step => step.Reps);

    /// <summary>The hours that all reps together work in the run.</summary>
    public static double RepHours(Scenario scenario) => RepSteps(scenario).Sum(step => step.Reps * step.Length);

    /// <summary>The share of the time of reps that callers of both tiers take, if all of them stay; more than 1 if reps cannot do it.</summary>
    public static double Busy(Scenario scenario) =>
        Callers(scenario) * (scenario.Talk.MeanSeconds + scenario.WrapUp.MeanSeconds) / (RepHours(scenario) * SecondsAnHour);

    /// <summary>The same scenario with as many callers as keep reps busy for a share of their time.</summary>
    /// <param name="scenario">A scenario with callers.</param>
    /// <param name="busy">The share, such as 0.9.</param>
    public static Scenario Scale(Scenario scenario, double busy)
    {
        double factor = busy / Busy(scenario);
        return scenario with { Premium = Scale(scenario.Premium, factor), Regular = Scale(scenario.Regular, factor) };
    }

    private static Arrivals Scale(Arrivals arrivals, double factor) => new([.. arrivals.PerHour.Select(rate => rate * factor)]);

    /// <summary>The expected share of callers who ring while no shift is on, nor will be in a while; 0 if nobody rings.</summary>
    /// <param name="scenario">The scenario; how many reps its shifts have does not count.</param>
    /// <param name="arrivals">Who rings.</param>
    /// <param name="whileHours">The while, in hours.</param>
    public static double ShareOffDuty(Scenario scenario, Arrivals arrivals, double whileHours)
    {
        (double From, double To)[] onDuty = [.. OnDuty(scenario, whileHours)];
        double all = Hours(scenario).Sum(hour => hour.Length * arrivals.At(hour.Start));
        double reached = Hours(scenario).Sum(hour => arrivals.At(hour.Start) * onDuty.Sum(part => Overlap(part, hour.Start - scenario.StartHour, hour.Length)));
        double share = all > 0 ? 1 - (reached / all) : 0;
        return share > NoTime ? share : 0;

        static double Overlap((double From, double To) part, double start, double length) =>
            Math.Max(0, Math.Min(part.To, start + length) - Math.Max(part.From, start));
    }

    /// <summary>When any shift is on or will be in a while, in hours from the run's beginning, in order and apart from each other.</summary>
    private static IEnumerable<(double From, double To)> OnDuty(Scenario scenario, double whileHours)
    {
        double end = 0;
        foreach ((double from, double to) in scenario.Shifts.SelectMany(shift => shift.Within(scenario.StartHour, scenario.Hours)).OrderBy(part => part.From))
        {
            if (to > end)
            {
                yield return (Math.Max(from - whileHours, end), to);
                end = to;
            }
        }
    }

    /// <summary>How many reps work for how many hours, in order; never empty.</summary>
    private static IEnumerable<(int Reps, double Length)> RepSteps(Scenario scenario)
    {
        IEnumerable<(double At, int Change)> changes =
            from shift in scenario.Shifts
            from part in shift.Within(scenario.StartHour, scenario.Hours)
            from change in new[] { (At: part.From, Change: shift.Reps), (At: part.To, Change: -shift.Reps) }
            orderby change.At
            select change;
        double begin = 0;
        int reps = 0;
        foreach ((double at, int change) in changes)
        {
            // Two shifts may take turns at what is one moment but for rounding.
            if (at - begin > NoTime)
            {
                yield return (reps, at - begin);
                begin = at;
            }

            reps += change;
        }

        if (scenario.Hours - begin > NoTime)
        {
            yield return (reps, scenario.Hours - begin);
        }
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
