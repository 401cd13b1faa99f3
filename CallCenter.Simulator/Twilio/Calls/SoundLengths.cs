using CallCenter.Simulator.Twilio.Twiml;

namespace CallCenter.Simulator.Twilio.Calls;

/// <summary>How long what is said and played lasts. TwiML does not say it: these are assumptions.</summary>
/// <param name="HoldMusic">The length of the app's own hold music.</param>
public sealed record SoundLengths(TimeSpan HoldMusic)
{
    private const double WordsASecond = 2.5;
    private const string HoldMusicFile = "hold-music.wav";

    private static readonly TimeSpan LongestCall = TimeSpan.FromHours(4);
    private static readonly TimeSpan OtherAudio = TimeSpan.FromSeconds(10);

    /// <summary>How long a verb lasts.</summary>
    /// <param name="verb"><c>Say</c>, <c>Play</c> or <c>Pause</c>.</param>
    public TimeSpan Of(Verb verb) => verb switch
    {
        SayVerb say => Repeat(TimeSpan.FromSeconds(Words(say.Text) / WordsASecond), say.Times),
        PlayVerb play => Repeat(play.Url.EndsWith(HoldMusicFile, StringComparison.Ordinal) ? HoldMusic : OtherAudio, play.Times),
        PassTimeVerb pass => pass.Length,
        _ => throw new ArgumentOutOfRangeException(nameof(verb), verb, "A verb without a sound."),
    };

    private static int Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    private static TimeSpan Repeat(TimeSpan once, int times) => times == 0 || once > LongestCall / times ? LongestCall : once * times;
}
