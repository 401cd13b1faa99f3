using CallCenter.Simulator.Time;
using CallCenter.Simulator.Twilio.Queues;

namespace CallCenter.Simulator.Twilio.Rest;

/// <summary>Twilio's REST for an app in this process, in simulated time: an answer that takes 50 ms takes 50 ms of the run.</summary>
/// <remarks>
/// The app is built first, with <see cref="Settings"/>, <see cref="Http"/> and <see cref="Time"/>; each simulation that is given
/// this object then serves its own queues. The app's clock is the run's, so that its budget, its backoff and the age of its answers are
/// simulated too.
/// </remarks>
public sealed class SimulatedRest : IDisposable
{
    /// <summary>The account that is asked about.</summary>
    public const string AccountSid = "AC5e5f0a1b2c3d4e5f60718293a4b5c6d7";

    private static readonly RestCredentials Key = new("SK5e5f0a1b2c3d4e5f60718293a4b5c6d7", "simulated");

    private readonly SimulatedRestHandler _handler = new();

    /// <summary>Creates it, with no run to serve yet.</summary>
    public SimulatedRest() => Http = new HttpClient(_handler);

    /// <summary>The app's settings that make it ask who waits.</summary>
    public static IReadOnlyDictionary<string, string?> Settings { get; } = new Dictionary<string, string?>
    {
        ["Twilio:AccountSid"] = AccountSid,
        ["Twilio:ApiKeySid"] = Key.User,
        ["Twilio:ApiKeySecret"] = Key.Password,
    };

    /// <summary>How many requests the app has made in the run.</summary>
    public long Requests => _handler.Requests;

    /// <summary>How many of them were under way at a time, at most.</summary>
    public int MostAtATime => _handler.MostAtATime;

    /// <summary>How many of them got a 429 because too many were under way.</summary>
    public long Refused => _handler.Refused;

    /// <summary>Carries the app's requests.</summary>
    public HttpClient Http { get; }

    /// <summary>The app's clock.</summary>
    public SimulatedTimeProvider Time { get; } = new();

    /// <inheritdoc/>
    public void Dispose() => Http.Dispose();

    /// <summary>Is completed while the app waits for an answer, else completes with the app's next request.</summary>
    internal Task NextRequest => _handler.NextRequest;

    /// <summary>Serves the queues of a run; requests of an earlier run come to nothing.</summary>
    /// <param name="clock">The clock of the run.</param>
    /// <param name="exchange">The queues of the run.</param>
    /// <param name="roundTrip">The simulated time from a request to its answer.</param>
    /// <param name="faults">What goes wrong.</param>
    /// <param name="mostAllowed">How many requests may be under way at a time.</param>
    internal void Serve(VirtualClock clock, Exchange exchange, TimeSpan roundTrip, RestFaults faults, int mostAllowed)
    {
        _handler.Serve(clock, new RestService(new TwilioRestOptions(AccountSid, [Key], exchange, clock)), roundTrip, faults, mostAllowed);
    }
}
