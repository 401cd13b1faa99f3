namespace CallCenter.Simulator.Theory;

/// <summary>
/// One queue, random arrivals, exponential talk times, callers with endless patience: the M/M/c queue (A. K. Erlang, 1917).
/// The offered load is the mean number of talks that would go on at once if nobody waited: callers per second times mean talk in seconds.
/// </summary>
internal static class ErlangC
{
    /// <summary>The probability that a caller has to wait.</summary>
    /// <param name="reps">How many reps, at least 1.</param>
    /// <param name="load">The offered load, at least 0.</param>
    /// <returns>0 to 1; 1 if the load is not below the number of reps.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no rep, or the load is negative or not a number.</exception>
    public static double WaitProbability(int reps, double load)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(reps, 1);
        if (!(load >= 0))
        {
            throw new ArgumentOutOfRangeException(nameof(load), load, "The load must be 0 or more.");
        }

        if (load >= reps)
        {
            return 1;
        }

        // Erlang B's recursion keeps every number between 0 and 1, where powers and factorials would overflow.
        double blocked = 1;
        for (int n = 1; n <= reps; n++)
        {
            blocked = load * blocked / (n + (load * blocked));
        }

        return reps * blocked / (reps - load + (load * blocked));
    }

    /// <summary>The mean wait of all callers: C / (cμ − λ).</summary>
    /// <param name="reps">How many reps, at least 1.</param>
    /// <param name="load">The offered load, at least 0.</param>
    /// <param name="talkSeconds">The mean talk, in seconds.</param>
    /// <returns>Seconds; infinite if the load is not below the number of reps.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range.</exception>
    public static double MeanWait(int reps, double load, double talkSeconds)
    {
        ThrowUnlessPositive(talkSeconds);
        double wait = WaitProbability(reps, load);
        return load < reps ? wait * talkSeconds / (reps - load) : double.PositiveInfinity;
    }

    /// <summary>The share of callers answered within a time: 1 − C·e^(−(cμ − λ)t).</summary>
    /// <param name="reps">How many reps, at least 1.</param>
    /// <param name="load">The offered load, at least 0.</param>
    /// <param name="talkSeconds">The mean talk, in seconds.</param>
    /// <param name="seconds">The time, in seconds, at least 0.</param>
    /// <returns>0 to 1; 0 if the load is not below the number of reps.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range.</exception>
    public static double ShareWithin(int reps, double load, double talkSeconds, double seconds)
    {
        ThrowUnlessPositive(talkSeconds);
        double wait = WaitProbability(reps, load);
        return load < reps ? 1 - (wait * Math.Exp(-(reps - load) * seconds / talkSeconds)) : 0;
    }

    /// <summary>The smallest number of reps that answers a share of callers within a time.</summary>
    /// <param name="load">The offered load, at least 0.</param>
    /// <param name="talkSeconds">The mean talk, in seconds.</param>
    /// <param name="share">The share, 0 to 1.</param>
    /// <param name="seconds">The time, in seconds.</param>
    /// <param name="most">The largest number to look at.</param>
    /// <returns>1 to <paramref name="most"/>; null if not even that is enough.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range.</exception>
    public static int? RepsFor(double load, double talkSeconds, double share, double seconds, int most)
    {
        for (int reps = (int)Math.Min(Math.Max(load, 0) + 1, most); reps <= most; reps++)
        {
            if (ShareWithin(reps, load, talkSeconds, seconds) >= share)
            {
                return reps;
            }
        }

        return null;
    }

    private static void ThrowUnlessPositive(double talkSeconds)
    {
        if (!(talkSeconds > 0))
        {
            throw new ArgumentOutOfRangeException(nameof(talkSeconds), talkSeconds, "The talk must be longer than 0.");
        }
    }
}
