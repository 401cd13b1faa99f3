using CallCenter.Core;
using CallCenter.Simulator.People;
using CallCenter.Simulator.Scenarios;
using CallCenter.Simulator.Time;
using CallCenter.Simulator.Twilio.Calls;
using CallCenter.Simulator.Twilio.Queues;
using CallCenter.Simulator.Twilio.Wire;

namespace CallCenter.Simulator.Runs;

/// <summary>All who ring in a scenario: callers, reps, and whoever guesses PINs.</summary>
/// <param name="scenario">The scenario.</param>
/// <param name="network">Twilio.</param>
/// <param name="observer">Is told what they do.</param>
/// <param name="number">The number that the callers of a tier ring now.</param>
/// <param name="repNumber">The number that reps ring now.</param>
internal sealed class Population(
    Scenario scenario, TwilioNetwork network, ICallCenterObserver observer, Func<Tier, IncomingNumber> number, Func<IncomingNumber> repNumber)
{
    internal const int CallerNumbersFrom = 100;
    private const int RepNumbersFrom = 50;
    private const int AttackerNumbersFrom = 10;
    private const int MostAttackerNumbers = 40;

    private static readonly PerTier<ChanceStream> Moments = new(ChanceStream.PremiumArrivals, ChanceStream.RegularArrivals);
    private static readonly PerTier<ChanceStream> Callers = new(ChanceStream.PremiumCallers, ChanceStream.RegularCallers);

    private static readonly PerTier<ChanceStream> WrapUps = new(ChanceStream.PremiumWrapUp, ChanceStream.RegularWrapUp);
    private static readonly PerTier<ChanceStream> Habits = new(ChanceStream.PremiumHabits, ChanceStream.RegularHabits);

    private readonly List<Rep> _reps = [];
    private int _callers;
    private int _calls;

    private VirtualClock Clock => network.Clock;

    /// <summary>Begins the scenario, for once or for ever: then it begins anew each time that it is over, with the same reps and other callers.</summary>
    /// <param name="again">Whether it begins anew.</param>
    public void Begin(bool again = false) => Begin(scenario.Seed, again ? SimulatedTime.FromHours(scenario.Hours) : null);

    private void Begin(int seed, TimeSpan? length)
    {
        BeginShifts();
        BeginArrivals(seed, Tier.Premium, scenario.Premium, length);
        BeginArrivals(seed, Tier.Regular, scenario.Regular, length);
        BeginAttacks(seed, length);
        if (length is { } over)
        {
            Clock.After(over, () => Begin(unchecked(seed + 1), length));
        }
    }

    private void BeginArrivals(int seed, Tier tier, Arrivals arrivals, TimeSpan? length)
    {
        var callers = new CallerDraw(scenario, tier, Callers[tier].Chance(seed), WrapUps[tier].Chance(seed), Habits[tier].Chance(seed));
        var process = new ArrivalProcess(Clock, arrivals, scenario.StartHour, Moments[tier].Chance(seed), Ring, length);
        process.Begin();

        void Ring()
        {
            Caller caller = callers.Next(_callers++);
            observer.OnOffered(tier);
            NewCall(number(tier), Sids.PhoneNumber(CallerNumbersFrom + caller.Number), new CallingCustomer(tier, observer), caller, isRep: false).Begin();
        }
    }

    private void BeginAttacks(int seed, TimeSpan? length)
    {
        Random chance = ChanceStream.Attackers.Chance(seed);
        int reps = scenario.Shifts.Sum(shift => shift.Reps);
        int attackers = 0;
        var process = new ArrivalProcess(Clock, Arrivals.Steady(scenario.Attackers.PerHour), scenario.StartHour, chance, Ring, length);
        process.Begin();

        void Ring()
        {
            int from = scenario.Attackers.ForgeCallers ? RepNumbersFrom + chance.Next(reps) : AttackerNumbersFrom + (attackers++ % MostAttackerNumbers);
            var attacker = new Attacker(Clock, chance, observer);
            attacker.Ring(NewCall(repNumber(), Sids.PhoneNumber(from), attacker, default, isRep: false));
        }
    }

    private void BeginShifts()
    {
        int index = 0;
        foreach (Shift shift in scenario.Shifts)
        {
            for (int i = 0; i < shift.Reps; i++)
            {
                Rep rep = RepOf(index++);
                foreach ((double begin, double end) in shift.Within(scenario.StartHour, scenario.Hours))
                {
                    Clock.After(SimulatedTime.FromHours(begin), rep.Begin);
                    Clock.After(SimulatedTime.FromHours(end), rep.Leave);
                }
            }
        }
    }

    // A rep who still talks when a new morning begins must be the same one.
    private Rep RepOf(int index)
    {
        if (index == _reps.Count)
        {
            string from = Sids.PhoneNumber(RepNumbersFrom + index);
            bool staysOnTheLine = scenario.RepHabits.WrapsUpByKey || scenario.WrapUp is { Kind: DistributionKind.Constant, MeanSeconds: 0 };
            _reps.Add(new Rep(
                index + 1,
                Clock,
                observer,
                each => NewCall(repNumber(), from, each, Rep.InQueue, isRep: true),
                wrapsUp: !staysOnTheLine,
                scenario.RepHabits,
                new Random(unchecked((scenario.Seed * 1_000_003) + ((int)ChanceStream.Reps * 7_919) + ((index + 1) * 104_729)))));
        }

        return _reps[index];
    }

    private CallSession NewCall(IncomingNumber called, string from, IParty party, Caller caller, bool isRep) => new(
        network,
        new CallIdentity(Sids.Make("CA", new Random(unchecked((scenario.Seed * 16_777_619) + _calls++))), from, called, isRep),
        party,
        caller);
}
