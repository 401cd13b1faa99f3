namespace CallCenter.Core;

/// <summary>The paths below the app's URL at which it serves audio. They are no webhooks: whoever asks may listen.</summary>
public static class AudioRoutes
{
    /// <summary>What callers hear while they wait, unless a setting names another file.</summary>
    public const string HoldMusic = "audio/hold-music.wav";
}
