namespace CallCenter.Core.Settings;

/// <summary>The settings below <c>CallCenter:Reps</c>: who may take calls, and how a rep goes from one to the next.</summary>
public sealed class RepsOptions
{
    /// <summary>The name of the section below <c>CallCenter</c>.</summary>
    public const string Section = "Reps";

    /// <summary>The callers who may take calls, separated by commas, each a number such as <c>+15550100</c> or a SIP address such as <c>sip:anna@example.com</c>; null for all.</summary>
    public string? Numbers { get; set; }

    /// <summary>The reps and their PINs, such as <c>anna=482915; ben=771204</c>; null for none. A secret.</summary>
    public string? Pins { get; set; }

    /// <summary>Who is asked for a PIN where there are numbers too: <c>Everyone</c>, or <c>Unknown</c> for those alone who call from another number.</summary>
    public string PinFor { get; set; } = "Everyone";

    /// <summary>Whether a rep ends a talk by the star key; null stands for a text that is neither true nor false.</summary>
    public bool? HangUpOnStar { get; set; } = false;

    /// <summary>How long a rep has after a talk before the next, in seconds, 0 to 600.</summary>
    public int WrapUpSeconds { get; set; }

    /// <summary>Whether a rep hears who comes next, or that nobody waits; null stands for a text that is neither true nor false. Only with REST.</summary>
    public bool? Announce { get; set; } = false;
}
