using CallCenter.Core;
using CallCenter.Core.Callers;
using CallCenter.Core.Calls;
using CallCenter.Core.Waiting;
using CsCheck;

namespace CallCenter.Tests.Core.Callers;

/// <summary>What a waiting caller is told, by what Twilio's request says and what was said before.</summary>
public sealed class HoldRuleTests
{
    private static readonly Gen<string> Number = Gen.OneOf(Gen.Int[0, 700].Select(number => $"{number}"), Gen.OneOf(Gen.Const(""), Gen.Const("-1"), Gen.Const("x"), Gen.Const("99999999999"), Gen.Const("2.5")));

    private static TwilioParameters Parameters(string query) => TwilioParameters.Read(query, "", out _);

    private static HoldPass? Next(string query, int? said = null, int maxSeconds = 0) =>
        new HoldRule(new WaitEstimator(), maxSeconds).Next(Tier.Premium, Parameters(query), said);

    [Theory]
    [InlineData("QueuePosition=3&QueueTime=0", 3)]
    [InlineData("QueuePosition=1&QueueTime=9", 1)]
    [InlineData("QueuePosition=5", 5)]
    [InlineData("QueuePosition=6&QueueTime=0", 0)]
    [InlineData("QueuePosition=0&QueueTime=0", 0)]
    [InlineData("QueuePosition=x&QueueTime=0", 0)]
    [InlineData("", 0)]
    public void FirstRound_GreetsAndTellsASmallPlace(string query, int place) => Assert.Equal(new HoldPass(Greets: true, place, Minutes: 0, Said: 0), Next(query));

    [Theory]
    [InlineData("QueuePosition=2&QueueTime=60", 0, 2)]
    [InlineData("QueuePosition=2&QueueTime=0", 5, 2)]
    [InlineData("QueuePosition=7&QueueTime=60", 5, 0)]
    public void LaterRound_TellsThePlaceAndRemembersWhatWasSaid(string query, int said, int place) =>
        Assert.Equal(new HoldPass(Greets: false, place, Minutes: 0, said), Next(query, said));

    [Fact]
    public void RoundWithoutPlaceAndTime_SaysNothingAndLeavesTheNextToTwilio() => Assert.Equal(new HoldPass(Greets: false, Place: 0, Minutes: 0, Said: null), Next("", said: 5));

    [Fact]
    public void RoundThatTwilioAskedForItself_TellsThePlaceAlone() =>
        Assert.Equal(new HoldPass(Greets: false, Place: 2, Minutes: 0, Said: null), Next("QueuePosition=2&QueueTime=61"));

    [Theory]
    [InlineData(59, false)]
    [InlineData(60, true)]
    [InlineData(61, true)]
    public void LongestWait_IsALeave(int waited, bool leaves) => Assert.Equal(leaves, Next($"QueuePosition=1&QueueTime={waited}", said: 0, maxSeconds: 60) is null);

    [Fact]
    public void WithoutALongestWait_NobodyLeaves() => Assert.NotNull(Next("QueuePosition=1&QueueTime=14400", said: 0));

    [Fact]
    public void EstimateIsTold_OnceItIsKnownAndThenOnlyWhenItFell()
    {
        WaitEstimator estimator = TaughtEstimator();
        var rule = new HoldRule(estimator, maxSeconds: 0);
        TwilioParameters request = Parameters("QueuePosition=1&QueueTime=0&CurrentQueueSize=1&AvgQueueTime=0");

        HoldPass first = rule.Next(Tier.Premium, request, said: null)!.Value;
        HoldPass second = rule.Next(Tier.Premium, request, first.Said)!.Value;

        Assert.True(first.Minutes > 0);
        Assert.Equal(first.Minutes, first.Said);
        Assert.Equal((0, first.Said), (second.Minutes, second.Said));
    }

    [Fact]
    public void RoundThatTwilioAskedForItself_StillTeachesWhatTheHeadOfTheLineWaits()
    {
        var rule = new HoldRule(TaughtEstimator(), maxSeconds: 0);
        TwilioParameters first = Parameters("QueuePosition=1&QueueTime=9");
        Assert.Equal(1, rule.Next(Tier.Premium, first, said: null)!.Value.Minutes);

        rule.Next(Tier.Premium, Parameters("QueuePosition=1&QueueTime=300"), said: null);

        Assert.Equal(20, rule.Next(Tier.Premium, Parameters("QueuePosition=2&QueueTime=9"), said: null)!.Value.Minutes);
    }

    [Fact]
    public void WhateverIsAsked_NoEstimateIsWorseThanTheLast() => Gen.Select(Number, Number, Number, Number, Gen.Int[0, 40]).Sample((position, waited, size, average, said) =>
    {
        HoldPass? pass = new HoldRule(TaughtEstimator(), maxSeconds: 0).Next(
            Tier.Regular, Parameters($"QueuePosition={position}&QueueTime={waited}&CurrentQueueSize={size}&AvgQueueTime={average}"), said == 0 ? null : said);
        return pass is { } told && (told.Minutes == 0 || said == 0 || told.Minutes < said) && (told.Said is null || told.Minutes == 0 || told.Said == told.Minutes);
    });

    private static WaitEstimator TaughtEstimator()
    {
        var estimator = new WaitEstimator();
        foreach (Tier tier in Enum.GetValues<Tier>())
        {
            for (int i = 0; i < 60; i++)
            {
                estimator.OnHold(new QueuePlace(tier, 1, 0, 1, 0));
                estimator.Connected(tier, 30);
            }
        }

        return estimator;
    }
}
