using CallCenter.Core.Forms;

namespace CallCenter.Tests.Core.Forms;

public sealed class FormFieldEnumeratorTests
{
    [Theory]
    [InlineData("")]
    [InlineData("&")]
    [InlineData("&&")]
    [InlineData("a=1", "a:1")]
    [InlineData("a=1&b=2", "a:1", "b:2")]
    [InlineData("&a=1&&b=2&", "a:1", "b:2")]
    [InlineData("a", "a:")]
    [InlineData("a=", "a:")]
    [InlineData("=", ":")]
    [InlineData("=1", ":1")]
    [InlineData("a=1=2", "a:1=2")]
    [InlineData("a&b", "a:", "b:")]
    [InlineData("%61=%31+", "%61:%31+")]
    public void Fields_AreWalkedStillEscaped(string text, params string[] expected)
    {
        var fields = new List<string>();
        foreach (FormField field in new FormFieldEnumerator(text))
        {
            fields.Add($"{field.Name}:{field.Value}");
        }

        Assert.Equal(expected, fields);
    }
}
