using CallCenter.Core.Forms;

namespace CallCenter.Tests.Core.Forms;

public sealed class FormTextTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("plain", "plain")]
    [InlineData("a+b", "a b")]
    [InlineData("a%20b%2B", "a b+")]
    [InlineData("%zz%", "%zz%")]
    [InlineData("%C3%A9%ff", "é\uFFFD")]
    public void Escapes_AreReadIntoATextAndIntoABuffer(string escaped, string text)
    {
        var buffer = new char[escaped.Length];

        int length = FormText.Decode(escaped, buffer);

        Assert.Equal(text, FormText.Decode(escaped));
        Assert.Equal(text, new string(buffer, 0, length));
    }

    [Theory]
    [InlineData("tried", true)]
    [InlineData("tr%69ed", true)]
    [InlineData("Tried", false)]
    [InlineData("tr%49ed", false)]
    [InlineData("tried+", false)]
    [InlineData("", false)]
    public void Name_IsMeantEscapedToo(string escaped, bool isMeant) => Assert.Equal(isMeant, FormText.Means(escaped, "tried"));
}
