using CallCenter.Core.Settings;

namespace CallCenter.Tests.Core.Settings;

public sealed class EditDistanceTests
{
    [Theory]
    [InlineData("", "", 0)]
    [InlineData("queue", "QUEUE", 0)]
    [InlineData("", "queue", 5)]
    [InlineData("queu", "queue", 1)]
    [InlineData("queuee", "queue", 1)]
    [InlineData("quaue", "queue", 1)]
    [InlineData("qeuue", "queue", 1)]
    [InlineData("ca", "abc", 3)]
    public void Words_AreAsManyLettersApart(string given, string known, int letters)
    {
        Assert.Equal(letters, EditDistance.Between(given, known));
        Assert.Equal(letters, EditDistance.Between(known, given));
    }
}
