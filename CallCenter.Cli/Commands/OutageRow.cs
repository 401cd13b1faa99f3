using CallCenter.Simulator.Scenarios;
using CallCenter.Simulator.Twilio.Calls;
using CallCenter.Simulator.Twilio.Wire;

namespace CallCenter.Cli.Commands;

/// <summary>A row of the table that <c>outages</c> prints: a way in which homes of the app are out, again and again in a run.</summary>
/// <param name="Name">What the row says of it.</param>
/// <param name="Turn">Makes it so in a scenario with one home that is never out.</param>
internal sealed record OutageRow(string Name, Func<Scenario, Scenario> Turn)
{
    private const double EveryHours = 4;
    private const double TenMinutes = 1.0 / 6;
    private const double FlapSeconds = 20;

    /// <summary>The rows that hold whatever callers hear.</summary>
    public static IReadOnlyList<OutageRow> All { get; } =
    [
        new("none", scenario => scenario),
        One("dead", new Part(1, OutageKind.Dead)),
        One("unreachable", new Part(1, OutageKind.Unreachable)),
        One("hanging", new Part(1, OutageKind.Hanging)),
        One("answers 500", new Part(1, OutageKind.Error)),
        One("dead, out and back every 20 s", new Part(1, OutageKind.Dead) { FlapSeconds = FlapSeconds }),
        new("none", scenario => scenario with { SecondHome = true }),
        Two("dead", new Part(1, OutageKind.Dead)),
        Two("unreachable", new Part(1, OutageKind.Unreachable)),
        GivenUpSooner(Two("unreachable, given up after twice 3 s", new Part(1, OutageKind.Unreachable))),
        Two("hanging", new Part(1, OutageKind.Hanging)),
        GivenUpSooner(Two("hanging, given up after 5 s", new Part(1, OutageKind.Hanging))),
        Two("answers 500", new Part(1, OutageKind.Error)),
        Two("dead, out and back every 20 s", new Part(1, OutageKind.Dead) { FlapSeconds = FlapSeconds }),
        Two("the second dead", new Part(2, OutageKind.Dead)),
        Two("dead, then at once the second", new Part(1, OutageKind.Dead), new Part(2, OutageKind.Dead) { Begins = 1 }),
        Two("both dead, for 5 minutes", new Part(1, OutageKind.Dead) { Length = 0.5 }, new Part(2, OutageKind.Dead) { Length = 0.5 }),
    ];

    /// <summary>The rows that turn what nobody knows of documents that do not come.</summary>
    public static IReadOnlyList<OutageRow> OfCallers { get; } =
    [
        Twilio("dead; fallback for a call's first document alone", twilio => twilio with { FallbackOnAction = false }),
        Twilio("dead; a hold document that fails takes the caller out of the queue", twilio => twilio with { FailedWait = FailedWait.Error }),
        Twilio("dead; a hold document that fails ends the call", twilio => twilio with { FailedWait = FailedWait.Dropped }),
        Twilio("dead; a hold document that fails takes the caller out, fallback for a call's first document alone", twilio => twilio with { FallbackOnAction = false, FailedWait = FailedWait.Error }),
    ];

    /// <summary>How often homes are out in a run: once in every four hours, at least once.</summary>
    /// <param name="scenario">The scenario.</param>
    public static int TimesIn(Scenario scenario) => Math.Max(1, (int)(scenario.Hours / EveryHours));

    private static OutageRow One(string name, params Part[] parts) => new(name, scenario => scenario with { Outages = InEvery(scenario, parts) });

    private static OutageRow Two(string name, params Part[] parts) => new(name, scenario => scenario with { SecondHome = true, Outages = InEvery(scenario, parts) });

    private static OutageRow GivenUpSooner(OutageRow row) => row with
    {
        Turn = scenario => row.Turn(scenario) with { Delivery = new WebhookDelivery { ConnectTimeoutSeconds = 3, ReadTimeoutSeconds = 5, RetryOn = scenario.Delivery.RetryOn } },
    };

    private static OutageRow Twilio(string name, Func<TwilioBehaviour, TwilioBehaviour> turn)
    {
        OutageRow dead = Two(name, new Part(1, OutageKind.Dead));
        return dead with { Turn = scenario => dead.Turn(scenario) with { Twilio = turn(scenario.Twilio) } };
    }

    // In the middle of each of the equal parts of the run; shorter where the run is short.
    private static IReadOnlyList<Outage> InEvery(Scenario scenario, Part[] parts)
    {
        int times = TimesIn(scenario);
        double every = scenario.Hours / times;
        double length = Math.Min(TenMinutes, every / 4);
        return
        [
            .. from time in Enumerable.Range(0, times)
               from part in parts
               let begin = scenario.StartHour + (every * (time + 0.5)) + (part.Begins * length)
               select new Outage(part.Home, begin, begin + (part.Length * length), part.Kind, part.FlapSeconds),
        ];
    }

    /// <summary>A home that is out, each time.</summary>
    /// <param name="Home">The home.</param>
    /// <param name="Kind">How.</param>
    private sealed record Part(int Home, OutageKind Kind)
    {
        /// <summary>When it begins, in tens of minutes.</summary>
        public double Begins { get; init; }

        /// <summary>How long it is, in tens of minutes.</summary>
        public double Length { get; init; } = 1;

        /// <summary>The mean time for which a home that flaps is out and back.</summary>
        public double FlapSeconds { get; init; }
    }
}
