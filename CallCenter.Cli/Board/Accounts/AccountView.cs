using CallCenter.Cli.Connecting;
using CallCenter.Cli.Recordings;
using CallCenter.Core;

namespace CallCenter.Cli.Board.Accounts;

/// <summary>Makes what is shown of what the board remembers of an account.</summary>
internal static class AccountView
{
    private const int ShownOfSid = 4;

    // A look takes four to five seconds, and twice as long beside a long list.
    private const double FreshSeconds = 12;

    /// <summary>The state of the account.</summary>
    /// <param name="memory">What the board remembers; it has looked at least once.</param>
    /// <param name="accountSid">The SID of the account.</param>
    /// <param name="showsNumbers">Whether callers' numbers are shown whole.</param>
    public static BoardState State(AccountMemory memory, string accountSid, bool showsNumbers) => new()
    {
        Source = $"account {accountSid[..ShownOfSid]}…{accountSid[^ShownOfSid..]}, messages since midnight",
        At = memory.Look!.At,
        CountedFrom = memory.CountedFrom,
        Tiers = PerTier.Of(tier => TierOf(memory, tier, showsNumbers)),
        Reps = RepsOf(memory),
        LastHour = memory.LastHour,
        FreshSeconds = FreshSeconds,
    };

    /// <summary>How many reps talk: as many as callers do, but no more than are on the line; null where their number is not known.</summary>
    /// <param name="memory">What the board remembers; it has looked at least once.</param>
    public static int? TalkingReps(AccountMemory memory) =>
        RepsOnTheLine(memory) is { } onTheLine ? Math.Min(onTheLine, Enum.GetValues<Tier>().Sum(tier => Talking(memory, tier))) : null;

    private static int? RepsOnTheLine(AccountMemory memory) =>
        memory.Look!.Sees.Rep ? memory.Look.Calls.Count(call => call.Role is NumberRole.Rep) : null;

    // Who has left a message is still on the line for a moment.
    private static int Talking(AccountMemory memory, Tier tier) =>
        memory.Calls.Values.Count(call => call.Tier == tier && call.Place is CallPlace.Talking && call.Outcome is not CallOutcome.Message);

    private static TierBoard TierOf(AccountMemory memory, Tier tier, bool showsNumbers)
    {
        QueueLook queue = memory.Look!.Queues[tier];
        return new TierBoard
        {
            Callers =
            [
                .. queue.Members.OrderByDescending(member => member.Seconds).Take(TierBoard.MostShown)
                    .Select(member => (member.Seconds, Call: memory.Calls[member.CallSid]))
                    .Select(each => new WaitingCaller(each.Call.Id, each.Seconds, Shown(each.Call.From, showsNumbers))),
            ],
            Waiting = queue.Size,
            Talking = Derived(Talking(memory, tier)),
            Answered = Derived(memory.Of(tier, CallOutcome.Answered).Count()),
            AnsweredInTime = Derived(memory.Of(tier, CallOutcome.Answered).Count(call => call.Wait <= TierBoard.TargetSeconds)),
            GaveUp = Derived(memory.Of(tier, CallOutcome.GaveUp).Count()),
            Messages = memory.Messages is { } messages && IsSeen(memory, tier) ? new Figure(messages[tier]) : null,
            Called = memory.Called is { } called && IsSeen(memory, tier) ? new Figure(called[tier]) : null,
            Unclear = Derived(memory.Of(tier, CallOutcome.Unclear).Count()),
        };
    }

    private static bool IsSeen(AccountMemory memory, Tier tier) => tier is Tier.Premium ? memory.Look!.Sees.Premium : memory.Look!.Sees.Regular;

    private static RepBoard RepsOf(AccountMemory memory)
    {
        int? onTheLine = RepsOnTheLine(memory);
        int? talking = TalkingReps(memory);
        return new RepBoard
        {
            SignedIn = onTheLine is { } all ? new Figure(all) : null,
            Talking = talking is { } some ? Derived(some) : null,
            Free = onTheLine - talking is { } rest ? Derived(rest) : null,
            WrapUp = null,
            Pause = null,
        };
    }

    private static Figure Derived(int value) => new(value, IsDerived: true);

    private static string? Shown(string? from, bool whole) => from switch
    {
        null => null,
        _ when BoxText.IsWithheld(from) => null,
        _ when whole => BoxText.Plain(from),
        // The end of a SIP address says nothing.
        ['+', ..] => MaskedNumber.Of(from),
        _ => "…",
    };
}
