using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace CallCenter.Core.Signatures;

/// <summary>An algorithm by which Twilio signs.</summary>
internal sealed class SignatureAlgorithm
{
    private const int LongestHash = 32;
    private const int LongestBase64 = 44;

    private readonly Hash _hash;

    private SignatureAlgorithm(Hash hash, int hashBytes)
    {
        _hash = hash;
        SignatureLength = (hashBytes + 2) / 3 * 4;
    }

    private delegate int Hash(ReadOnlySpan<byte> secret, ReadOnlySpan<byte> text, Span<byte> hash);

#pragma warning disable CA5350 // Twilio's signatures by a token are HMAC-SHA1.
    /// <summary>HMAC-SHA1, that of auth tokens.</summary>
    public static SignatureAlgorithm HmacSha1 { get; } = new(HMACSHA1.HashData, HMACSHA1.HashSizeInBytes);
#pragma warning restore CA5350

    /// <summary>HMAC-SHA256.</summary>
    public static SignatureAlgorithm HmacSha256 { get; } = new(HMACSHA256.HashData, HMACSHA256.HashSizeInBytes);

    /// <summary>How many characters a signature has: a hash in Base64.</summary>
    public int SignatureLength { get; }

    /// <summary>Finds an algorithm.</summary>
    /// <param name="name">Twilio's name for it; letter case does not count.</param>
    /// <returns>The algorithm; null for one that the app does not take, such as none at all.</returns>
    public static SignatureAlgorithm? Find(string name) =>
        name.Equals("HMAC_SHA256", StringComparison.OrdinalIgnoreCase) ? HmacSha256
        : name.Equals("HMAC_SHA1", StringComparison.OrdinalIgnoreCase) ? HmacSha1
        : null;

    /// <summary>Checks a signature, in a time that does not tell how much of it is right.</summary>
    /// <param name="secret">What signs.</param>
    /// <param name="text">What is signed, in UTF-8.</param>
    /// <param name="signature">The signature.</param>
    public bool IsValid(byte[] secret, ReadOnlySpan<byte> text, string signature)
    {
        Span<byte> hash = stackalloc byte[LongestHash];
        int bytes = _hash(secret, text, hash);
        Span<char> expected = stackalloc char[LongestBase64];
        Convert.TryToBase64Chars(hash[..bytes], expected, out int length);
        return CryptographicOperations.FixedTimeEquals(MemoryMarshal.AsBytes(expected[..length]), MemoryMarshal.AsBytes(signature.AsSpan()));
    }
}
