using CallCenter.Core;

namespace CallCenter.Tests.Core;

public sealed class TwilioSidTests
{
    [Theory]
    [InlineData("QU0123456789abcdef0123456789abcdef", true)]
    [InlineData("QU0123456789ABCDEF0123456789ABCDEF", true)]
    [InlineData("CA0123456789abcdef0123456789abcdef", false)]
    [InlineData("qu0123456789abcdef0123456789abcdef", false)]
    [InlineData("QU0123456789abcdef0123456789abcde", false)]
    [InlineData("QU0123456789abcdef0123456789abcdef0", false)]
    [InlineData("QUg123456789abcdef0123456789abcdef", false)]
    [InlineData("QU0123456789abcdef0123456789abcdeg", false)]
    [InlineData("0123456789abcdef0123456789abcdefQU", false)]
    [InlineData("QU", false)]
    [InlineData("", false)]
    public void Sid_IsItsKindAnd32Digits(string text, bool isSid) => Assert.Equal(isSid, TwilioSid.Is(text, "QU"));
}
