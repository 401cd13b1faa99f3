using CallCenter.Core.Hours;
using CallCenter.Core.Words;

namespace CallCenter.Core.Settings;

/// <summary>What the settings of what callers hear may be. Every mistake is one sentence that names the setting and says what is allowed.</summary>
public static class CallerSettingsRules
{
    private const int LongestWait = 14_400;
    private const int LongestMessage = 3600;
    private const int LongestVoice = 100;

    /// <summary>Lists what is wrong.</summary>
    /// <param name="options">The settings as they were bound.</param>
    /// <returns>One sentence a mistake; empty when all is well.</returns>
    public static IEnumerable<string> Mistakes(CallCenterOptions options)
    {
        foreach ((string name, bool? value) in new[] { ("Waiting:Enabled", options.Waiting.Enabled), ("Messages:Enabled", options.Messages.Enabled), ("Closed", options.Closed) })
        {
            if (value is null)
            {
                yield return $"CallCenter:{name} must be true or false.";
            }
        }

        if (options.Waiting.Music is { } music && !SettingsRules.IsWebUrl(music, " @#"))
        {
            yield return "CallCenter:Waiting:Music must be an absolute http or https URL of an audio file, or be left out.";
        }

        if (options.Waiting.MaxSeconds is < 0 or > LongestWait)
        {
            yield return "CallCenter:Waiting:MaxSeconds must be a whole number of seconds from 0, for ever, to 14400.";
        }

        if (options.Messages.MaxSeconds is < 1 or > LongestMessage)
        {
            yield return "CallCenter:Messages:MaxSeconds must be a whole number of seconds from 1 to 3600.";
        }

        foreach (string mistake in HoursMistakes(options).Concat(SpeechMistakes(options)))
        {
            yield return mistake;
        }
    }

    private static IEnumerable<string> HoursMistakes(CallCenterOptions options)
    {
        if (options.Hours is { } hours && HoursMistake(hours) is { } mistake)
        {
            yield return $"CallCenter:Hours is wrong {mistake}.";
        }

        if (options is { Hours: not null, TimeZone: null })
        {
            yield return "CallCenter:TimeZone is required with CallCenter:Hours; it must be the IANA name of a time zone, such as Europe/Berlin.";
        }

        if (options.TimeZone is { } zone && !TimeZones.TryFind(zone, out _, out string? zoneMistake))
        {
            yield return $"CallCenter:TimeZone {zoneMistake}.";
        }
    }

    private static IEnumerable<string> SpeechMistakes(CallCenterOptions options)
    {
        if (options.Voice is { } voice && (voice.Length > LongestVoice || voice.Any(c => !char.IsAsciiLetterOrDigit(c) && c is not ('.' or '-' or '_'))))
        {
            yield return "CallCenter:Voice must be the name of a voice of Twilio's, such as Polly.Joanna-Neural, or be left out.";
        }

        if (options.Words.Count == 0 && options.Language == CallCenterOptions.DefaultLanguage)
        {
            // Our own words are right, and the start of most apps need not read them.
            yield break;
        }

        foreach (string mistake in Wording.Mistakes(options.Language, options.Words))
        {
            yield return mistake;
        }
    }

    private static string? HoursMistake(string hours)
    {
        try
        {
            OpeningHours.Parse(hours);
            return null;
        }
        catch (OpeningHoursException mistake)
        {
            return mistake.Mistake;
        }
    }
}
