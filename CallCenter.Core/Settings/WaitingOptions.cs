namespace CallCenter.Core.Settings;

/// <summary>The settings below <c>CallCenter:Waiting</c>: what callers hear while they wait.</summary>
public sealed class WaitingOptions
{
    /// <summary>The name of the section below <c>CallCenter</c>.</summary>
    public const string Section = "Waiting";

    /// <summary>Whether callers hear the app's hold document rather than Twilio's music; null stands for a text that is neither true nor false.</summary>
    public bool? Enabled { get; set; } = false;

    /// <summary>The http or https URL of an audio file to wait by; null for the app's own clip.</summary>
    public string? Music { get; set; }

    /// <summary>How long a caller waits at most before the message, in seconds, 1 to 14400; 0 for ever. Looked at between two rounds of music.</summary>
    public int MaxSeconds { get; set; }
}
