using System.Diagnostics;
using CallCenter.Core;
using CallCenter.Simulator.People;
using CallCenter.Simulator.Runs.Results;
using CallCenter.Simulator.Scenarios;
using CallCenter.Simulator.Time;
using CallCenter.Simulator.Twilio.Calls;
using CallCenter.Simulator.Twilio.Queues;
using CallCenter.Simulator.Twilio.Recordings;
using CallCenter.Simulator.Twilio.Rest;
using CallCenter.Simulator.Twilio.Wire;

namespace CallCenter.Simulator.Runs;

/// <summary>Plays a scenario against an app: callers and reps ring, Twilio asks the app's webhooks what to do.</summary>
public sealed class Simulation
{
    /// <summary>The usual time within which callers should be answered, in seconds.</summary>
    public const double DefaultTargetSeconds = 20;

    private static readonly Task Never = new TaskCompletionSource().Task;

    private static readonly TimeSpan BetweenProgress = TimeSpan.FromMinutes(1);

    private readonly Scenario _scenario;
    private readonly RunRecorder _recorder;
    private readonly TwilioNetwork _network;
    private readonly Population _population;

    /// <summary>Prepares a run.</summary>
    /// <param name="scenario">The scenario, free of mistakes.</param>
    /// <param name="app">The app.</param>
    /// <param name="transport">Carries requests to it.</param>
    /// <param name="targetSeconds">The time within which callers should be answered, in seconds, for <see cref="ServiceLevel"/>.</param>
    /// <param name="rest">Twilio's REST, if the app was started with it; needed where the scenario has one.</param>
    /// <param name="watch">Is told of each change in the queues as well; may be null.</param>
    /// <param name="time">The app's clock, if the app was started with one; else that of <paramref name="rest"/>.</param>
    public Simulation(
        Scenario scenario,
        AppUnderTest app,
        IWebhookTransport transport,
        double targetSeconds = DefaultTargetSeconds,
        SimulatedRest? rest = null,
        IQueueObserver? watch = null,
        SimulatedTimeProvider? time = null)
    {
        if (scenario.Rest is not RestBehaviour.None && rest is null)
        {
            throw new ArgumentNullException(nameof(rest), "The scenario has a REST that the app was not started with.");
        }

        if (scenario.SecondHome && app.SecondBaseUrl is null)
        {
            throw new ArgumentException("The scenario has a second home that the app lacks.", nameof(app));
        }

        _scenario = scenario;
        _recorder = new RunRecorder(Clock, scenario, targetSeconds);
        Exchange = new Exchange(Clock, watch is null ? _recorder : new QueueObservers(watch, _recorder), scenario.Twilio.WaitingRep, Chance(ChanceStream.Exchange))
        {
            MaxSize = scenario.QueueLimit,
        };
        Account = new TwilioAccount(rest is null ? Sids.Make("AC", Chance(ChanceStream.Account)) : SimulatedRest.AccountSid, app.AuthToken) { SharedKey = app.SharedKey };
        (time ?? rest?.Time)?.Follow(Clock, scenario.StartHour);
        rest?.Serve(Clock, Exchange, SimulatedTime.FromSeconds(scenario.RestSeconds), RestFaults.Of(scenario.Rest), scenario.RestAtATime);
        _network = new TwilioNetwork(Clock, Exchange, Sender(app, transport, AppInTime(rest, time)), scenario.Twilio)
        {
            AccountSid = Account.Sid,
            Began = SimulatedTime.Monday + SimulatedTime.FromHours(scenario.StartHour),
            Recordings = Recordings,
            Sounds = new SoundLengths(SimulatedTime.FromSeconds(scenario.MusicSeconds)),
            Faults = scenario.CallFaults,
            Chance = Chance(ChanceStream.Calls),
        };
        PerTier<IncomingNumber> numbers = PerTier.Of(tier => Number(app, (int)tier, WebhookRoutes.Enqueue[tier]));
        IncomingNumber repNumber = Number(app, 2, WebhookRoutes.RepCallComplete);
        _population = new Population(scenario, _network, _recorder, tier => numbers[tier], () => repNumber);
    }

    /// <summary>The simulated time.</summary>
    public VirtualClock Clock { get; } = new();

    /// <summary>How fast the run goes, so that people can follow it; null for as fast as it can.</summary>
    public Pace? Pace { get; init; }

    /// <summary>The queues of the simulated account.</summary>
    public Exchange Exchange { get; }

    /// <summary>The recordings of the simulated account.</summary>
    public RecordingStore Recordings { get; } = new();

    /// <summary>The simulated account.</summary>
    internal TwilioAccount Account { get; }

    /// <summary>Plays the scenario; once.</summary>
    /// <param name="progress">Is told how far the run is, about once a simulated minute; may be null.</param>
    /// <param name="cancellationToken">Gives the run up.</param>
    public async Task<RunResult> RunAsync(Action<RunProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        long began = Stopwatch.GetTimestamp();
        _population.Begin();
        if (progress is not null)
        {
            Report(progress);
        }

        TimeSpan end = SimulatedTime.FromHours(_scenario.Hours);
        await (Pace is null ? Clock.RunAsync(end, cancellationToken) : Clock.RunAsync(end, Pace, cancellationToken)).ConfigureAwait(false);
        return _recorder.Finish(Stopwatch.GetElapsedTime(began));
    }

    /// <summary>Looks at the run, from any thread: what happens at the moment that it has reached.</summary>
    public RunSnapshot Look()
    {
        lock (Clock.Gate)
        {
            ILookup<Tier, QueuedCall> waiting = Exchange.Queues.SelectMany(queue => queue.Calls).Where(call => !call.Member.IsRep).ToLookup(call => call.Member.Caller.Tier);
            return new RunSnapshot
            {
                Began = _network.Began,
                At = _network.Began + Clock.Now,
                Share = SimulatedTime.ToHours(Clock.Now) / _scenario.Hours,
                Tiers = PerTier.Of(tier => _recorder.Look(tier, [.. waiting[tier].OrderBy(call => call.Joined).Select(Waiting)])),
                Dialling = _recorder.Reps.Count(RepState.Dialling),
                WrapUp = _recorder.Reps.Count(RepState.WrapUp),
                Pause = _recorder.Reps.Count(RepState.Pause),
            };
        }
    }

    /// <summary>The share of each tier's callers who were answered within the target; those who gave up, were lost or still wait count as not. NaN if nobody rang.</summary>
    public PerTier<double> ServiceLevel => PerTier.Of(tier => _recorder[tier].ServiceLevel);

    private WaitingCall Waiting(QueuedCall call) =>
        new(call.Member.Caller.Number, Sids.PhoneNumber(Population.CallerNumbersFrom + call.Member.Caller.Number), Clock.Now - call.Joined);

    private void Report(Action<RunProgress> progress)
    {
        progress(_recorder.Progress());
        Clock.After(BetweenProgress, () => Report(progress));
    }

    private WebhookSender Sender(AppUnderTest app, IWebhookTransport transport, AppInSimulatedTime? inTime) => new(
        Clock,
        transport,
        new FaultInjector(_scenario.Faults, Chance(ChanceStream.Faults)),
        _recorder,
        Account,
        SimulatedTime.FromSeconds(_scenario.WebhookSeconds),
        inTime)
    {
        Outages = new OutageCalendar(app.SecondBaseUrl, OutageDraw.Parts(_scenario, Chance(ChanceStream.Outages))),
        Delivery = _scenario.Delivery,
    };

    private IncomingNumber Number(AppUnderTest app, int index, string route)
    {
        string url = Url(app.BaseUrl);
        return new IncomingNumber(Sids.Make("PN", new Random(index)), Sids.PhoneNumber(index))
        {
            VoiceUrl = url,
            VoiceFallbackUrl = !_scenario.Faults.Fallback ? "" : _scenario.SecondHome ? Url(app.SecondBaseUrl!) : url,
        };

        string Url(string home) => home.TrimEnd('/') + "/" + route;
    }

    // Such an app may keep an answer back, or ask REST; another one answers at once as far as simulated time goes.
    private AppInSimulatedTime? AppInTime(SimulatedRest? rest, SimulatedTimeProvider? time) => (rest, time) switch
    {
        ({ } asked, _) => new AppInSimulatedTime(Clock, time ?? asked.Time, () => asked.NextRequest),
        (_, { } kept) when _scenario.RepHabits.Pins.Count > 0 || _scenario.Attackers.PerHour > 0 => new AppInSimulatedTime(Clock, kept, () => Never),
        _ => null,
    };

    private Random Chance(ChanceStream stream) => stream.Chance(_scenario.Seed);
}
