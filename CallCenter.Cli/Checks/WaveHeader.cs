using System.Buffers.Binary;

namespace CallCenter.Cli.Checks;

/// <summary>The beginning of a WAV file (RIFF, as in Microsoft's <i>Multimedia Programming Interface and Data Specifications 1.0</i>).</summary>
internal static class WaveHeader
{
    private const int RiffBytes = 12;
    private const int ChunkHeaderBytes = 8;
    private const int RateOffset = 8;
    private const int FormatBytes = 16;

    /// <summary>How long the file sounds.</summary>
    /// <param name="beginning">The file, or as much of it as holds its header.</param>
    /// <returns>Seconds; null for what is no WAV file, or has a longer header.</returns>
    public static double? Seconds(ReadOnlySpan<byte> beginning)
    {
        if (beginning.Length < RiffBytes || !beginning.StartsWith("RIFF"u8) || !beginning[8..].StartsWith("WAVE"u8))
        {
            return null;
        }

        uint bytesASecond = 0;
        for (long at = RiffBytes; at + ChunkHeaderBytes <= beginning.Length;)
        {
            ReadOnlySpan<byte> chunk = beginning[(int)at..];
            uint length = BinaryPrimitives.ReadUInt32LittleEndian(chunk[4..]);
            if (chunk.StartsWith("data"u8))
            {
                return bytesASecond == 0 ? null : length / (double)bytesASecond;
            }

            if (chunk.StartsWith("fmt "u8) && chunk.Length >= ChunkHeaderBytes + FormatBytes)
            {
                bytesASecond = BinaryPrimitives.ReadUInt32LittleEndian(chunk[(ChunkHeaderBytes + RateOffset)..]);
            }

            // A chunk of odd length is followed by a byte that does not count.
            at += ChunkHeaderBytes + length + (length & 1);
        }

        return null;
    }
}
