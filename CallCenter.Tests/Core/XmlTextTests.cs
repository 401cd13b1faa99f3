using CallCenter.Core;

namespace CallCenter.Tests.Core;

public sealed class XmlTextTests
{
    [Theory]
    [InlineData("", true)]
    [InlineData("<é> & 📞\t\r\n", true)]
    [InlineData("a\u0000", false)]
    [InlineData("a\u000Bb", false)]
    [InlineData("\uFFFE", false)]
    public void Text_HasOnlyCharactersOfXml(string text, bool isXml) => Assert.Equal(isXml, XmlText.Is(text));

    // An attribute could not hold it.
    [Fact]
    public void HalfACharacter_IsNone() => Assert.False(XmlText.Is("\ud800"));
}
