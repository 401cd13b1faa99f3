using CallCenter.Core;

namespace CallCenter.Tests.Core;

public sealed class PerTierTests
{
    [Theory]
    [InlineData(Tier.Premium, 7, 2)]
    [InlineData(Tier.Regular, 1, 7)]
    public void With_ChangesOneTierAlone(Tier tier, int premium, int regular) =>
        Assert.Equal(new PerTier<int>(premium, regular), new PerTier<int>(1, 2).With(tier, 7));
}
