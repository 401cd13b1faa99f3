using System.Numerics;

namespace CallCenter.HoldMusic.Files;

/// <summary>G.711 mu-law, in which American telephone lines carry speech: 8 bits a sample, finer steps where it is quiet.</summary>
internal static class MuLaw
{
    /// <summary>The loudest that can be written, on G.711's scale of 14 bits.</summary>
    public const int Loudest = 8158;

    private const int Bias = 33;
    private const int MantissaBits = 4;
    private const int Sign = 0x80;
    private const int LowestBitOfBias = 5;

    /// <summary>Encodes a sample.</summary>
    /// <param name="sample">From -<see cref="Loudest"/> to <see cref="Loudest"/>; beyond that it is cut.</param>
    public static byte Encode(int sample)
    {
        int biased = Math.Min(Math.Abs(sample), Loudest) + Bias;
        int segment = BitOperations.Log2((uint)biased) - LowestBitOfBias;
        int mantissa = (biased >> (segment + 1)) & ((1 << MantissaBits) - 1);
        // On the line all bits are turned over.
        return (byte)~((sample < 0 ? Sign : 0) | (segment << MantissaBits) | mantissa);
    }

    /// <summary>Decodes a sample.</summary>
    /// <param name="code">The code.</param>
    /// <returns>The middle of the step, on the same scale.</returns>
    public static int Decode(byte code)
    {
        int plain = ~code & 0xFF;
        int segment = (plain >> MantissaBits) & 0b111;
        int magnitude = ((((plain & ((1 << MantissaBits) - 1)) << 1) + Bias) << segment) - Bias;
        return (plain & Sign) == 0 ? magnitude : -magnitude;
    }
}
