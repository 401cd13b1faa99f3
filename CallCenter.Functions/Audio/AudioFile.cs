using System.Security.Cryptography;

namespace CallCenter.Functions.Audio;

/// <summary>An audio file, which does not change while the app runs.</summary>
/// <param name="Content">Its bytes.</param>
/// <param name="Tag">Its entity tag, quotes included: strong, made of the content alone, so that every instance has the same.</param>
public sealed record AudioFile(ReadOnlyMemory<byte> Content, string Tag)
{
    /// <summary>The type of a WAV file, as Twilio's page on Play lists it.</summary>
    public const string ContentType = "audio/wav";

    private const int BytesOfTag = 16;

    /// <summary>Reads a file.</summary>
    /// <param name="path">Its path.</param>
    public static AudioFile Read(string path)
    {
        byte[] content = File.ReadAllBytes(path);
        return new AudioFile(content, $"\"{Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, BytesOfTag))}\"");
    }
}
