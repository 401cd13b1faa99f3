using System.Text;
using CallCenter.Cli.Checks;

namespace CallCenter.Tests.Cli.Checks;

public sealed class WaveHeaderTests
{
    /// <summary>The beginning of a WAV file.</summary>
    internal static byte[] Header(uint bytesASecond, uint bytes, string between = "")
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.ASCII);
        writer.Write("RIFF"u8);
        writer.Write(bytes + 36);
        writer.Write("WAVEfmt "u8);
        writer.Write(16u);
        writer.Write((ushort)7);
        writer.Write((ushort)1);
        writer.Write(8000u);
        writer.Write(bytesASecond);
        writer.Write((ushort)1);
        writer.Write((ushort)8);
        writer.Write(Encoding.ASCII.GetBytes(between));
        writer.Write("data"u8);
        writer.Write(bytes);
        return stream.ToArray();
    }

    [Theory]
    [InlineData(8000, 470_400, "", 58.8)]
    [InlineData(176_400, 176_400, "LIST\u0003\0\0\0abc\0", 1)]
    public void Seconds_AreDataByRate(uint bytesASecond, uint bytes, string between, double seconds) =>
        Assert.Equal(seconds, WaveHeader.Seconds(Header(bytesASecond, bytes, between)));

    [Fact]
    public void WhatIsNoWholeHeader_HasNoLength()
    {
        byte[] header = Header(8000, 8000);

        Assert.All(Enumerable.Range(0, header.Length), length => Assert.Null(WaveHeader.Seconds(header.AsSpan(0, length))));
        Assert.Null(WaveHeader.Seconds(Header(0, 8000)));
        Assert.Null(WaveHeader.Seconds("ID3 and so on, an MP3 file in forty bytes"u8));
    }
}
