using CallCenter.Functions.Audio;

namespace CallCenter.Tests.Functions.Audio;

/// <summary>RFC 9110, sections 13 and 14, for a file of ten bytes.</summary>
public sealed class AudioReplyTests
{
    private const string Tag = "\"abc\"";

    private static readonly AudioFile Ten = new("0123456789"u8.ToArray(), Tag);

    private static string Show(AudioRequest request)
    {
        AudioReply reply = AudioReply.To(request, Ten);
        string? range = reply.Headers.SingleOrDefault(header => header.Name == "Content-Range").Value;
        return $"{(int)reply.Status} {System.Text.Encoding.ASCII.GetString(reply.Body.Span)} {range}".TrimEnd();
    }

    [Theory]
    [InlineData(null, "200 0123456789")]
    [InlineData("bytes=0-3", "206 0123 bytes 0-3/10")]
    [InlineData("bytes=0-0", "206 0 bytes 0-0/10")]
    [InlineData("bytes=7-", "206 789 bytes 7-9/10")]
    [InlineData("bytes=0-", "206 0123456789 bytes 0-9/10")]
    [InlineData("bytes=9-9", "206 9 bytes 9-9/10")]
    [InlineData("bytes=8-100", "206 89 bytes 8-9/10")]
    [InlineData("bytes=8-9223372036854775807", "206 89 bytes 8-9/10")]
    [InlineData("bytes=-3", "206 789 bytes 7-9/10")]
    [InlineData("bytes=-100", "206 0123456789 bytes 0-9/10")]
    [InlineData("bytes=-9223372036854775807", "206 0123456789 bytes 0-9/10")]
    [InlineData("BYTES=0-3", "206 0123 bytes 0-3/10")]
    [InlineData("bytes = 0 - 3", "206 0123 bytes 0-3/10")]
    [InlineData("bytes=10-", "416  bytes */10")]
    [InlineData("bytes=10-20", "416  bytes */10")]
    [InlineData("bytes=9223372036854775807-", "416  bytes */10")]
    [InlineData("bytes=-0", "416  bytes */10")]
    [InlineData("bytes=0-1,4-5", "200 0123456789")]
    [InlineData("bytes=5-2", "200 0123456789")]
    [InlineData("bytes=-", "200 0123456789")]
    [InlineData("bytes=", "200 0123456789")]
    [InlineData("bytes", "200 0123456789")]
    [InlineData("", "200 0123456789")]
    [InlineData("bytes=a-b", "200 0123456789")]
    [InlineData("bytes=--1", "200 0123456789")]
    [InlineData("bytes=0x1-", "200 0123456789")]
    [InlineData("bytes=99999999999999999999-", "200 0123456789")]
    [InlineData("seconds=0-3", "200 0123456789")]
    [InlineData("items=0-3", "200 0123456789")]
    public void Range_IsAnsweredWithThePartOrWithAll(string? range, string reply) => Assert.Equal(reply, Show(new AudioRequest("GET", Range: range)));

    [Theory]
    [InlineData("\"abc\"", "304")]
    [InlineData("W/\"abc\"", "304")]
    [InlineData("*", "304")]
    [InlineData("\"x\", \"abc\"", "304")]
    [InlineData("\"x\",W/\"abc\" , \"y\"", "304")]
    [InlineData("\"a,b\", \"abc\"", "304")]
    [InlineData("\"x\"", "200 0123456789")]
    [InlineData("\"ABC\"", "200 0123456789")]
    [InlineData("abc", "200 0123456789")]
    [InlineData("w/\"abc\"", "200 0123456789")]
    [InlineData("\"*\"", "200 0123456789")]
    [InlineData("", "200 0123456789")]
    [InlineData(null, "200 0123456789")]
    public void IfNoneMatch_SparesWhatTheCallerHas(string? ifNoneMatch, string reply) => Assert.Equal(reply, Show(new AudioRequest("GET", IfNoneMatch: ifNoneMatch)));

    [Theory]
    [InlineData("\"abc\"", "206 0123 bytes 0-3/10")]
    [InlineData(" \"abc\" ", "206 0123 bytes 0-3/10")]
    [InlineData("W/\"abc\"", "200 0123456789")]
    [InlineData("\"x\"", "200 0123456789")]
    [InlineData("Wed, 21 Oct 2026 07:28:00 GMT", "200 0123456789")]
    [InlineData("", "200 0123456789")]
    public void IfRange_GivesAPartOnlyOfTheSameFile(string ifRange, string reply) => Assert.Equal(reply, Show(new AudioRequest("GET", IfRange: ifRange, Range: "bytes=0-3")));

    [Fact]
    public void IfRangeOfAnotherFile_GivesAllEvenWhereTheRangeIsBeyondIt() =>
        Assert.Equal("200 0123456789", Show(new AudioRequest("GET", IfRange: "\"x\"", Range: "bytes=10-")));

    [Fact]
    public void IfNoneMatch_ComesBeforeTheRange() => Assert.Equal("304", Show(new AudioRequest("GET", IfNoneMatch: Tag, IfRange: Tag, Range: "bytes=10-")));

    [Theory]
    [InlineData("GET", null, null, "200: ETag=\"abc\"; Cache-Control=public, max-age=43200; Accept-Ranges=bytes; Content-Type=audio/wav; Content-Length=10; body of 10")]
    [InlineData("get", null, null, "200: ETag=\"abc\"; Cache-Control=public, max-age=43200; Accept-Ranges=bytes; Content-Type=audio/wav; Content-Length=10; body of 10")]
    [InlineData("HEAD", null, null, "200: ETag=\"abc\"; Cache-Control=public, max-age=43200; Accept-Ranges=bytes; Content-Type=audio/wav; Content-Length=10; body of 0")]
    [InlineData("HEAD", null, "bytes=0-3", "200: ETag=\"abc\"; Cache-Control=public, max-age=43200; Accept-Ranges=bytes; Content-Type=audio/wav; Content-Length=10; body of 0")]
    [InlineData("HEAD", "\"abc\"", null, "304: ETag=\"abc\"; Cache-Control=public, max-age=43200; Accept-Ranges=bytes; body of 0")]
    [InlineData("GET", null, "bytes=0-3", "206: ETag=\"abc\"; Cache-Control=public, max-age=43200; Accept-Ranges=bytes; Content-Type=audio/wav; Content-Length=4; Content-Range=bytes 0-3/10; body of 4")]
    [InlineData("GET", null, "bytes=10-", "416: ETag=\"abc\"; Cache-Control=public, max-age=43200; Accept-Ranges=bytes; Content-Length=0; Content-Range=bytes */10; body of 0")]
    public void Headers_AreThoseOfTheStatus(string method, string? ifNoneMatch, string? range, string expected)
    {
        AudioReply reply = AudioReply.To(new AudioRequest(method, ifNoneMatch, Range: range), Ten);

        Assert.Equal(
            expected,
            $"{(int)reply.Status}: {string.Concat(reply.Headers.Select(header => $"{header.Name}={header.Value}; "))}body of {reply.Body.Length}");
    }

    [Fact]
    public void Tag_IsStrongAndOfTheContentAlone()
    {
        using var folder = new TemporaryFolder();
        AudioFile one = AudioFile.Read(folder.Write("one.wav", "music"));
        AudioFile same = AudioFile.Read(folder.Write("same.wav", "music"));
        AudioFile other = AudioFile.Read(folder.Write("other.wav", "Music"));

        Assert.Equal("\"" + Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData("music"u8))[..32] + "\"", one.Tag);
        Assert.Equal(one.Tag, same.Tag);
        Assert.NotEqual(one.Tag, other.Tag);
    }
}
