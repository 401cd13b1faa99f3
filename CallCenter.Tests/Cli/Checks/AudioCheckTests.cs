using System.Net;
using System.Net.Http.Headers;
using CallCenter.Cli.Checks;

namespace CallCenter.Tests.Cli.Checks;

/// <summary>What is said of a file that callers hear.</summary>
public sealed class AudioCheckTests
{
    private const string App = "https://calls.example.com";
    private const string Music = "https://files.example.com/music.mp3";
    private const string Others =
        "Twilio cannot play the file, and may hang up on callers: see that the URL answers 200 with an audio file to everybody, or set CallCenter__Waiting__Music or the sentence's CallCenter__Words__... to another one.";

    private const string TooLong = "Twilio may drop calls that play more than 40 minutes, and callers hear their place only between two plays: take a file of about a minute.";

    private static async Task<string> CheckAsync(string url, Func<HttpResponseMessage> answer)
    {
        using var http = new HttpClient(new Answerer(answer));
        CheckLine line = await new AudioCheck(http, App).CheckAsync(new PlayedFile(url, App), TestContext.Current.CancellationToken);
        Assert.Equal($"audio: {url}", line.Name);
        return $"{line.Outcome}|{line.Detail}|{line.Advice}";
    }

    private static HttpResponseMessage File(string type, byte[] content, long? told)
    {
        HttpContent body = told is null ? new StreamContent(new Unmeasured(content)) : new ByteArrayContent(content);
        body.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        body.Headers.ContentLength = told ?? body.Headers.ContentLength;
        return new HttpResponseMessage { Content = body };
    }

    [Theory]
    [InlineData("audio/mpeg", 1000, 1000L, "Ok|audio/mpeg, 1,000 bytes|")]
    [InlineData("Audio/X-WAV; rate=8000", 5000, null, "Ok|Audio/X-WAV, 5,000 bytes|")]
    [InlineData("audio/mpeg", 10, 38_400_000L, "Ok|audio/mpeg, 38,400,000 bytes|")]
    [InlineData("audio/mpeg", 10, 38_400_001L, "Warning|audio/mpeg, 38,400,001 bytes|" + TooLong)]
    [InlineData("audio/ogg", 10, 10L, "Warning|audio/ogg, 10 bytes: not a type that Twilio names|Take a WAV or MP3 file, and see that its Content-Type says so: audio/wav or audio/mpeg.")]
    [InlineData("audio/mpeg", 0, 0L, "Failed|audio/mpeg, 0 bytes|" + Others)]
    [InlineData("audio/mpeg", 0, null, "Failed|audio/mpeg, 0 bytes|" + Others)]
    [InlineData("text/html; charset=utf-8", 10, 10L, "Failed|text/html, which is no audio|" + Others)]
    public async Task File_IsJudgedByTypeAndLength(string type, int bytes, long? told, string line) =>
        Assert.Equal(line, await CheckAsync(Music, () => File(type, new byte[bytes], told)));

    [Theory]
    [InlineData(HttpStatusCode.NotFound, "404")]
    [InlineData(HttpStatusCode.Found, "302")]
    [InlineData(HttpStatusCode.NoContent, "204")]
    public async Task Status_OtherThan200_Fails(HttpStatusCode status, string seen) =>
        Assert.Equal($"Failed|{seen}|{Others}", await CheckAsync(Music, () => new HttpResponseMessage(status)));

    [Theory]
    [InlineData(2400, "Ok|audio/wav, 44 bytes, 2400 s|")]
    [InlineData(2401, "Warning|audio/wav, 44 bytes, 2401 s|" + TooLong)]
    public async Task WaveFile_TellsItsLength(int seconds, string line) =>
        Assert.Equal(line, await CheckAsync(Music, () => File("audio/wav", WaveHeaderTests.Header(8000, 8000 * (uint)seconds), 44)));

    [Fact]
    public async Task NoAnswer_Fails() => Assert.Equal(
        $"Failed|the host's name is not known|{Others}", await CheckAsync(Music, () => throw new HttpRequestException(HttpRequestError.NameResolutionError)));

    [Fact]
    public async Task LateAnswer_Fails() => Assert.Equal($"Failed|no answer within 15 s|{Others}", await CheckAsync(Music, () => throw new TaskCanceledException()));

    [Theory]
    [InlineData("/music.mp3", "not an absolute http or https URL")]
    [InlineData("file:///music.mp3", "not an absolute http or https URL")]
    [InlineData("http://localhost/music.mp3", "leads to the machine that asks, and Twilio has no such file")]
    public async Task UrlThatTwilioCannotFetch_IsNotFetched(string url, string seen) =>
        Assert.Equal($"Failed|{seen}|{Others}", await CheckAsync(url, () => throw new InvalidOperationException("It was fetched.")));

    private sealed class Answerer(Func<HttpResponseMessage> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(answer());
    }

    /// <summary>A stream that does not tell how long it is.</summary>
    private sealed class Unmeasured(byte[] content) : MemoryStream(content)
    {
        public override bool CanSeek => false;
    }
}
