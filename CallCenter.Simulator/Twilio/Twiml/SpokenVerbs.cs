namespace CallCenter.Simulator.Twilio.Twiml;

/// <summary>Reads the verbs that pass time. How long speech and music last, TwiML does not say: these are assumptions.</summary>
internal static class SpokenVerbs
{
    private const double WordsASecond = 2.5;
    private const double SecondsOfAudio = 10;
    private const double SecondsADigit = 0.5;
    private const double SecondsOfMessage = 10;
    private const double LongestCallSeconds = 4 * 60 * 60;
    private const int SilenceSeconds = 5;
    private const int LongestRecordingSeconds = 3600;

    public static PassTimeVerb ReadSay(TwimlElement say)
    {
        int words = say.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
        return new PassTimeVerb(Repeat(say, words / WordsASecond));
    }

    public static PassTimeVerb ReadPlay(TwimlElement play)
    {
        if (play.Value("digits") is { } digits)
        {
            return new PassTimeVerb(Repeat(play, digits.Length * SecondsADigit));
        }

        play.TextUrl(TwilioErrors.SchemaViolation);
        return new PassTimeVerb(Repeat(play, SecondsOfAudio));
    }

    public static PassTimeVerb ReadPause(TwimlElement pause)
    {
        pause.RequireEmpty();
        return new PassTimeVerb(TimeSpan.FromSeconds(pause.Number("length", 1, 1, TwilioErrors.SchemaViolation)));
    }

    public static RecordVerb ReadRecord(TwimlElement record)
    {
        record.RequireEmpty();
        int silence = record.Number("timeout", SilenceSeconds, 1, TwilioErrors.SchemaViolation);
        int longest = record.Number("maxLength", LongestRecordingSeconds, 1, TwilioErrors.SchemaViolation);
        return new RecordVerb(
            record.Url("action", TwilioErrors.SchemaViolation),
            record.Method("method", TwilioErrors.SchemaViolation),
            TimeSpan.FromSeconds(Math.Min(SecondsOfMessage + silence, longest)));
    }

    /// <summary>Repeats by the attribute <c>loop</c>; 0 means until the call ends.</summary>
    private static TimeSpan Repeat(TwimlElement element, double seconds)
    {
        int loop = element.Number("loop", 1, 0, TwilioErrors.SchemaViolation);
        return TimeSpan.FromSeconds(loop == 0 ? LongestCallSeconds : loop * seconds);
    }
}
