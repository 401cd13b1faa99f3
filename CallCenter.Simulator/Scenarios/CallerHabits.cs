namespace CallCenter.Simulator.Scenarios;

/// <summary>What callers do beside waiting and talking. Shares are from 0 to 1.</summary>
public sealed record CallerHabits
{
    /// <summary>The share of callers who press a key while they wait.</summary>
    public double PressShare { get; init; }

    /// <summary>The mean time of waiting after which they press it, in seconds; exponential.</summary>
    public double PressAfterSeconds { get; init; } = 60;

    /// <summary>The key: 0 to 9, * or #.</summary>
    public char PressedKey { get; init; } = '1';

    /// <summary>The share of callers who hang up while Twilio puts them into a queue.</summary>
    public double EarlyHangups { get; init; }

    /// <summary>How long a caller speaks who is recorded.</summary>
    public Distribution Message { get; init; } = Distribution.Exponential(20);

    /// <summary>The share of recorded callers who say nothing.</summary>
    public double SilentMessages { get; init; } = 0.1;

    /// <summary>The share of the others who hang up after their message. Of the rest, half press the pound key and half fall silent.</summary>
    public double MessageHangups { get; init; } = 0.6;
}
