using System.Globalization;
using CallCenter.Core;
using CallCenter.Simulator.Twilio.Calls;
using CallCenter.Simulator.Twilio.Twiml;

namespace CallCenter.Cli.Listening;

/// <summary>Writes what happens in a call, a line each, with the minutes and seconds since it began.</summary>
/// <param name="output">Where it is written.</param>
/// <param name="time">The time of the call.</param>
internal sealed class CallTranscript(TextWriter output, CallTime time)
{
    private const int HoldMusicSeconds = 59;

    private static readonly SoundLengths Lengths = new(TimeSpan.FromSeconds(HoldMusicSeconds));

    /// <summary>The last text that was said, or the URL of the last file that was played; null for none.</summary>
    public string? LastHeard { get; private set; }

    /// <summary>Writes that something happens.</summary>
    /// <param name="what">What.</param>
    public Task WriteAsync(string what) => output.WriteLineAsync(
        string.Create(CultureInfo.InvariantCulture, $"{(int)time.Elapsed.TotalMinutes,3}:{time.Elapsed.Seconds:00}  {what}"));

    /// <summary>Writes what became of the caller.</summary>
    /// <param name="sentence">One sentence.</param>
    public Task EndAsync(string sentence) => output.WriteLineAsync(sentence);

    /// <summary>Writes what is heard.</summary>
    /// <param name="verb"><c>Say</c>, <c>Play</c> or <c>Pause</c>.</param>
    /// <returns>How long it lasts. TwiML does not say it: two and a half words a second, and the app's own music, are known; of another file 10 s are assumed.</returns>
    public async Task<TimeSpan> HearAsync(Verb verb)
    {
        string heard = verb switch
        {
            SayVerb say => $"says: {say.Text}{Times(say.Times)}",
            PlayVerb play => $"plays: {play.Url}{(play.Url.EndsWith(AudioRoutes.HoldMusic, StringComparison.Ordinal) ? $" ({HoldMusicSeconds} s)" : "")}{Times(play.Times)}",
            PassTimeVerb pass => $"silence ({pass.Length.TotalSeconds} s)",
            _ => throw new ArgumentOutOfRangeException(nameof(verb), verb, "A verb without a sound."),
        };
        LastHeard = verb switch
        {
            SayVerb say => say.Text,
            PlayVerb play => play.Url,
            _ => LastHeard,
        };
        await WriteAsync(heard).ConfigureAwait(false);
        return Lengths.Of(verb);
    }

    private static string Times(int times) => times switch
    {
        0 => ", until the call ends",
        1 => "",
        _ => $", {times} times",
    };
}
