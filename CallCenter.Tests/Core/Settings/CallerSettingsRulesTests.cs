using CallCenter.Core.Settings;
using CallCenter.Core.Words;

namespace CallCenter.Tests.Core.Settings;

/// <summary>What the settings of what callers hear may be.</summary>
public sealed class CallerSettingsRulesTests
{
    public static TheoryData<string, Action<CallCenterOptions>> Good => new()
    {
        { "defaults", _ => { } },
        { "everything on", options => (options.Waiting.Enabled, options.Messages.Enabled, options.Closed) = (true, true, true) },
        { "music", options => options.Waiting.Music = "https://cdn.example.com/hold.mp3?v=2" },
        { "longest wait", options => options.Waiting.MaxSeconds = 14_400 },
        { "shortest message", options => options.Messages.MaxSeconds = 1 },
        { "longest message", options => options.Messages.MaxSeconds = 3600 },
        { "hours", options => (options.Hours, options.TimeZone) = ("Mo-Fr 08:00-18:00; Sa 09:00-12:00; Dec 25 off", "Europe/Berlin") },
        { "zone alone", options => options.TimeZone = "Etc/UTC" },
        { "voice", options => options.Voice = "Google.en-US-Chirp3-HD-Aoede" },
        { "German", options => options.Language = "de-DE" },
        { "own words", options => options.Words[Sentence.Place] = "Place {position}." },
    };

    public static TheoryData<string, Action<CallCenterOptions>> Bad => new()
    {
        { "CallCenter:Waiting:Enabled must be true or false.", options => options.Waiting.Enabled = null },
        { "CallCenter:Messages:Enabled must be true or false.", options => options.Messages.Enabled = null },
        { "CallCenter:Closed must be true or false.", options => options.Closed = null },
        { "CallCenter:Waiting:Music must be an absolute http or https URL of an audio file, or be left out.", options => options.Waiting.Music = "/hold.mp3" },
        { "CallCenter:Waiting:Music must be an absolute http or https URL of an audio file, or be left out.", options => options.Waiting.Music = "https://user@cdn.example.com/a.mp3" },
        { "CallCenter:Waiting:Music must be an absolute http or https URL of an audio file, or be left out.", options => options.Waiting.Music = "https://cdn.example.com/a b.mp3" },
        { "CallCenter:Waiting:MaxSeconds must be a whole number of seconds from 0, for ever, to 14400.", options => options.Waiting.MaxSeconds = -1 },
        { "CallCenter:Waiting:MaxSeconds must be a whole number of seconds from 0, for ever, to 14400.", options => options.Waiting.MaxSeconds = 14_401 },
        { "CallCenter:Messages:MaxSeconds must be a whole number of seconds from 1 to 3600.", options => options.Messages.MaxSeconds = 0 },
        { "CallCenter:Messages:MaxSeconds must be a whole number of seconds from 1 to 3600.", options => options.Messages.MaxSeconds = 3601 },
        { "CallCenter:Hours is wrong at character 7, \"25:00\": an hour at which a span begins is 00 to 23.", options => (options.Hours, options.TimeZone) = ("Mo-Fr 25:00-18:00", "Etc/UTC") },
        { "CallCenter:TimeZone is required with CallCenter:Hours; it must be the IANA name of a time zone, such as Europe/Berlin.", options => options.Hours = "24/7" },
        { "CallCenter:TimeZone must be the name of a time zone such as Europe/Berlin or America/New_York, and this machine knows no zone of the name given.", options => options.TimeZone = "Europe/Bonn" },
        { "CallCenter:Voice must be the name of a voice of Twilio's, such as Polly.Joanna-Neural, or be left out.", options => options.Voice = "a voice" },
        { "CallCenter:Language must be a language tag such as en-US or de-DE.", options => options.Language = "English" },
        { "CallCenter:Words:Place must contain {position}, or be the http or https URL of an audio file.", options => options.Words[Sentence.Place] = "You wait." },
    };

    [Theory]
    [MemberData(nameof(Good))]
    public void GoodSettings_AreNoMistake(string _, Action<CallCenterOptions> set) => Assert.Empty(Mistakes(set));

    [Theory]
    [MemberData(nameof(Bad))]
    public void Mistake_IsOneSentence(string sentence, Action<CallCenterOptions> set) => Assert.Equal([sentence], Mistakes(set));

    private static IEnumerable<string> Mistakes(Action<CallCenterOptions> set)
    {
        var options = new CallCenterOptions();
        set(options);
        return CallerSettingsRules.Mistakes(options);
    }
}
