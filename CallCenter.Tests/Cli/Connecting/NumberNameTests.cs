using CallCenter.Cli.Connecting;

namespace CallCenter.Tests.Cli.Connecting;

public sealed class NumberNameTests
{
    [Theory]
    [InlineData("+15005550101", "***0101")]
    [InlineData("+442079460000", "***0000")]
    [InlineData("+2901234", "***1234")]
    [InlineData("+123456789012345", "***2345")]
    [InlineData("PN0123456789abcdefABCDEF0123456789", "PN0123456789abcdefABCDEF0123456789")]
    public void NumberOrSid_IsTakenAndShownWithoutItsFirstDigits(string text, string shown) =>
        Assert.Equal((text, shown), (NumberName.Parse(text)!.Text, NumberName.Parse(text)!.ToString()));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("15005550101")]
    [InlineData("+05005550101")]
    [InlineData("+1 500 555 0101")]
    [InlineData("+1500555O101")]
    [InlineData("+١٥٠٠٥٥٥٠١٠١")]
    [InlineData("+123456")]
    [InlineData("+1234567890123456")]
    [InlineData("+15005550101\n")]
    [InlineData("PN0123456789abcdef")]
    [InlineData("pn0123456789abcdef0123456789abcdef")]
    [InlineData("QU0123456789abcdef0123456789abcdef")]
    public void AnythingElse_IsNotTaken(string? text) => Assert.Null(NumberName.Parse(text));
}
