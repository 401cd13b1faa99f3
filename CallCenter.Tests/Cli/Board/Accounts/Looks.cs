using CallCenter.Cli.Board.Accounts;
using CallCenter.Cli.Connecting;
using CallCenter.Core;

namespace CallCenter.Tests.Cli.Board.Accounts;

/// <summary>Looks at an account as tests write them: four seconds apart unless told otherwise.</summary>
internal sealed class Looks
{
    /// <summary>When the board begins: a morning in a time zone that is not UTC.</summary>
    public static DateTimeOffset Nine { get; } = new(2026, 11, 25, 9, 0, 0, TimeSpan.FromHours(1));

    private static readonly QueueLook Empty = new(0, 1000, []);

    public AccountMemory Memory { get; private set; } = new() { CountedFrom = Nine };

    /// <summary>Takes in a look.</summary>
    /// <param name="seconds">When it ended, from nine o'clock on.</param>
    /// <param name="premium">Who waits in the premium queue, and how long.</param>
    /// <param name="regular">Who waits in the regular queue, and how long.</param>
    /// <param name="calls">The calls in progress to the premium number.</param>
    /// <param name="reps">How many reps are on the line.</param>
    public AccountMemory At(double seconds, (string Sid, double Seconds)[]? premium = null, (string Sid, double Seconds)[]? regular = null, string[]? calls = null, int reps = 0) =>
        Memory = LookFold.Next(Memory, new AccountLook
        {
            At = Nine.AddSeconds(seconds),
            Queues = new(Queue(premium), Queue(regular)),
            Calls =
            [
                .. (calls ?? []).Select(sid => new LiveCall(sid, "+12015550142", NumberRole.Premium, Nine.AddSeconds(-100))),
                .. Enumerable.Range(0, reps).Select(i => new LiveCall($"CArep{i}", "+15035550171", NumberRole.Rep, Nine)),
            ],
        });

    public AccountMemory Leave(params string[] sids) => Memory = LookFold.Add(Memory, [.. sids.Select(sid => new LeftMessage(sid, Tier.Premium))]);

    public AccountMemory Today(params (string Sid, double Started, bool IsOver)[] calls) =>
        Memory = LookFold.Add(Memory, [.. calls.Select(call => new DayCall(call.Sid, Tier.Premium, Nine.AddSeconds(call.Started), call.IsOver))]);

    /// <summary>What became of the premium callers: answered, of them in time, gave up, unclear, talking.</summary>
    public (int Answered, int InTime, int GaveUp, int Unclear, int Talking) Premium => Of(AccountView.State(Memory, RestWorld.AccountSid, showsNumbers: false), Tier.Premium);

    public static (int Answered, int InTime, int GaveUp, int Unclear, int Talking) Of(CallCenter.Cli.Board.BoardState state, Tier tier) => state.Tiers[tier] is var board
        ? (board.Answered!.Value.Value, board.AnsweredInTime!.Value.Value, board.GaveUp!.Value.Value, board.Unclear!.Value.Value, board.Talking!.Value.Value)
        : default;

    private static QueueLook Queue((string Sid, double Seconds)[]? members) =>
        members is null ? Empty : new QueueLook(members.Length, 1000, [.. members.Select(member => new QueueMember(member.Sid, member.Seconds))]);
}
