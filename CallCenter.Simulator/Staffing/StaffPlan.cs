using CallCenter.Simulator.Scenarios;

namespace CallCenter.Simulator.Staffing;

/// <summary>What a search changes in a scenario: how many reps its shifts have, and the seed of each day.</summary>
public static class StaffPlan
{
    private const ulong Golden = 0x9E37_79B9_7F4A_7C15;

    /// <summary>
    /// Gives a number of reps to the shifts: one more or less than the scenario has to each shift in turn, so that all grow or shrink alike;
    /// the first shift gets the first more, the last loses the first. No shift has less than none.
    /// </summary>
    /// <param name="shifts">The shifts of the scenario, at least one.</param>
    /// <param name="reps">The reps of all shifts together, at least 0.</param>
    public static IReadOnlyList<Shift> Shifts(IReadOnlyList<Shift> shifts, int reps)
    {
        int[] counts = [.. shifts.Select(shift => shift.Reps)];
        int more = reps - counts.Sum();
        for (int turn = 0; more > 0; turn++, more--)
        {
            counts[turn % counts.Length]++;
        }

        for (int turn = counts.Length - 1; more < 0; turn = (turn + counts.Length - 1) % counts.Length)
        {
            if (counts[turn] > 0)
            {
                counts[turn]--;
                more++;
            }
        }

        return [.. shifts.Zip(counts, (shift, count) => shift with { Reps = count })];
    }

    /// <summary>A scenario with a number of reps, on a day: the same callers for every number, others on every day.</summary>
    /// <param name="scenario">The scenario; its seed decides about all days.</param>
    /// <param name="reps">The reps of all shifts together.</param>
    /// <param name="day">The day, from 0.</param>
    public static Scenario Day(Scenario scenario, int reps, int day) =>
        scenario with { Seed = Seed(scenario.Seed, day), Shifts = Shifts(scenario.Shifts, reps) };

    // SplitMix64 (G. Steele, D. Lea, C. Flood, 2014): neighbouring seeds and days have nothing in common.
    private static int Seed(int seed, int day)
    {
        ulong mixed = unchecked((((ulong)(uint)seed << 32) | (uint)day) + Golden);
        mixed = unchecked((mixed ^ (mixed >> 30)) * 0xBF58_476D_1CE4_E5B9);
        mixed = unchecked((mixed ^ (mixed >> 27)) * 0x94D0_49BB_1331_11EB);
        return (int)((mixed ^ (mixed >> 31)) & int.MaxValue);
    }
}
