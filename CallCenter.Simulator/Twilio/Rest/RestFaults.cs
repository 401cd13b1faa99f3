namespace CallCenter.Simulator.Twilio.Rest;

/// <summary>What goes wrong with REST, to see how an app copes.</summary>
/// <param name="Delay">How long each answer takes besides; not negative.</param>
/// <param name="Status">The HTTP status of each answer instead of the true one, such as 429 or 500; null for the true answer.</param>
/// <param name="CurrentSizeOffset">Is added to each <c>current_size</c>, which does not fall below 0.</param>
/// <param name="IsDown">Whether there is no answer at all: the connection is refused or breaks.</param>
/// <param name="IsWebPage">Whether each answer is a web page.</param>
public sealed record RestFaults(TimeSpan Delay = default, int? Status = null, int CurrentSizeOffset = 0, bool IsDown = false, bool IsWebPage = false)
{
    private const int TooManyRequests = 429;

    private static readonly TimeSpan Slowness = TimeSpan.FromSeconds(2);

    /// <summary>All is well.</summary>
    public static RestFaults None { get; } = new();

    /// <summary>What goes wrong with a REST that behaves so.</summary>
    /// <param name="behaviour">How REST behaves.</param>
    public static RestFaults Of(RestBehaviour behaviour) => behaviour switch
    {
        RestBehaviour.Down => new(IsDown: true),
        RestBehaviour.Slow => new(Delay: Slowness),
        RestBehaviour.Wrong => new(IsWebPage: true),
        RestBehaviour.RateLimited => new(Status: TooManyRequests),
        RestBehaviour.OneTooMany => new(CurrentSizeOffset: 1),
        RestBehaviour.OneTooFew => new(CurrentSizeOffset: -1),
        _ => None,
    };
}
