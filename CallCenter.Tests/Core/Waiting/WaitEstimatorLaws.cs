using CallCenter.Core;
using CallCenter.Core.Waiting;
using CsCheck;

namespace CallCenter.Tests.Core.Waiting;

/// <summary>What holds after whatever an estimator saw, absurd requests among it.</summary>
public sealed class WaitEstimatorLaws
{
    private const long Cases = 5_000;

    private static readonly Gen<Tier> AnyTier = Gen.OneOf(Gen.Enum<Tier>(), Gen.Int.Select(number => (Tier)number));

    private static readonly Gen<int> Number = Gen.OneOf(
        Gen.OneOf(int.MinValue, -1, 0, 1, int.MaxValue), Gen.Int[1, 20], Gen.Int[0, 2000], Gen.Int);

    private static readonly Gen<QueuePlace> Place = Gen.Select(AnyTier, Number, Number, Number, Number).Select(
        (tier, position, waited, size, average) => new QueuePlace(tier, position, waited, size, average));

    private static readonly Gen<QueuePlace> Newcomer = Gen.Select(Gen.Enum<Tier>(), Gen.Int[1, 20]).Select(
        (tier, position) => new QueuePlace(tier, position, 0, position, 0));

    private static readonly Gen<Action<WaitEstimator>> Seen = Gen.OneOf(
        Newcomer.Select(place => (Action<WaitEstimator>)(estimator => estimator.OnHold(place))),
        Gen.Select(Gen.Enum<Tier>(), Gen.Int[0, 900]).Select((tier, waited) => (Action<WaitEstimator>)(estimator => estimator.Connected(tier, waited))),
        Place.Select(place => (Action<WaitEstimator>)(estimator => estimator.OnHold(place))),
        Gen.Select(AnyTier, Number).Select((tier, waited) => (Action<WaitEstimator>)(estimator => estimator.Connected(tier, waited))));

    private static readonly Gen<WaitEstimator> Taught = Seen.Array[0, 200].Select(all =>
    {
        var estimator = new WaitEstimator();
        Array.ForEach(all, each => each(estimator));
        return estimator;
    });

    private static readonly Gen<int?> Said = Gen.OneOf(Gen.Const((int?)null), Number.Select(said => (int?)said));

    [Fact]
    public void WhateverItSaw_SaysAStepOrNothing() => Gen.Select(Taught, Place, Said, Number).Sample(
        (estimator, place, said, saidAt) => estimator.Minutes(place, said, saidAt) is not { } minutes || WaitEstimator.Steps.Contains(minutes),
        iter: Cases);

    [Fact]
    public void WhateverWasSaid_IsNeverMadeWorse() => Gen.Select(Taught, Place, Gen.Int[1, 40], Gen.Int[0, 2000]).Sample(
        (estimator, place, said, saidAt) => estimator.Minutes(place, said, saidAt) is not { } minutes
            || (minutes < said && place.WaitedSeconds + (minutes * 60L) <= saidAt + (said * 60L)),
        iter: Cases);

    [Fact]
    public void CallerFurtherAhead_IsNeverToldMore() => Gen.Select(Taught, Gen.Enum<Tier>(), Gen.Int[1, 60], Gen.Int[1, 60], Said).Sample(
        (estimator, tier, one, other, said) =>
            Longest(estimator.Minutes(new QueuePlace(tier, Math.Min(one, other), 0, 60, 0), said)) <= Longest(estimator.Minutes(new QueuePlace(tier, Math.Max(one, other), 0, 60, 0), said)),
        iter: Cases);

    // To say nothing is to promise nothing.
    private static int Longest(int? minutes) => minutes ?? int.MaxValue;

    [Fact]
    public void WithoutAnyCallerConnected_NothingIsSaid() => Gen.Select(Place.Array[0, 50], Place, Said).Sample(
        (places, place, said) =>
        {
            var estimator = new WaitEstimator();
            Array.ForEach(places, each => estimator.OnHold(each));
            return estimator.Minutes(place, said) is null;
        },
        iter: Cases);

    [Fact]
    public void Threads_LeaveWhatOneAfterAnotherWould()
    {
        var estimator = new WaitEstimator();
        Parallel.For(0, 10_000, _ =>
        {
            estimator.OnHold(new QueuePlace(Tier.Regular, 2, 0, 2, 0));
            estimator.Connected(Tier.Regular, 100);
        });
        estimator.Connected(Tier.Regular, 100);

        Assert.Equal(2, estimator.Minutes(new QueuePlace(Tier.Regular, 1, 0, 1, 0), said: null));
    }
}
