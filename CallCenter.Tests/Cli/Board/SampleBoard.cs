using CallCenter.Cli.Board;
using CallCenter.Core;

namespace CallCenter.Tests.Cli.Board;

/// <summary>Boards to test with.</summary>
internal static class SampleBoard
{
    /// <summary>A moment.</summary>
    public static DateTimeOffset At { get; } = new(2026, 11, 30, 9, 30, 15, TimeSpan.FromHours(1));

    /// <summary>A tier whose callers have waited as long.</summary>
    public static TierBoard Tier(params double[] waits) => new()
    {
        Callers = [.. waits.Select((seconds, place) => new WaitingCaller($"c{place}", seconds, "…67"))],
        Waiting = waits.Length,
        Talking = new Figure(2),
        Answered = new Figure(50),
        AnsweredInTime = new Figure(41),
        GaveUp = new Figure(3, IsDerived: true),
        Messages = null,
    };

    /// <summary>As many reps who are signed in; null where that is not known.</summary>
    public static RepBoard Reps(int? signedIn) => new()
    {
        SignedIn = signedIn is { } reps ? new Figure(reps) : null,
        Talking = null,
        Free = null,
        WrapUp = null,
        Pause = null,
    };

    /// <summary>A board with one caller of each kind of figure.</summary>
    public static BoardState State() => new()
    {
        Source = "sample",
        At = At,
        CountedFrom = At.AddHours(-1),
        Tiers = new PerTier<TierBoard>(Tier(75.5), Tier()),
        Reps = Reps(4),
        LimitSeconds = new PerTier<double?>(60, null),
        Troubles = [new Trouble(TroubleGrade.Alarm, "A premium caller has waited 75 s; the limit is 60 s.") { Kind = "premium-limit" }],
        LastHour = [new HourPoint(At, new PerTier<int>(1, 0), new PerTier<double>(75.5, 0), 2)],
        Run = new RunBoard(60, IsPaused: false, 0.25, HasReport: false),
    };
}
