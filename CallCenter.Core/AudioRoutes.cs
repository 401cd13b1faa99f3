namespace CallCenter.Core;

/// <summary>The paths of what the app serves beside its webhooks: sound, which anybody may fetch.</summary>
public static class AudioRoutes
{
    /// <summary>The music that waiting callers hear.</summary>
    public const string HoldMusic = "audio/hold-music.wav";
}
