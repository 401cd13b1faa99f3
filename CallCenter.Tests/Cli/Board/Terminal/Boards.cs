using CallCenter.Cli.Board;
using CallCenter.Simulator.Time;

namespace CallCenter.Tests.Cli.Board.Terminal;

/// <summary>Boards to show.</summary>
internal static class Boards
{
    public static DateTimeOffset Nine { get; } = new(2026, 11, 25, 9, 0, 0, TimeSpan.FromHours(1));

    public static BoardState State(double longest = 41, params Trouble[] troubles) => new()
    {
        Source = "account AC01…cdef",
        At = Nine.AddMinutes(12),
        CountedFrom = Nine,
        Tiers = new(
            new TierBoard
            {
                Callers = [new WaitingCaller("c1", longest, "…42"), new WaitingCaller("c2", 5, null)],
                Waiting = 2,
                Talking = new Figure(3, true),
                Answered = new Figure(1200, true),
                AnsweredInTime = new Figure(900, true),
                GaveUp = new Figure(1, true),
                Messages = new Figure(2),
            },
            new TierBoard { Callers = [], Waiting = 0, Talking = null, Answered = null, AnsweredInTime = null, GaveUp = null, Messages = null }),
        Reps = new RepBoard { SignedIn = new Figure(5), Talking = new Figure(3, true), Free = new Figure(2, true), WrapUp = null, Pause = null },
        Troubles = troubles,
        Asking = new AskingBoard(3600, 7),
    };

    public static Trouble Alarm(string sentence) => new(TroubleGrade.Alarm, sentence) { Kind = "test" };

    /// <summary>A source whose readings a test sets.</summary>
    public sealed class Source : IBoardSource
    {
        public BoardReading Latest { get; set; } = new(null, 0, null);

        public Pace? Pace => null;
    }
}
