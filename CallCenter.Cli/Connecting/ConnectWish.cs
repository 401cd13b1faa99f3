namespace CallCenter.Cli.Connecting;

/// <summary>What is to be connected to what.</summary>
internal sealed record ConnectWish
{
    /// <summary>The absolute http or https URL below which the three webhooks are, without a slash at its end.</summary>
    public required string BaseUrl { get; init; }

    /// <summary>How Twilio is to request the webhooks: GET or POST.</summary>
    public required string Method { get; init; }

    /// <summary>The name of the queue of premium callers.</summary>
    public required string PremiumQueue { get; init; }

    /// <summary>The name of the queue of regular callers.</summary>
    public required string RegularQueue { get; init; }

    /// <summary>The number that premium callers ring.</summary>
    public required NumberName PremiumNumber { get; init; }

    /// <summary>The number that regular callers ring.</summary>
    public required NumberName RegularNumber { get; init; }

    /// <summary>The number that reps ring.</summary>
    public required NumberName RepNumber { get; init; }

    /// <summary>The name of a number.</summary>
    /// <param name="role">What the number is for.</param>
    public NumberName NumberOf(NumberRole role) => role switch
    {
        NumberRole.Premium => PremiumNumber,
        NumberRole.Regular => RegularNumber,
        _ => RepNumber,
    };

    /// <summary>What is to be requested when a number is rung; after an error the same again, so that one failed request costs nobody the call.</summary>
    /// <param name="role">What the number is for.</param>
    public VoiceSettings VoiceOf(NumberRole role)
    {
        string webhook = role switch
        {
            NumberRole.Premium => "premium-enqueue",
            NumberRole.Regular => "regular-enqueue",
            _ => "rep-call-complete",
        };
        string url = $"{BaseUrl}/{webhook}";
        return new VoiceSettings(url, Method, url, Method);
    }
}
