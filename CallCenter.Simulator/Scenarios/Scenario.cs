using CallCenter.Simulator.Twilio.Calls;
using CallCenter.Simulator.Twilio.Queues;
using CallCenter.Simulator.Twilio.Rest;
using CallCenter.Simulator.Twilio.Wire;

namespace CallCenter.Simulator.Scenarios;

/// <summary>What a run plays: who calls, who answers, for how long, and how Twilio behaves.</summary>
public sealed record Scenario
{
    /// <summary>The seed of everything random: the same seed gives the same run.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>The hour of the day at which the run begins, 0 to 24, such as 8.5.</summary>
    public double StartHour { get; init; } = 8;

    /// <summary>The length of the run, in hours.</summary>
    public double Hours { get; init; } = 4;

    /// <summary>When premium callers ring.</summary>
    public Arrivals Premium { get; init; } = Arrivals.Steady(30);

    /// <summary>When regular callers ring.</summary>
    public Arrivals Regular { get; init; } = Arrivals.Steady(90);

    /// <summary>How long a caller and a rep talk.</summary>
    public Distribution Talk { get; init; } = Distribution.Exponential(180);

    /// <summary>How long a caller waits in a queue before giving up.</summary>
    public Distribution Patience { get; init; } = Distribution.Never;

    /// <summary>How long a rep is away after a talk; with none, the rep stays on the line and is sent to the next caller at once.</summary>
    public Distribution WrapUp { get; init; } = Distribution.Constant(0);

    /// <summary>What callers do beside waiting and talking.</summary>
    public CallerHabits Habits { get; init; } = new();

    /// <summary>What reps do beside talking.</summary>
    public RepHabits RepHabits { get; init; } = new();

    /// <summary>Who rings the reps' number and is no rep.</summary>
    public AttackerHabits Attackers { get; init; } = new();

    /// <summary>How many callers a queue takes.</summary>
    public int QueueLimit { get; init; } = Exchange.DefaultMaxSize;

    /// <summary>How long the app's own hold music is, in seconds.</summary>
    public double MusicSeconds { get; init; } = 60;

    /// <summary>Settings of the app that is started, by their names.</summary>
    public IReadOnlyDictionary<string, string?> AppSettings { get; init; } = new Dictionary<string, string?>();

    /// <summary>When how many reps work.</summary>
    public IReadOnlyList<Shift> Shifts { get; init; } = [new Shift(7, 0, 24)];

    /// <summary>The time from a webhook's request to its answer in the simulated world, in seconds.</summary>
    public double WebhookSeconds { get; init; } = 0.2;

    /// <summary>Whether the app looks at the queues over REST before it answers, and how REST behaves.</summary>
    public RestBehaviour Rest { get; init; }

    /// <summary>The time from a REST request to its answer in the simulated world, in seconds.</summary>
    public double RestSeconds { get; init; } = 0.05;

    /// <summary>How many REST requests may be under way at a time; each further one gets a 429.</summary>
    public int RestAtATime { get; init; } = 1000;

    /// <summary>What nobody knows about Twilio.</summary>
    public TwilioBehaviour Twilio { get; init; } = new();

    /// <summary>What goes wrong between Twilio and the app.</summary>
    public FaultRates Faults { get; init; } = new();

    /// <summary>Whether the app runs in two homes, and the numbers' fallback URLs name the second; if not, they name the first once more.</summary>
    public bool SecondHome { get; init; }

    /// <summary>When a home of the app does not answer. Those of one home do not overlap.</summary>
    public IReadOnlyList<Outage> Outages { get; init; } = [];

    /// <summary>How long Twilio waits for a webhook's answer, and when it tries once more.</summary>
    public WebhookDelivery Delivery { get; init; } = new();

    /// <summary>What goes wrong on Twilio's side of a call.</summary>
    public CallFaults CallFaults { get; init; } = new();
}
