namespace CallCenter.Cli.Board.Accounts;

/// <summary>When the board asks Twilio for what. A look reads the queues, the members of those that are not empty, and the calls in progress; what changes slowly is read in between.</summary>
internal static class AskingSchedule
{
    private const int SecondsAnHour = 3600;
    private const int RequestsOfLook = 2;
    private const int LongestBackoffExponent = 6;
    private const int LongestBackoffSeconds = 60;

    /// <summary>The least time from one request to the next, whatever is asked for.</summary>
    public static readonly TimeSpan RequestEvery = TimeSpan.FromSeconds(1);

    /// <summary>The time from the begin of a look to the begin of the next.</summary>
    public static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(4);

    /// <summary>The most requests that an hour can have.</summary>
    public static int MostRequestsAnHour { get; } = SecondsAnHour / (int)RequestEvery.TotalSeconds;

    /// <summary>How often a slow read is due.</summary>
    /// <param name="read">The read.</param>
    public static TimeSpan Every(SlowRead read) => read switch
    {
        SlowRead.Numbers => TimeSpan.FromMinutes(5),
        _ => TimeSpan.FromMinutes(1),
    };

    /// <summary>The slow read that is due; at most one a look. One that took several requests is made as many times more seldom.</summary>
    /// <param name="last">When each was made last; those that are missing never were.</param>
    /// <param name="now">The moment.</param>
    /// <returns>The one that is due longest, of several the first; null for none.</returns>
    public static SlowRead? Due(IReadOnlyDictionary<SlowRead, SlowTime> last, DateTimeOffset now) => Enum.GetValues<SlowRead>()
        .Select(read => (Read: read, Due: last.TryGetValue(read, out SlowTime time) ? time.At + (Every(read) * Math.Max(1, time.Requests)) : DateTimeOffset.MinValue))
        .Where(each => each.Due <= now)
        .OrderBy(each => each.Due)
        .Select(each => (SlowRead?)each.Read)
        .FirstOrDefault();

    /// <summary>How many requests an hour takes in which as many queues are never empty; lists that fill more than a page take more, up to <see cref="MostRequestsAnHour"/>.</summary>
    /// <param name="busyQueues">How many queues are not empty: 0 to 2.</param>
    public static int RequestsAnHour(int busyQueues)
    {
        int looks = SecondsAnHour / (int)LookEvery.TotalSeconds * (RequestsOfLook + busyQueues);
        return Math.Min(MostRequestsAnHour, looks + Enum.GetValues<SlowRead>().Sum(read => SecondsAnHour / (int)Every(read).TotalSeconds));
    }

    /// <summary>How long to wait after failures: 1, 2, 4 seconds and so on up to a minute, and no less than Twilio demands.</summary>
    /// <param name="failures">How many there were in a row, from 1.</param>
    /// <param name="retryAfter">What Twilio demands; null for nothing.</param>
    public static TimeSpan Backoff(int failures, TimeSpan? retryAfter)
    {
        int seconds = Math.Min(LongestBackoffSeconds, 1 << Math.Min(failures - 1, LongestBackoffExponent));
        return retryAfter > TimeSpan.FromSeconds(seconds) ? retryAfter.Value : TimeSpan.FromSeconds(seconds);
    }
}

/// <summary>What is read seldom, in the order in which it is first read.</summary>
internal enum SlowRead
{
    /// <summary>The three numbers: what they request.</summary>
    Numbers,

    /// <summary>The calls since midnight.</summary>
    Today,

    /// <summary>The messages since midnight.</summary>
    Messages,
}

/// <summary>A slow read that was made.</summary>
/// <param name="At">When it began.</param>
/// <param name="Requests">How many requests it took.</param>
internal readonly record struct SlowTime(DateTimeOffset At, long Requests);
