using CallCenter.Cli.Board;
using CallCenter.Core;

namespace CallCenter.Tests.Cli.Board.Browser;

/// <summary>What a board may have to show, from nothing at all to more than fits.</summary>
internal static class Situations
{
    private const int Callers = 812;

    /// <summary>Their names.</summary>
    public static string[] Names { get; } = ["calm", "troubled", "full", "unknown", "wordy", "over", "account"];

    /// <summary>The state of a situation.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    public static BoardState Of(string name) => name switch
    {
        "calm" => SampleBoard.State() with { Tiers = new PerTier<TierBoard>(SampleBoard.Tier(), SampleBoard.Tier()), Troubles = [] },
        "troubled" => SampleBoard.State() with { Tiers = new PerTier<TierBoard>(SampleBoard.Tier(75.5, 12), SampleBoard.Tier(500, 320, 77, 3)), LimitSeconds = new PerTier<double?>(60, 300), Troubles = Troubles },
        "full" => Full(0),
        "unknown" => SampleBoard.State() with { Tiers = new PerTier<TierBoard>(Unknown(9.5), Unknown(10_000)), Reps = SampleBoard.Reps(null), LastHour = [], Run = null },
        "wordy" => SampleBoard.State() with { Source = new string('w', 300), Troubles = [Alarm(new string('W', 300)), Alarm(string.Join(' ', Enumerable.Repeat("many words", 60)))] },
        "over" => SampleBoard.State() with { Run = new RunBoard(60, IsPaused: false, 1, HasReport: true) },
        "account" => Account,
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "There is no such situation."),
    };

    /// <summary>As many callers as are shown one by one in each tier, and fifty reps, after an hour of it.</summary>
    /// <param name="second">How many seconds later.</param>
    public static BoardState Full(int second) => SampleBoard.State() with
    {
        At = SampleBoard.At.AddSeconds(second),
        Tiers = PerTier.Of(_ => Crowd(second)),
        Reps = Reps,
        LimitSeconds = new PerTier<double?>(60, 300),
        Troubles = Troubles,
        LastHour = [.. Enumerable.Range(0, 60).Select(minute => new HourPoint(SampleBoard.At.AddMinutes(minute - 59), new PerTier<int>(minute * 13, minute * 9), new PerTier<double>(minute * 20, minute * 11), 50))],
        Run = new RunBoard(1, IsPaused: false, 0.25, HasReport: false),
    };

    private static RepBoard Reps => new() { SignedIn = new Figure(50), Talking = new Figure(41), Free = new Figure(2), WrapUp = new Figure(6), Pause = new Figure(1) };

    private static BoardState Account => SampleBoard.State() with
    {
        Source = "account AC01…cdef",
        Tiers = PerTier.Of(_ => SampleBoard.Tier(41, 5) with { Talking = new Figure(3, IsDerived: true), Messages = new Figure(2), Called = new Figure(1234), Unclear = new Figure(1, IsDerived: true) }),
        Reps = SampleBoard.Reps(5) with { Talking = new Figure(3, IsDerived: true), Free = new Figure(2, IsDerived: true) },
        Run = null,
        Asking = new AskingBoard(3600, 1_234_567),
    };

    private static IReadOnlyList<Trouble> Troubles =>
    [
        Alarm("3 callers wait and no rep is signed in."),
        Alarm("A premium caller has waited 75 s; the limit is 60 s."),
        new Trouble(TroubleGrade.Warning, "2 regular callers have waited longer than 5 min, the first 8 min 20 s.") { Kind = "regular-limit" },
    ];

    private static TierBoard Crowd(int second) => SampleBoard.Tier() with
    {
        Callers = [.. Enumerable.Range(0, TierBoard.MostShown).Select(place => new WaitingCaller($"c{place}", ((TierBoard.MostShown - place) * 3.7) + second, $"…{place % 100:00}"))],
        Waiting = Callers,
    };

    private static TierBoard Unknown(double seconds) => new()
    {
        Callers = [new WaitingCaller("c0", seconds, null)],
        Waiting = 1,
        Talking = null,
        Answered = null,
        AnsweredInTime = null,
        GaveUp = null,
        Messages = null,
    };

    private static Trouble Alarm(string sentence) => new(TroubleGrade.Alarm, sentence) { Kind = sentence };
}
