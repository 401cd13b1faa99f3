namespace CallCenter.Core.Settings;

/// <summary>The settings below <c>CallCenter:Messages</c>: what callers may say instead of waiting.</summary>
public sealed class MessagesOptions
{
    /// <summary>The name of the section below <c>CallCenter</c>.</summary>
    public const string Section = "Messages";

    /// <summary>Whether callers may leave a message; null stands for a text that is neither true nor false.</summary>
    public bool? Enabled { get; set; } = false;

    /// <summary>The longest message, in seconds, 1 to 3600.</summary>
    public int MaxSeconds { get; set; } = 120;
}
