using CallCenter.HoldMusic.Files;

namespace CallCenter.Tests.HoldMusic.Files;

public sealed class MuLawTests
{
    /// <summary>Table 2a of G.711: the first step, ends of segments, the last step.</summary>
    [Theory]
    [InlineData(0, 0xFF)]
    [InlineData(1, 0xFE)]
    [InlineData(30, 0xF0)]
    [InlineData(31, 0xEF)]
    [InlineData(94, 0xE0)]
    [InlineData(95, 0xDF)]
    [InlineData(4063, 0x8F)]
    [InlineData(8158, 0x80)]
    [InlineData(100_000, 0x80)]
    [InlineData(-1, 0x7E)]
    [InlineData(-31, 0x6F)]
    [InlineData(-8158, 0x00)]
    public void Sample_HasTheCodeOfTheTable(int sample, byte code) => Assert.Equal(code, MuLaw.Encode(sample));

    [Theory]
    [InlineData(0xFF, 0)]
    [InlineData(0xFE, 2)]
    [InlineData(0xEF, 33)]
    [InlineData(0x80, 8031)]
    [InlineData(0x00, -8031)]
    public void Code_IsTheMiddleOfItsStep(byte code, int sample) => Assert.Equal(sample, MuLaw.Decode(code));

    /// <summary>All but one: nothing is nought from below.</summary>
    [Fact]
    public void EveryCode_ComesBack() =>
        Assert.All(Enumerable.Range(0, 256).Select(code => (byte)code).Where(code => code != 0x7F), code => Assert.Equal(code, MuLaw.Encode(MuLaw.Decode(code))));
}
