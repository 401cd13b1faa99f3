using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace CallCenter.Core.Signatures;

/// <summary>An algorithm by which Twilio signs.</summary>
/// <param name="name">The hash below the HMAC.</param>
/// <param name="hashBytes">How many bytes the hash has.</param>
internal sealed class SignatureAlgorithm(HashAlgorithmName name, int hashBytes)
{
    private const int LongestBase64 = 44;

    /// <summary>HMAC-SHA1, that of auth tokens.</summary>
    public static SignatureAlgorithm HmacSha1 { get; } = new(HashAlgorithmName.SHA1, hashBytes: 20);

    /// <summary>HMAC-SHA256.</summary>
    public static SignatureAlgorithm HmacSha256 { get; } = new(HashAlgorithmName.SHA256, hashBytes: 32);

    /// <summary>How many characters a signature has: a hash in Base64.</summary>
    public int SignatureLength { get; } = (hashBytes + 2) / 3 * 4;

    /// <summary>Finds an algorithm.</summary>
    /// <param name="name">Twilio's name for it; letter case does not count.</param>
    /// <returns>The algorithm; null for one that the app does not take, such as none at all.</returns>
    public static SignatureAlgorithm? Find(string name) =>
        name.Equals("HMAC_SHA256", StringComparison.OrdinalIgnoreCase) ? HmacSha256
        : name.Equals("HMAC_SHA1", StringComparison.OrdinalIgnoreCase) ? HmacSha1
        : null;

    /// <summary>Checks a signature, in a time that does not tell how much of it is right.</summary>
    /// <param name="secret">What signs.</param>
    /// <param name="url">The URL.</param>
    /// <param name="form">What is signed behind it, in UTF-8.</param>
    /// <param name="signature">The signature.</param>
    public bool IsValid(byte[] secret, string url, ReadOnlySpan<byte> form, string signature)
    {
        using var hmac = IncrementalHash.CreateHMAC(name, secret);
        hmac.AppendData(Encoding.UTF8.GetBytes(url));
        hmac.AppendData(form);
        Span<byte> hash = stackalloc byte[hashBytes];
        hmac.GetHashAndReset(hash);
        Span<char> expected = stackalloc char[LongestBase64];
        Convert.TryToBase64Chars(hash, expected, out int length);
        return CryptographicOperations.FixedTimeEquals(MemoryMarshal.AsBytes(expected[..length]), MemoryMarshal.AsBytes(signature.AsSpan()));
    }
}
