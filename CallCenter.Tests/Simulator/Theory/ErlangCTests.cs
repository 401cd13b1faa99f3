using CallCenter.Simulator.Theory;
using CsCheck;

namespace CallCenter.Tests.Simulator.Theory;

public sealed class ErlangCTests
{
    private static readonly Gen<(int Reps, double Load)> Stable =
        Gen.Select(Gen.Int[1, 60], Gen.Double[0.01, 0.99]).Select((reps, busy) => (reps, reps * busy));

    [Fact]
    public void OneRep_WaitsAsOftenAsTheRepIsBusy() =>
        Gen.Double[0, 1].Sample(load => Math.Abs(ErlangC.WaitProbability(1, load) - load) < 1e-12);

    [Fact]
    public void FewReps_AgreeWithTheTextbookSum() => Stable.Sample((reps, load) =>
    {
        double term = 1;
        double sum = 0;
        for (int n = 0; n < reps; n++)
        {
            sum += term;
            term *= load / (n + 1);
        }

        double waiting = term * reps / (reps - load);
        return Math.Abs(ErlangC.WaitProbability(reps, load) - (waiting / (sum + waiting))) < 1e-12;
    });

    [Fact]
    public void OneMoreRep_IsNeverWorse() => Stable.Sample((reps, load) =>
        ErlangC.MeanWait(reps + 1, load, 180) <= ErlangC.MeanWait(reps, load, 180)
        && ErlangC.ShareWithin(reps + 1, load, 180, 20) >= ErlangC.ShareWithin(reps, load, 180, 20));

    [Fact]
    public void SmallestNumberOfReps_IsEnoughAndOneLessIsNot() => Gen.Select(Gen.Double[0, 60], Gen.Double[0.5, 0.99], Gen.Double[0, 120]).Sample((load, share, seconds) =>
        ErlangC.RepsFor(load, 180, share, seconds, 200) is { } reps
        && ErlangC.ShareWithin(reps, load, 180, seconds) >= share
        && (reps == 1 || ErlangC.ShareWithin(reps - 1, load, 180, seconds) < share));

    // For many reps with a load of c - b·sqrt(c), the probability of waiting tends to 1 / (1 + b·Φ(b)/φ(b)) (Halfin and Whitt, 1981).
    [Theory]
    [InlineData(1, 0.22336)]
    [InlineData(0.5, 0.50454)]
    [InlineData(0.01, 0.98752)]
    public void HundredThousandReps_ComeToTheKnownLimit(double spare, double wait)
    {
        const int Reps = 100_000;

        Assert.Equal(wait, ErlangC.WaitProbability(Reps, Reps - (spare * Math.Sqrt(Reps))), 2);
    }

    [Theory]
    [InlineData(5000, 4999.999)]
    [InlineData(5000, 1e-9)]
    [InlineData(1, 0.999999999999)]
    public void HardLoad_IsStillANumber(int reps, double load)
    {
        Assert.InRange(ErlangC.WaitProbability(reps, load), 0, 1);
        Assert.InRange(ErlangC.MeanWait(reps, load, 180), 0, 1e15);
        Assert.InRange(ErlangC.ShareWithin(reps, load, 180, 20), 0, 1);
    }

    [Fact]
    public void NoLoad_IsNoWait() => Assert.Equal((0, 0, 1), (ErlangC.WaitProbability(3, 0), ErlangC.MeanWait(3, 0, 180), ErlangC.ShareWithin(3, 0, 180, 20)));

    [Theory]
    [InlineData(3, 3)]
    [InlineData(3, 4)]
    [InlineData(3, double.PositiveInfinity)]
    public void TooMuchLoad_WaitsForEver(int reps, double load) => Assert.Equal(
        (1, double.PositiveInfinity, 0),
        (ErlangC.WaitProbability(reps, load), ErlangC.MeanWait(reps, load, 180), ErlangC.ShareWithin(reps, load, 180, 20)));

    [Fact]
    public void TooFewRepsAllowed_IsNoNumber() => Assert.Null(ErlangC.RepsFor(10, 180, 0.8, 20, 10));

    [Theory]
    [InlineData(0, 1.0, 180)]
    [InlineData(3, -0.1, 180)]
    [InlineData(3, double.NaN, 180)]
    [InlineData(3, 1.0, 0)]
    public void Nonsense_IsRefused(int reps, double load, double talk) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ErlangC.MeanWait(reps, load, talk));
}
