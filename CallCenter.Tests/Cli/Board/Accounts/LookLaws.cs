using CallCenter.Cli.Board;
using CallCenter.Cli.Board.Accounts;
using CallCenter.Cli.Connecting;
using CallCenter.Core;
using CsCheck;

namespace CallCenter.Tests.Cli.Board.Accounts;

/// <summary>What the board derives is held to what happened, for mornings drawn at random.</summary>
public sealed class LookLaws
{
    private const double LookEvery = 4;
    private const double End = 400;

    // Who waits or talks for less than this may fall between two looks.
    private const double Visible = 6;

    private static readonly Gen<Course> Any = Gen.Select(
        Gen.Bool, Gen.Double[0.5, 200], Gen.Double[0, 10], Gen.Double[0, 60], Gen.Double[0, 80], Gen.Bool,
        (isPremium, rings, greeting, wait, talk, isAnswered) => new Course(isPremium ? Tier.Premium : Tier.Regular, rings, rings + greeting, wait, isAnswered ? talk : null));

    private static readonly Gen<Course> Slow = Any.Select(course => course with { Wait = course.Wait + Visible, Talk = course.Talk + Visible });

    private static List<BoardState> Watch(Course[] courses)
    {
        var memory = new AccountMemory { CountedFrom = Looks.Nine };
        var states = new List<BoardState>();
        for (double at = 0; at < End; at += LookEvery)
        {
            memory = LookFold.Next(memory, Look(courses, at));
            states.Add(AccountView.State(memory, RestWorld.AccountSid, showsNumbers: false));
        }

        return states;
    }

    // The calls are read a second after the queues.
    private static AccountLook Look(Course[] courses, double at)
    {
        return new AccountLook
        {
            At = Looks.Nine.AddSeconds(at + 1),
            Queues = new(Queue(Tier.Premium), Queue(Tier.Regular)),
            Calls =
            [
                .. courses.Index().Where(each => each.Item.Rings <= at + 1 && at + 1 < each.Item.Ends)
                    .Select(each => new LiveCall($"CA{each.Index}", "", each.Item.Tier is Tier.Premium ? NumberRole.Premium : NumberRole.Regular, Looks.Nine.AddSeconds(each.Item.Rings))),
            ],
        };

        QueueLook Queue(Tier tier)
        {
            QueueMember[] members =
            [
                .. courses.Index().Where(each => each.Item.Tier == tier && each.Item.Joins <= at && at < each.Item.Leaves)
                    .Select(each => new QueueMember($"CA{each.Index}", Math.Floor(at - each.Item.Joins) + 1)),
            ];
            return new QueueLook(members.Length, 1000, members);
        }
    }

    [Fact(Timeout = Limits.Hang)]
    public void CallsThatLookersCannotMiss_AreCountedExactly() => Slow.Array[0, 30].Sample(
        courses =>
        {
            BoardState last = Watch(courses)[^1];
            foreach (Tier tier in Enum.GetValues<Tier>())
            {
                Course[] own = [.. courses.Where(course => course.Tier == tier)];
                (int answered, int inTime, int gaveUp, int unclear, int talking) = Looks.Of(last, tier);
                Assert.Equal((own.Count(course => course.Talk is not null), own.Count(course => course.Talk is null), 0, 0), (answered, gaveUp, unclear, talking));
                // By the last known wait: at most a look and a second less, or a second more, than it was.
                Assert.InRange(inTime, own.Count(course => course.Talk is not null && course.Wait <= 19), own.Count(course => course.Talk is not null && course.Wait <= 26));
            }
        },
        iter: 300);

    [Fact(Timeout = Limits.Hang)]
    public void OfAnyCalls_NoneIsCountedTwiceAndNoneAnsweredThatWasNot() => Any.Array[0, 30].Sample(
        courses =>
        {
            List<BoardState> states = Watch(courses);
            foreach (Tier tier in Enum.GetValues<Tier>())
            {
                Course[] own = [.. courses.Where(course => course.Tier == tier)];
                (int answered, int inTime, int gaveUp, int unclear, _) = Looks.Of(states[^1], tier);
                Assert.InRange(answered, 0, own.Count(course => course.Talk is not null));
                Assert.InRange(inTime, 0, answered);
                Assert.InRange(gaveUp, 0, own.Count(course => course.Talk is null or < Visible));
                Assert.InRange(answered + gaveUp + unclear, 0, own.Length);
            }
        },
        iter: 300);

    [Fact(Timeout = Limits.Hang)]
    public void OfAnyCalls_EachMomentShowsWhoWaitsAndKeepsWhoTheyAre() => Any.Array[0, 30].Sample(
        courses =>
        {
            foreach ((int index, BoardState state) in Watch(courses).Index())
            {
                foreach (Tier tier in Enum.GetValues<Tier>())
                {
                    Assert.Equal(courses.Count(course => course.Tier == tier && course.Joins <= index * LookEvery && index * LookEvery < course.Leaves), state.Tiers[tier].Waiting);
                    Assert.Distinct(state.Tiers[tier].Callers.Select(caller => caller.Id));
                    Assert.InRange(state.Tiers[tier].Talking!.Value.Value, 0, courses.Length);
                }
            }
        },
        iter: 300);

    /// <summary>What happens in a call.</summary>
    /// <param name="Tier">Whose number is called.</param>
    /// <param name="Rings">When it begins, in seconds.</param>
    /// <param name="Joins">When it joins its queue.</param>
    /// <param name="Wait">How long it waits, in seconds.</param>
    /// <param name="Talk">How long it then talks; null for a caller who gives up.</param>
    private sealed record Course(Tier Tier, double Rings, double Joins, double Wait, double? Talk)
    {
        public double Leaves => Joins + Wait;

        public double Ends => Leaves + (Talk ?? 0);
    }
}
