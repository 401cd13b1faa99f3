using CallCenter.Cli.Board.Page;

namespace CallCenter.Tests.Cli.Board.Page;

/// <summary>What the buttons faster and slower do.</summary>
public sealed class PaceStepsTests
{
    [Theory]
    [InlineData(1, 1, 2)]
    [InlineData(7, 5, 10)]
    [InlineData(60, 30, 120)]
    [InlineData(3600, 1800, 3600)]
    public void Speed_GoesToTheNextStepAndNoFurtherThanTheLast(double speed, double slower, double faster) =>
        Assert.Equal((slower, faster), (PaceSteps.Slower(speed), PaceSteps.Faster(speed)));
}
