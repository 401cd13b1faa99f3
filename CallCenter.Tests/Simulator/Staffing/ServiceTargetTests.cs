using CallCenter.Simulator.Scenarios;
using CallCenter.Simulator.Staffing;

namespace CallCenter.Tests.Simulator.Staffing;

public sealed class ServiceTargetTests
{
    [Theory]
    [InlineData("80/20", 0.8, 20)]
    [InlineData("99.5/10", 0.995, 10)]
    [InlineData("100/0", 1, 0)]
    [InlineData("90/3600", 0.9, 3600)]
    public void Target_IsReadAndWritten(string text, double share, double seconds)
    {
        ServiceTarget target = ServiceTarget.Parse(text);

        Assert.Equal((share, seconds, text), (target.Share, target.Seconds, target.ToString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("80")]
    [InlineData("80/")]
    [InlineData("80/20/5")]
    [InlineData("0/20")]
    [InlineData("101/20")]
    [InlineData("-80/20")]
    [InlineData("80/-20")]
    [InlineData("80/3601")]
    [InlineData("80%/20s")]
    [InlineData("NaN/20")]
    [InlineData("80/NaN")]
    [InlineData("80,5/20")]
    public void BadTarget_IsOneSentence(string text) => Assert.Equal(
        "--target must be PERCENT/SECONDS, such as 80/20, with more than 0 and at most 100 percent, and 0 to 3600 seconds.",
        Assert.Throws<ScenarioException>(() => ServiceTarget.Parse(text)).Message);
}
