using CallCenter.Core;
using CallCenter.Core.Waiting;

namespace CallCenter.Tests.Core.Waiting;

/// <summary>What is said after callers came to place 2 and waited for 100 seconds there, so that a place costs 50 seconds.</summary>
public sealed class WaitEstimatorTests
{
    private const int Enough = 8;

    private static QueuePlace At(int position, int waited = 0, Tier tier = Tier.Premium) => new(tier, position, waited, QueueSize: position, AverageSeconds: waited);

    /// <summary>Lets callers come, wait and be connected, in turns.</summary>
    private static WaitEstimator Taught(Tier tier = Tier.Premium, int place = 2, int waited = 100, int times = Enough)
    {
        var estimator = new WaitEstimator();
        for (int i = 0; i < times; i++)
        {
            estimator.OnHold(At(place, tier: tier));
            estimator.Connected(tier, waited);
        }

        return estimator;
    }

    // The margin is a place's deviation, 50 s times the root of the place, and for regular callers a fifth more.
    [Theory]
    [InlineData(Tier.Premium, 1, 2)] // 50 + 50
    [InlineData(Tier.Premium, 2, 3)] // 100 + 71
    [InlineData(Tier.Premium, 4, 5)] // 200 + 100
    [InlineData(Tier.Premium, 9, 10)] // 450 + 150
    [InlineData(Tier.Premium, 14, 15)] // 700 + 187
    [InlineData(Tier.Premium, 19, 20)] // 950 + 218
    [InlineData(Tier.Premium, 30, 30)] // 1500 + 274
    [InlineData(Tier.Premium, 31, null)] // 1550 + 278: over half an hour
    [InlineData(Tier.Regular, 1, 2)] // 50 + 60
    [InlineData(Tier.Regular, 2, 5)] // 100 + 85
    [InlineData(Tier.Regular, 30, null)] // 1500 + 329
    public void PlaceInAQueue_IsAStepThatCoversTheMargin(Tier tier, int position, int? minutes) =>
        Assert.Equal(minutes, Taught(tier).Minutes(At(position, tier: tier), said: null));

    [Theory]
    [InlineData(20, 1)]
    [InlineData(60, 1)]
    [InlineData(61, 2)]
    [InlineData(1800, 30)]
    [InlineData(1801, null)]
    public void HeadOfTheLine_HearsAStepByWhatOthersWaited(int waited, int? minutes) =>
        Assert.Equal(minutes, Taught(place: 2, waited: waited).Minutes(At(1), said: null));

    [Theory]
    [InlineData(null, 5)]
    [InlineData(0, 5)]
    [InlineData(-1, 5)]
    [InlineData(1, null)]
    [InlineData(5, null)]
    [InlineData(10, 5)]
    public void SaidBefore_IsOnlyEverMadeSmaller(int? said, int? minutes) => Assert.Equal(minutes, Taught().Minutes(At(4), said));

    [Theory]
    [InlineData(0, 300, 5)] // until 600 at most, and 10 minutes were promised at 0
    [InlineData(0, 301, null)]
    [InlineData(60, 360, 5)]
    [InlineData(60, 361, null)]
    public void SaidBefore_StillHoldsAfterwards(int saidAt, int waited, int? minutes) =>
        Assert.Equal(minutes, Taught().Minutes(At(4, waited), said: 10, saidAt));

    [Theory]
    [InlineData(0)]
    [InlineData(Enough - 1)]
    public void TooFewWaits_NothingIsSaid(int times)
    {
        WaitEstimator estimator = Taught(times: times);
        estimator.OnHold(At(2));

        Assert.Null(estimator.Minutes(At(1), said: null));
    }

    [Fact]
    public void TooFewPlaces_NothingIsSaid()
    {
        WaitEstimator estimator = Taught(times: Enough - 1);
        estimator.Connected(Tier.Premium, 100);

        Assert.Null(estimator.Minutes(At(1), said: null));
    }

    [Fact]
    public void CallersWhoMetAnIdleRep_SayNothingOfTheQueue()
    {
        WaitEstimator estimator = Taught();
        for (int i = 0; i < 100; i++)
        {
            estimator.Connected(Tier.Premium, 4);
        }

        Assert.Equal(2, estimator.Minutes(At(1), said: null));
        Assert.Null(Taught(waited: 4, times: 100).Minutes(At(1), said: null));
    }

    [Fact]
    public void LaterRounds_AreNoPlacesToWhichCallersCame()
    {
        WaitEstimator estimator = Taught(times: Enough - 1);
        estimator.Connected(Tier.Premium, 100);
        estimator.OnHold(At(2, waited: 60));

        Assert.Null(estimator.Minutes(At(1), said: null));
    }

    [Fact]
    public void PremiumCallers_HearWhatRegularOnesWaitUntilTheirOwnWaitsAreKnown()
    {
        WaitEstimator estimator = Taught(Tier.Regular, waited: 200);
        Assert.Equal(5, estimator.Minutes(At(1), said: null));

        for (int i = 0; i < Enough; i++)
        {
            estimator.OnHold(At(1));
            estimator.Connected(Tier.Premium, 20);
        }

        Assert.Equal(1, estimator.Minutes(At(1), said: null));
    }

    [Fact]
    public void RegularCallers_HearNothingOfPremiumWaits() => Assert.Null(Taught(Tier.Premium).Minutes(At(1, tier: Tier.Regular), said: null));

    [Fact]
    public void HeadOfTheLineWhoWaitsLong_TellsThatTheQueueHalts()
    {
        WaitEstimator estimator = Taught();
        estimator.OnHold(At(1, waited: 500));

        // 500 s at the mean place of 2 are 250 s a place.
        Assert.Equal(10, estimator.Minutes(At(1), said: null));
    }

    [Fact]
    public void NextHeadOfTheLine_TellsThatItMovesAgain()
    {
        WaitEstimator estimator = Taught();
        estimator.OnHold(At(1, waited: 500));
        estimator.OnHold(At(1, waited: 60));

        Assert.Equal(2, estimator.Minutes(At(1), said: null));
    }

    [Fact]
    public void LongerWaits_AreSeenSoonerThanShorterOnes()
    {
        WaitEstimator slower = Taught(times: 60);
        WaitEstimator faster = Taught(times: 60);
        for (int i = 0; i < 12; i++)
        {
            slower.OnHold(At(2));
            slower.Connected(Tier.Premium, 400);
            faster.OnHold(At(2));
            faster.Connected(Tier.Premium, 10);
        }

        Assert.Equal(5, slower.Minutes(At(1), said: null));
        Assert.Equal(2, faster.Minutes(At(1), said: null));
    }

    [Theory]
    [InlineData(12, 2)]
    [InlineData(13, null)]
    public void CallersWhoComeWhileNobodyIsConnected_EndTheEstimates(int callers, int? minutes)
    {
        WaitEstimator estimator = Taught(place: 1, waited: 50);
        for (int i = 0; i < callers; i++)
        {
            estimator.OnHold(At(1, tier: i % 2 == 0 ? Tier.Premium : Tier.Regular));
        }

        Assert.Equal(minutes, estimator.Minutes(At(1), said: null));
    }

    [Fact]
    public void NextCallerWhoIsConnected_BringsTheEstimatesBack()
    {
        WaitEstimator estimator = Taught(place: 1, waited: 50);
        for (int i = 0; i < 100; i++)
        {
            estimator.OnHold(At(1));
        }

        estimator.Connected(Tier.Regular, 0);

        Assert.Equal(2, estimator.Minutes(At(1), said: null));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(int.MinValue)]
    public void RequestWithoutAPlace_TeachesAndTellsNothing(int position)
    {
        WaitEstimator estimator = Taught();
        for (int i = 0; i < 100; i++)
        {
            estimator.OnHold(At(position));
        }

        Assert.Equal(2, estimator.Minutes(At(1), said: null));
        Assert.Null(estimator.Minutes(At(position), said: null));
    }

    [Fact]
    public void EstimatingOnTheHotPath_AllocatesNothing()
    {
        WaitEstimator estimator = Taught();
        Hold();
        long before = GC.GetAllocatedBytesForCurrentThread();

        Hold();

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());

        void Hold()
        {
            for (int i = 0; i < 100; i++)
            {
                estimator.Connected(Tier.Premium, i);
                estimator.OnHold(At(1 + i));
                estimator.Minutes(At(1 + i), said: 10);
            }
        }
    }
}
