using CallCenter.Cli.Board;
using CallCenter.Cli.Board.Accounts;
using CallCenter.Cli.Connecting;

namespace CallCenter.Tests.Cli.Board.Accounts;

public sealed class AccountViewTests
{
    private static BoardState State(string from, bool showsNumbers) => AccountView.State(
        LookFold.Next(new AccountMemory { CountedFrom = Looks.Nine }, new AccountLook
        {
            At = Looks.Nine,
            Queues = new(new QueueLook(1, 1000, [new QueueMember("CA1", 7)]), QueueLook.Missing),
            Calls = [new LiveCall("CA1", from, NumberRole.Premium, Looks.Nine)],
        }),
        RestWorld.AccountSid,
        showsNumbers);

    [Theory]
    [InlineData("+12015550142", false, "…42")]
    [InlineData("+12015550142", true, "+12015550142")]
    [InlineData("sip:anna07@example.com", false, "…")]
    [InlineData("sip:anna\u001b07@example.com", true, "sip:anna?07@example.com")]
    [InlineData("+7", false, null)]
    [InlineData("anonymous", true, null)]
    [InlineData("+266696687", true, null)]
    [InlineData("", false, null)]
    public void Number_IsMaskedUnlessItIsAskedFor(string from, bool showsNumbers, string? shown) =>
        Assert.Equal([new WaitingCaller("c1", 7, shown)], State(from, showsNumbers).Tiers.Premium.Callers);

    [Fact]
    public void Source_IsTheAccountWithoutItsMiddle() => Assert.Equal("account AC01…cdef, messages since midnight", State("", showsNumbers: false).Source);

    [Fact]
    public void Callers_ComeLongestFirstAndNoMoreThanCanBeShown()
    {
        var looks = new Looks();
        looks.At(0, premium: [.. Enumerable.Range(1, 250).Select(i => ($"CA{i}", (double)i))]);
        TierBoard tier = AccountView.State(looks.Memory, RestWorld.AccountSid, showsNumbers: false).Tiers.Premium;

        Assert.Equal((250, 200, 250d, 51d), (tier.Waiting, tier.Callers.Count, tier.Callers[0].Seconds, tier.Callers[^1].Seconds));
    }

    [Theory]
    [InlineData(3, 2, 1)]
    [InlineData(2, 2, 0)]
    [InlineData(1, 1, 0)]
    [InlineData(0, 0, 0)]
    public void Reps_TalkAsManyAsCallersDoButNoMoreThanAreOnTheLine(int onTheLine, int talking, int free)
    {
        var looks = new Looks();
        looks.At(0, calls: ["CA1", "CA2"], reps: onTheLine);

        Assert.Equal(
            new RepBoard { SignedIn = new Figure(onTheLine), Talking = new Figure(talking, true), Free = new Figure(free, true), WrapUp = null, Pause = null },
            AccountView.State(looks.Memory, RestWorld.AccountSid, showsNumbers: false).Reps);
    }

    [Fact]
    public void NumberThatIsNotKnown_LeavesOutWhatFollowsFromIt()
    {
        BoardState state = AccountView.State(
            LookFold.Next(new AccountMemory { CountedFrom = Looks.Nine, Called = new(1, 1), Messages = new(1, 1) }, new AccountLook
            {
                At = Looks.Nine,
                Queues = new(QueueLook.Missing, QueueLook.Missing),
                Calls = [],
                Sees = new(false, true, false),
            }),
            RestWorld.AccountSid,
            showsNumbers: false);

        Assert.Equal(new RepBoard { SignedIn = null, Talking = null, Free = null, WrapUp = null, Pause = null }, state.Reps);
        Assert.Equal((null, null), (state.Tiers.Premium.Called, state.Tiers.Premium.Messages));
        Assert.Equal((new Figure(1), new Figure(1)), (state.Tiers.Regular.Called, state.Tiers.Regular.Messages));
        Assert.Null(state.LastHour[0].Talking);
    }

    [Fact]
    public void WhatTwilioTells_IsNotMarkedAsDerived()
    {
        var looks = new Looks();
        looks.At(0);
        looks.Today(("CA1", -60, true));
        looks.Leave("CA1");
        TierBoard tier = AccountView.State(looks.Memory, RestWorld.AccountSid, showsNumbers: false).Tiers.Premium;

        Assert.Equal((new Figure(1), new Figure(1)), (tier.Called, tier.Messages));
    }
}
