using CallCenter.Cli.Recordings;

namespace CallCenter.Tests.Cli.Recordings;

public sealed class AgeTests
{
    [Theory]
    [InlineData("30d", 30 * 24)]
    [InlineData("12h", 12)]
    [InlineData("99999d", 99999 * 24)]
    public void DaysAndHours_AreRead(string text, int hours) => Assert.Equal(new Age(text, TimeSpan.FromHours(hours)), Age.Parse(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("d")]
    [InlineData("30")]
    [InlineData("0d")]
    [InlineData("-1d")]
    [InlineData("1.5d")]
    [InlineData(" 1d")]
    [InlineData("30D")]
    [InlineData("30days")]
    [InlineData("1w")]
    [InlineData("100000d")]
    public void AnythingElse_IsNone(string? text) => Assert.Null(Age.Parse(text));
}
