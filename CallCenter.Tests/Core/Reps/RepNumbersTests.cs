using CallCenter.Core.Reps;

namespace CallCenter.Tests.Core.Reps;

/// <summary>Which callers are the reps.</summary>
public sealed class RepNumbersTests
{
    private const string NoEntry = "there is no entry";
    private const string NoNumber = "is neither a number such as +15550100, with a plus sign and 7 to 15 digits, nor an address that begins with sip:";

    [Theory]
    [InlineData("+15550100", true)]
    [InlineData("+15550101", false)]
    [InlineData("15550100", false)]
    [InlineData("sip:anna@example.com", true)]
    [InlineData("SIP:Anna@Example.com", true)]
    [InlineData("sip:anna@example.com;transport=tls", true)]
    [InlineData("sip:ben@example.com", false)]
    [InlineData("anonymous", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Caller_IsOneOfThemOrNot(string? from, bool isRep) => Assert.Equal(isRep, RepNumbers.Parse(" +15550100 ,sip:anna@example.com,").Has(from));

    [Theory]
    [InlineData("", NoEntry)]
    [InlineData(",", NoEntry)]
    [InlineData("15550100", $"entry 1 {NoNumber}")]
    [InlineData("+1555", $"entry 1 {NoNumber}")]
    [InlineData("+1555010012345678", $"entry 1 {NoNumber}")]
    [InlineData("+15550100,+1555-0101", $"entry 2 {NoNumber}")]
    [InlineData("sip:", $"entry 1 {NoNumber}")]
    [InlineData("+15550100,+15550100", "entry 2 stands there twice")]
    public void WrongList_IsToldWithoutANumber(string text, string mistake) => Assert.Equal(mistake, Assert.Throws<FormatException>(() => RepNumbers.Parse(text)).Message);
}
