using CallCenter.Simulator.Twilio.Wire;

namespace CallCenter.Tests.Simulator.Twilio.Wire;

public sealed class SidsTests
{
    [Fact]
    public void Sid_IsWellFormedAndTheSameForTheSameSeed()
    {
        string sid = Sids.Make("CA", new Random(7));

        Assert.Matches("^CA[0-9a-f]{32}$", sid);
        Assert.Equal(sid, Sids.Make("CA", new Random(7)));
        Assert.NotEqual(sid, Sids.Make("CA", new Random(8)));
    }

    [Theory]
    [InlineData(0, "+12015550100")]
    [InlineData(99, "+12015550199")]
    [InlineData(100, "+12065550100")]
    [InlineData(1_599, "+19075550199")]
    [InlineData(1_600, "+12015550100")]
    public void PhoneNumber_IsOneOfTheNumbersKeptForFiction(int index, string number) => Assert.Equal(number, Sids.PhoneNumber(index));
}
