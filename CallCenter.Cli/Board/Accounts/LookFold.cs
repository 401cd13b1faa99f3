using System.Collections.Immutable;
using System.Globalization;
using CallCenter.Cli.Connecting;
using CallCenter.Core;

namespace CallCenter.Cli.Board.Accounts;

/// <summary>
/// Follows each caller's call from look to look, and so derives what Twilio does not tell: who was answered, and who gave up. Where the looks do
/// not tell it either, a call is counted as unclear, never guessed.
/// </summary>
internal static class LookFold
{
    private const int MostPoints = 60;

    private static readonly TimeSpan PointEvery = TimeSpan.FromMinutes(1);

    /// <summary>Where two looks are further apart, too much can have happened between them: what became of a call meanwhile is unclear.</summary>
    public static readonly TimeSpan Blind = TimeSpan.FromSeconds(15);

    /// <summary>A greeting and the way into a queue take less: a call that is older and was in no queue at any look was answered between two of them.</summary>
    public static readonly TimeSpan LongestArrival = TimeSpan.FromSeconds(45);

    /// <summary>Takes in a look.</summary>
    /// <param name="memory">What is known from earlier looks.</param>
    /// <param name="look">The look.</param>
    /// <returns>What is known now.</returns>
    public static AccountMemory Next(AccountMemory memory, AccountLook look)
    {
        bool isBlind = memory.Look is not { } last || look.At - last.At > Blind;
        AccountMemory next = memory with { CountedFrom = CountedFrom(memory.CountedFrom, look.At), Look = look };
        return AddPoint(Forget(Follow(next, look, isBlind)), look);
    }

    /// <summary>Takes in the calls of the day: those that came and went between two looks are there alone.</summary>
    /// <param name="memory">What is known from looks, one at least.</param>
    /// <param name="today">The calls since midnight.</param>
    /// <returns>What is known now.</returns>
    public static AccountMemory Add(AccountMemory memory, IReadOnlyList<DayCall> today)
    {
        ImmutableDictionary<string, SeenCall>.Builder calls = memory.Calls.ToBuilder();
        int seen = memory.Seen;
        foreach (DayCall call in today.Where(call => call.IsOver && call.Started >= memory.CountedFrom && !memory.Calls.ContainsKey(call.Sid)))
        {
            calls[call.Sid] = new SeenCall
            {
                Id = Id(++seen),
                Tier = call.Tier,
                Since = call.Started,
                IsWatched = false,
                Place = CallPlace.Gone,
                Outcome = CallOutcome.Unclear,
                SettledAt = memory.Look!.At,
            };
        }

        return memory with { Calls = calls.ToImmutable(), Seen = seen, Called = PerTier.Of(tier => today.Count(call => call.Tier == tier)) };
    }

    /// <summary>Takes in the messages of the day: who left one was neither answered nor gave up, whatever the looks made of it.</summary>
    /// <param name="memory">What is known from looks, one at least.</param>
    /// <param name="messages">The messages since midnight.</param>
    /// <returns>What is known now.</returns>
    public static AccountMemory Add(AccountMemory memory, IReadOnlyList<LeftMessage> messages)
    {
        ImmutableDictionary<string, SeenCall>.Builder calls = memory.Calls.ToBuilder();
        foreach (LeftMessage message in messages)
        {
            if (calls.TryGetValue(message.CallSid, out SeenCall? call) && call.Place is not CallPlace.Waiting && call.Outcome is not CallOutcome.Message)
            {
                calls[message.CallSid] = Settle(call, call.Place, CallOutcome.Message, memory.Look!.At);
            }
        }

        LeftMessage[] distinct = [.. messages.DistinctBy(message => message.CallSid)];
        return memory with { Calls = calls.ToImmutable(), Messages = PerTier.Of(tier => distinct.Count(message => message.Tier == tier)) };
    }

    private static DateTimeOffset CountedFrom(DateTimeOffset before, DateTimeOffset now)
    {
        var midnight = new DateTimeOffset(now.Date, now.Offset);
        return midnight > before ? midnight : before;
    }

    private static AccountMemory Follow(AccountMemory memory, AccountLook look, bool isBlind)
    {
        ImmutableDictionary<string, SeenCall>.Builder calls = memory.Calls.ToBuilder();
        int seen = memory.Seen;
        Dictionary<string, Sight> sights = Sights(memory, look);
        foreach ((string sid, Sight sight) in sights)
        {
            calls[sid] = memory.Calls.TryGetValue(sid, out SeenCall? known)
                ? Step(known with { From = sight.From ?? known.From, Tier = sight.Tier }, sight, look.At, isBlind)
                : First(Id(++seen), sight, look.At, isBlind, memory.CountedFrom);
        }

        foreach ((string sid, SeenCall call) in memory.Calls)
        {
            if (call.Place is not CallPlace.Gone && !sights.ContainsKey(sid))
            {
                calls[sid] = Leave(call, look.At, isBlind);
            }
        }

        return memory with { Calls = calls.ToImmutable(), Seen = seen };
    }

    // A caller who is in a queue is of the tier of the queue, whatever number was called.
    private static Dictionary<string, Sight> Sights(AccountMemory memory, AccountLook look)
    {
        var sights = new Dictionary<string, Sight>(StringComparer.Ordinal);
        HashSet<string> members = [.. look.Queues.Premium.Members.Concat(look.Queues.Regular.Members).Select(member => member.CallSid)];
        foreach (LiveCall call in look.Calls)
        {
            Tier? tier = call.Role switch
            {
                NumberRole.Premium => Tier.Premium,
                NumberRole.Regular => Tier.Regular,
                NumberRole.Rep => null,
                // Who came to a queue by another number is known once seen there.
                _ => memory.Calls.GetValueOrDefault(call.Sid)?.Tier ?? (members.Contains(call.Sid) ? Tier.Regular : null),
            };
            if (tier is { } known)
            {
                sights[call.Sid] = new Sight(known, call.From, call.Started, null);
            }
        }

        foreach (Tier tier in new[] { Tier.Regular, Tier.Premium })
        {
            foreach (QueueMember member in look.Queues[tier].Members)
            {
                sights[member.CallSid] = sights.GetValueOrDefault(member.CallSid) with { Tier = tier, Waits = member.Seconds };
            }
        }

        return sights;
    }

    private static SeenCall First(string id, Sight sight, DateTimeOffset now, bool isBlind, DateTimeOffset countedFrom)
    {
        DateTimeOffset since = isBlind && sight.Started is { } started ? started : now;
        var call = new SeenCall
        {
            Id = id,
            Tier = sight.Tier,
            From = sight.From,
            Since = since,
            IsWatched = !isBlind,
            Place = sight.Waits is null ? CallPlace.Arriving : CallPlace.Waiting,
            Wait = sight.Waits ?? 0,
        };
        bool isSettled = sight.Waits is null && isBlind && (sight.Started is null || now - since >= LongestArrival);
        return !isSettled ? call
            // That it was answered before the board began is none of its counts.
            : since < countedFrom || sight.Started is null ? call with { Place = CallPlace.Talking }
            : Settle(call, CallPlace.Talking, CallOutcome.Unclear, now);
    }

    private static SeenCall Step(SeenCall call, Sight sight, DateTimeOffset now, bool isBlind) => (call.Place, sight.Waits, call.Outcome) switch
    {
        (_, { } seconds, _) => call with { Place = CallPlace.Waiting, Wait = seconds, Outcome = null, SettledAt = null },
        (CallPlace.Waiting, _, _) => Settle(call, CallPlace.Talking, isBlind ? CallOutcome.Unclear : CallOutcome.Answered, now),
        (CallPlace.Arriving, _, _) when now - call.Since >= LongestArrival =>
            Settle(call, CallPlace.Talking, call.IsWatched && !isBlind ? CallOutcome.Answered : CallOutcome.Unclear, now),
        (CallPlace.Arriving, _, _) => call with { IsWatched = call.IsWatched && !isBlind },
        // Twilio's list left it out once.
        (CallPlace.Gone, _, CallOutcome.GaveUp) => Settle(call, CallPlace.Talking, CallOutcome.Answered, now),
        _ => call with { Place = CallPlace.Talking },
    };

    private static SeenCall Leave(SeenCall call, DateTimeOffset now, bool isBlind) => call.Place switch
    {
        CallPlace.Waiting => Settle(call, CallPlace.Gone, isBlind ? CallOutcome.Unclear : CallOutcome.GaveUp, now),
        CallPlace.Arriving => Settle(call, CallPlace.Gone, CallOutcome.Unclear, now),
        _ => call with { Place = CallPlace.Gone },
    };

    private static SeenCall Settle(SeenCall call, CallPlace place, CallOutcome outcome, DateTimeOffset now) =>
        call with { Place = place, Outcome = outcome, SettledAt = now };

    private static AccountMemory Forget(AccountMemory memory) => memory with
    {
        Calls = memory.Calls.RemoveRange(memory.Calls
            .Where(each => each.Value.Place is CallPlace.Gone && !(each.Value.SettledAt >= memory.CountedFrom))
            .Select(each => each.Key)),
    };

    private static AccountMemory AddPoint(AccountMemory memory, AccountLook look)
    {
        if (memory.LastHour is [.., var last] && look.At - last.At < PointEvery)
        {
            return memory;
        }

        var point = new HourPoint(
            look.At,
            look.Queues.Select(queue => queue.Size),
            look.Queues.Select(queue => queue.Members.Select(member => member.Seconds).DefaultIfEmpty().Max()),
            AccountView.TalkingReps(memory));
        ImmutableList<HourPoint> points = memory.LastHour.Add(point);
        return memory with { LastHour = points.Count > MostPoints ? points.RemoveAt(0) : points };
    }

    private static string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"c{number}");

    /// <summary>A call as a look saw it.</summary>
    /// <param name="Tier">Of which tier the caller is.</param>
    /// <param name="From">Who called; null where the list of calls did not have it yet.</param>
    /// <param name="Started">When it was answered; null if that is not known.</param>
    /// <param name="Waits">How long it has waited, in seconds; null outside of a queue.</param>
    private readonly record struct Sight(Tier Tier, string? From, DateTimeOffset? Started, double? Waits);
}
