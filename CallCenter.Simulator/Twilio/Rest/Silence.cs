using System.Buffers.Binary;

namespace CallCenter.Simulator.Twilio.Rest;

/// <summary>Sound of a given length in which nothing is said: simulated callers have no voice.</summary>
internal static class Silence
{
    private const int SamplesASecond = 8000;
    private const int BytesASample = 2;
    private const int HeaderBytes = 44;
    private const int Mp3FrameBytes = 72;
    private const double Mp3FrameSeconds = 0.072;

    // MPEG-2.5 Layer III without checksum, 8 kbit/s, 8 kHz, mono. A frame of zeros behind it is silence.
    private static readonly byte[] Mp3Header = [0xFF, 0xE3, 0x18, 0xC4];

    /// <summary>Silence as an MP3 file.</summary>
    /// <param name="length">How long; the file has whole frames of 72 ms.</param>
    public static byte[] Mp3(TimeSpan length)
    {
        int frames = Math.Max(1, (int)Math.Round(length.TotalSeconds / Mp3FrameSeconds));
        byte[] file = new byte[frames * Mp3FrameBytes];
        for (int frame = 0; frame < frames; frame++)
        {
            Mp3Header.CopyTo(file, frame * Mp3FrameBytes);
        }

        return file;
    }

    /// <summary>Silence as a WAV file of 16 bits, 8 kHz, mono.</summary>
    /// <param name="length">How long.</param>
    public static byte[] Wav(TimeSpan length)
    {
        int bytes = (int)(length.TotalSeconds * SamplesASecond) * BytesASample;
        byte[] file = new byte[HeaderBytes + bytes];
        Span<byte> header = file;
        "RIFF"u8.CopyTo(header);
        BinaryPrimitives.WriteInt32LittleEndian(header[4..], file.Length - 8);
        "WAVEfmt "u8.CopyTo(header[8..]);
        BinaryPrimitives.WriteInt32LittleEndian(header[16..], 16);
        BinaryPrimitives.WriteInt16LittleEndian(header[20..], 1);
        BinaryPrimitives.WriteInt16LittleEndian(header[22..], 1);
        BinaryPrimitives.WriteInt32LittleEndian(header[24..], SamplesASecond);
        BinaryPrimitives.WriteInt32LittleEndian(header[28..], SamplesASecond * BytesASample);
        BinaryPrimitives.WriteInt16LittleEndian(header[32..], BytesASample);
        BinaryPrimitives.WriteInt16LittleEndian(header[34..], 8 * BytesASample);
        "data"u8.CopyTo(header[36..]);
        BinaryPrimitives.WriteInt32LittleEndian(header[40..], bytes);
        return file;
    }
}
