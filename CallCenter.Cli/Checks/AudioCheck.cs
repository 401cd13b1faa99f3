using System.Globalization;
using CallCenter.Core;

namespace CallCenter.Cli.Checks;

/// <summary>Fetches the files that callers hear, as Twilio does: by GET, without a signature, once each (https://www.twilio.com/docs/voice/twiml/play).</summary>
/// <param name="http">Fetches; follows no redirects.</param>
/// <param name="baseUrl">Where the app runs.</param>
internal sealed class AudioCheck(HttpClient http, string baseUrl)
{
    private const int Beginning = 4096;
    private const double LongestSeconds = 40 * 60;

    // Forty minutes of MP3 at 128 kbit/s.
    private const long LargestBytes = 38_400_000;

    private const string Own = "The file belongs to the app: publish it again, and see that no login, gateway or firewall is before it.";
    private const string Others =
        "Twilio cannot play the file, and may hang up on callers: see that the URL answers 200 with an audio file to everybody, or set CallCenter__Waiting__Music or the sentence's CallCenter__Words__... to another one.";

    private const string TooLong = "Twilio may drop calls that play more than 40 minutes, and callers hear their place only between two plays: take a file of about a minute.";

    // https://www.twilio.com/docs/voice/twiml/play; the last two are other names of those before.
    private static readonly HashSet<string> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        "audio/mpeg", "audio/wav", "audio/wave", "audio/x-wav", "audio/aiff", "audio/x-aifc", "audio/x-aiff", "audio/x-gsm", "audio/gsm", "audio/ulaw", "audio/mp3", "audio/basic",
    };

    /// <summary>Checks a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<CheckLine> CheckAsync(PlayedFile file, CancellationToken cancellationToken)
    {
        string name = $"audio: {file.Url}";
        if (!Uri.TryCreate(file.Url, UriKind.Absolute, out Uri? url) || url.Scheme is not ("http" or "https"))
        {
            return new CheckLine(CheckOutcome.Failed, name, "not an absolute http or https URL", Others);
        }

        string advice = IsOwn(url) ? Own : Others;
        if (url.IsLoopback && !new Uri(baseUrl).IsLoopback)
        {
            return new CheckLine(CheckOutcome.Failed, name, "leads to the machine that asks, and Twilio has no such file", advice);
        }

        try
        {
            using HttpResponseMessage answer = await http.GetAsync(url, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            return await JudgeAsync(name, answer, advice, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested && failure is HttpRequestException or OperationCanceledException or IOException)
        {
            return new CheckLine(CheckOutcome.Failed, name, failure is OperationCanceledException ? Remedies.NameOf(new TimeoutException()) : Remedies.NameOf(failure), advice);
        }
    }

    private static async Task<CheckLine> JudgeAsync(string name, HttpResponseMessage answer, string advice, CancellationToken cancellationToken)
    {
        if ((int)answer.StatusCode != 200)
        {
            return new CheckLine(CheckOutcome.Failed, name, $"{(int)answer.StatusCode}", advice);
        }

        string type = answer.Content.Headers.ContentType?.MediaType ?? "no content type";
        if (!type.StartsWith("audio/", StringComparison.OrdinalIgnoreCase))
        {
            return new CheckLine(CheckOutcome.Failed, name, $"{type}, which is no audio", advice);
        }

        (byte[] beginning, long length) = await ReadAsync(answer.Content, cancellationToken).ConfigureAwait(false);
        if (length == 0)
        {
            return new CheckLine(CheckOutcome.Failed, name, $"{type}, 0 bytes", advice);
        }

        double? seconds = WaveHeader.Seconds(beginning);
        string seen = string.Create(CultureInfo.InvariantCulture, $"{type}, {length:#,0} bytes{(seconds is { } known ? $", {known:0} s" : "")}");
        return (Types.Contains(type), seconds is null ? length > LargestBytes : seconds > LongestSeconds) switch
        {
            (false, _) => new CheckLine(CheckOutcome.Warning, name, $"{seen}: not a type that Twilio names", "Take a WAV or MP3 file, and see that its Content-Type says so: audio/wav or audio/mpeg."),
            (_, true) => new CheckLine(CheckOutcome.Warning, name, seen, TooLong),
            _ => new CheckLine(CheckOutcome.Ok, name, seen),
        };
    }

    // All of a file whose length is not told, up to what is too much anyway.
    private static async Task<(byte[] Beginning, long Length)> ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        using Stream stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        byte[] buffer = new byte[Beginning];
        int began = await stream.ReadAtLeastAsync(buffer, Beginning, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        byte[] beginning = buffer[..began];
        if (content.Headers.ContentLength is { } told)
        {
            return (beginning, told);
        }

        long length = began;
        for (int more = began; more > 0 && length <= LargestBytes; length += more)
        {
            more = await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        }

        return (beginning, length);
    }

    private bool IsOwn(Uri url) =>
        url.AbsolutePath.EndsWith($"/{AudioRoutes.HoldMusic}", StringComparison.Ordinal)
        && url.Authority.Equals(new Uri(baseUrl).Authority, StringComparison.OrdinalIgnoreCase);
}
