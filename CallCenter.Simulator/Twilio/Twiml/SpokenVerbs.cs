namespace CallCenter.Simulator.Twilio.Twiml;

/// <summary>Reads the verbs that pass time: <c>Say</c>, <c>Play</c> and <c>Pause</c>.</summary>
internal static class SpokenVerbs
{
    private const double SecondsADigit = 0.5;
    private const double LongestCallSeconds = 4 * 60 * 60;

    public static SayVerb ReadSay(TwimlElement say) => new(say.Text.Trim(), Times(say));

    public static Verb ReadPlay(TwimlElement play) => play.Value("digits") is { } digits
        ? new PassTimeVerb(TimeSpan.FromSeconds(Times(play) is > 0 and var times ? Math.Min(SecondsADigit * digits.Length * times, LongestCallSeconds) : LongestCallSeconds))
        : new PlayVerb(play.TextUrl(TwilioErrors.SchemaViolation), Times(play));

    public static PassTimeVerb ReadPause(TwimlElement pause)
    {
        pause.RequireEmpty();
        return new PassTimeVerb(TimeSpan.FromSeconds(pause.Number("length", 1, 1, TwilioErrors.SchemaViolation)));
    }

    /// <summary>How often, by the attribute <c>loop</c>; 0 means until the call ends.</summary>
    private static int Times(TwimlElement element) => element.Number("loop", 1, 0, TwilioErrors.SchemaViolation);
}
