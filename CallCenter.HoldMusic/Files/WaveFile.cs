using System.Buffers.Binary;

namespace CallCenter.HoldMusic.Files;

/// <summary>A WAV file as a telephone plays it: mono, mu-law.</summary>
internal static class WaveFile
{
    /// <summary>Where the samples begin.</summary>
    public const int HeaderBytes = 58;

    private const ushort FormatMuLaw = 7;
    private const ushort Channels = 1;
    private const ushort BytesASample = 1;
    private const int FormatBytes = 18;
    private const int RiffBytes = 8;

    /// <summary>Writes a file. A format other than PCM needs the longer <c>fmt</c> chunk and a <c>fact</c> chunk with the number of samples.</summary>
    /// <param name="samples">The samples, from -1 to 1; their number is even, for a chunk of odd length would need one more byte.</param>
    /// <param name="rate">Samples a second.</param>
    public static byte[] Write(ReadOnlySpan<double> samples, int rate)
    {
        byte[] file = new byte[HeaderBytes + samples.Length];
        Span<byte> rest = file;
        Text(ref rest, "RIFF"u8);
        Number(ref rest, file.Length - RiffBytes);
        Text(ref rest, "WAVEfmt "u8);
        Number(ref rest, FormatBytes);
        Short(ref rest, FormatMuLaw);
        Short(ref rest, Channels);
        Number(ref rest, rate);
        Number(ref rest, rate * Channels * BytesASample);
        Short(ref rest, Channels * BytesASample);
        Short(ref rest, BytesASample * 8);
        Short(ref rest, 0);
        Text(ref rest, "fact"u8);
        Number(ref rest, sizeof(int));
        Number(ref rest, samples.Length);
        Text(ref rest, "data"u8);
        Number(ref rest, samples.Length);
        for (int i = 0; i < samples.Length; i++)
        {
            rest[i] = MuLaw.Encode((int)Math.Floor((samples[i] * MuLaw.Loudest) + 0.5));
        }

        return file;
    }

    private static void Text(ref Span<byte> rest, ReadOnlySpan<byte> text)
    {
        text.CopyTo(rest);
        rest = rest[text.Length..];
    }

    private static void Number(ref Span<byte> rest, int number)
    {
        BinaryPrimitives.WriteInt32LittleEndian(rest, number);
        rest = rest[sizeof(int)..];
    }

    private static void Short(ref Span<byte> rest, ushort number)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(rest, number);
        rest = rest[sizeof(ushort)..];
    }
}
