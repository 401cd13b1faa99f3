using CallCenter.Simulator.Runs;
using CallCenter.Simulator.Scenarios;
using CallCenter.Simulator.Twilio.Wire;

namespace CallCenter.Tests.Simulator.Runs;

/// <summary>When a home is out.</summary>
public sealed class OutageDrawTests
{
    private static Scenario With(params Outage[] outages) => new() { StartHour = 8, Hours = 4, Outages = outages };

    [Fact]
    public void SteadyOutage_IsOnePartOfTheRunAndTakesNothingOfChance()
    {
        var chance = new Random(1);
        var outage = new Outage(1, 9, 9.5, OutageKind.Dead);

        Assert.Equal([new OutagePart(outage, TimeSpan.FromHours(1), TimeSpan.FromHours(1.5))], OutageDraw.Parts(With(outage), chance));
        Assert.Equal(new Random(1).Next(), chance.Next());
    }

    [Fact]
    public void OutageThatBeganBeforeTheRun_BeginsWithIt() =>
        Assert.Equal(TimeSpan.Zero, OutageDraw.Parts(With(new Outage(1, 7, 9, OutageKind.Error)), new Random(1)).Single().From);

    [Fact]
    public void FlappingHome_IsOutHalfOfTheTimeInPartsOfTheMeanLength()
    {
        var outage = new Outage(2, 8, 12, OutageKind.Dead, FlapSeconds: 10);

        OutagePart[] parts = [.. OutageDraw.Parts(With(outage), new Random(1))];

        Assert.All(parts, part => Assert.InRange(part.To, part.From, TimeSpan.FromHours(4)));
        Assert.All(parts.Zip(parts.Skip(1)), pair => Assert.InRange(pair.Second.From, pair.First.To, TimeSpan.FromHours(4)));
        Assert.Equal(TimeSpan.Zero, parts[0].From);
        Assert.InRange(parts.Length, 640, 800);
        Assert.Equal(2 * 3600, parts.Sum(part => (part.To - part.From).TotalSeconds), tolerance: 700.0);
    }
}
