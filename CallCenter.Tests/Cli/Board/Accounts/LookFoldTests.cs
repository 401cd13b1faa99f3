using CallCenter.Cli.Board;
using CallCenter.Cli.Board.Accounts;
using CallCenter.Core;

namespace CallCenter.Tests.Cli.Board.Accounts;

public sealed class LookFoldTests
{
    private readonly Looks _looks = new();

    public LookFoldTests() => _looks.At(0);

    private (int, int, int, int, int) Waited(double seconds, string[]? thenInProgress, double later = 4)
    {
        _looks.At(4, premium: [("CA1", seconds)], calls: ["CA1"]);
        _looks.At(4 + later, calls: thenInProgress);
        return _looks.Premium;
    }

    [Theory]
    [InlineData(3, 1)]
    [InlineData(20, 1)]
    [InlineData(20.5, 0)]
    [InlineData(300, 0)]
    public void CallThatLeftItsQueueAndGoesOn_WasAnsweredByItsLastKnownWait(double seconds, int inTime) =>
        Assert.Equal((1, inTime, 0, 0, 1), Waited(seconds, ["CA1"]));

    [Fact]
    public void CallThatWaitedAndIsGone_GaveUp() => Assert.Equal((0, 0, 1, 0, 0), Waited(30, null));

    [Theory]
    [InlineData(15, 1, 0)]
    [InlineData(15.1, 0, 1)]
    public void CallThatEndedWhileTheBoardSawNothing_IsUnclear(double later, int gaveUp, int unclear) =>
        Assert.Equal((0, 0, gaveUp, unclear, 0), Waited(30, null, later));

    [Fact]
    public void CallThatLeftItsQueueWhileTheBoardSawNothing_TalksButIsUnclear() => Assert.Equal((0, 0, 0, 1, 1), Waited(3, ["CA1"], later: 60));

    [Fact]
    public void TalkThatEnds_StaysAnswered()
    {
        Waited(3, ["CA1"]);
        _looks.At(12);

        Assert.Equal((1, 1, 0, 0, 0), _looks.Premium);
    }

    [Fact]
    public void CallThatComesBackToAQueue_WasNotAnswered()
    {
        Waited(3, ["CA1"]);
        _looks.At(12, premium: [("CA1", 1)], calls: ["CA1"]);

        Assert.Equal((0, 0, 0, 0, 0), _looks.Premium);
    }

    [Fact]
    public void CallThatTheListLeftOutOnce_WasAnsweredAfterAll()
    {
        Waited(3, null);
        _looks.At(12, calls: ["CA1"]);

        Assert.Equal((1, 1, 0, 0, 1), _looks.Premium);
    }

    [Theory]
    [InlineData(48, 0, 0, 0)]
    [InlineData(52, 1, 1, 1)]
    public void CallThatWasNeverSeenInAQueue_WasAnsweredBetweenLooksOnceItIsOldEnough(int lastLook, int answered, int inTime, int talking)
    {
        for (int at = 4; at <= lastLook; at += 4)
        {
            _looks.At(at, calls: ["CA1"]);
        }

        Assert.Equal((answered, inTime, 0, 0, talking), _looks.Premium);
    }

    [Fact]
    public void CallThatWasNeverSeenInAQueueAndEndsSoon_IsUnclear()
    {
        _looks.At(4, calls: ["CA1"]);
        _looks.At(8);

        Assert.Equal((0, 0, 0, 1, 0), _looks.Premium);
    }

    [Fact]
    public void TalkFromBeforeTheBoardBegan_TalksAndIsNotCounted()
    {
        var looks = new Looks();
        looks.At(0, calls: ["CA1"]);
        Assert.Equal((0, 0, 0, 0, 1), looks.Premium);

        looks.At(4);
        Assert.Equal((0, 0, 0, 0, 0), looks.Premium);
        Assert.Empty(looks.Memory.Calls);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Message_IsNeitherAnsweredNorGivenUp(bool isInProgress)
    {
        Waited(30, isInProgress ? ["CA1"] : null);
        _looks.Leave("CA1", "CA1", "CA0");

        Assert.Equal((0, 0, 0, 0, 0), _looks.Premium);
        Assert.Equal(new PerTier<int>(2, 0), _looks.Memory.Messages);
    }

    [Fact]
    public void CallThatCameAndWentBetweenLooks_IsOnTwiliosListAndUnclear()
    {
        _looks.At(4, premium: [("CA1", 1)], calls: ["CA1"]);
        _looks.Today(("CA0", -60, true), ("CA1", 1, true), ("CA2", 2, true), ("CA3", 3, false));

        Assert.Equal((0, 0, 0, 1, 0), _looks.Premium);
        Assert.Equal(new PerTier<int>(4, 0), _looks.Memory.Called);
    }

    [Fact]
    public void Midnight_BeginsAnew()
    {
        Waited(3, ["CA1"]);
        _looks.At(TimeSpan.FromHours(15).TotalSeconds - 2, calls: ["CA1"]);
        Assert.Equal((1, 1, 0, 0, 1), _looks.Premium);

        _looks.At(TimeSpan.FromHours(15).TotalSeconds + 2, calls: ["CA1"]);
        Assert.Equal((0, 0, 0, 0, 1), _looks.Premium);
        Assert.Equal(new DateTimeOffset(2026, 11, 26, 0, 0, 0, TimeSpan.FromHours(1)), _looks.Memory.CountedFrom);
    }

    [Fact]
    public void Tier_IsThatOfTheQueue()
    {
        _looks.At(4, regular: [("CA1", 2)], calls: ["CA1"]);
        BoardState state = AccountView.State(_looks.Memory, RestWorld.AccountSid, showsNumbers: false);

        Assert.Equal(new PerTier<int>(0, 1), state.Tiers.Select(tier => tier.Waiting));
    }

    [Theory]
    [InlineData(true, 1, 0)]
    [InlineData(false, 0, 1)]
    public void CallerWhoCameByAnotherNumber_IsFollowedOnceSeenInAQueue(bool isInProgress, int answered, int gaveUp)
    {
        var other = new LiveCall("CA1", "+12015550142", null, Looks.Nine);
        var stranger = new LiveCall("CA2", "+12125550117", null, Looks.Nine);
        var waiting = new QueueLook(1, 1000, [new QueueMember("CA1", 3)]);
        var empty = new QueueLook(0, 1000, []);
        AccountMemory memory = LookFold.Next(_looks.Memory, new AccountLook { At = Looks.Nine.AddSeconds(4), Queues = new(waiting, empty), Calls = [other, stranger] });
        memory = LookFold.Next(memory, new AccountLook { At = Looks.Nine.AddSeconds(8), Queues = new(empty, empty), Calls = isInProgress ? [other, stranger] : [stranger] });

        Assert.Equal((answered, answered, gaveUp, 0, answered), Looks.Of(AccountView.State(memory, RestWorld.AccountSid, showsNumbers: false), Tier.Premium));
        Assert.Single(memory.Calls);
    }

    [Fact]
    public void LastHour_HasAMomentAMinuteAndNoMoreThanAnHour()
    {
        for (int at = 4; at <= 2 * 3600; at += 4)
        {
            _looks.At(at, premium: [("CA1", at)]);
        }

        Assert.Equal(60, _looks.Memory.LastHour.Count);
        Assert.Equal(
            new HourPoint(Looks.Nine.AddSeconds(7200), new(1, 0), new(7200, 0), 0),
            _looks.Memory.LastHour[^1]);
        Assert.Equal(Looks.Nine.AddSeconds(7200 - (59 * 60)), _looks.Memory.LastHour[0].At);
    }
}
