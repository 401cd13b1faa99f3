namespace CallCenter.Simulator.Twilio.Rest;

/// <summary>What goes wrong with REST, to see how an app copes.</summary>
/// <param name="DelayMilliseconds">How long each answer takes besides, in real milliseconds; not negative.</param>
/// <param name="Status">The HTTP status of each answer instead of the true one, such as 429 or 500; null for the true answer.</param>
/// <param name="CurrentSizeOffset">Is added to each <c>current_size</c>, which does not fall below 0.</param>
public sealed record RestFaults(int DelayMilliseconds = 0, int? Status = null, int CurrentSizeOffset = 0)
{
    /// <summary>All is well.</summary>
    public static RestFaults None { get; } = new();
}
