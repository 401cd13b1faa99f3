using CallCenter.Core;
using CallCenter.Simulator.People;
using CallCenter.Simulator.Runs.Results;
using CallCenter.Simulator.Scenarios;
using CallCenter.Simulator.Statistics;
using CallCenter.Simulator.Theory;
using CallCenter.Simulator.Time;
using CallCenter.Simulator.Twilio.Calls;
using CallCenter.Simulator.Twilio.Queues;
using CallCenter.Simulator.Twilio.Twiml;
using CallCenter.Simulator.Twilio.Wire;

namespace CallCenter.Simulator.Runs;

/// <summary>Folds a run into its result as it goes, in memory that does not grow with the run.</summary>
internal sealed class RunRecorder : ICallCenterObserver
{
    private const int MostErrors = 100;
    private const int LongestDocument = 500;
    private const double MillisecondsASecond = 1000;

    private readonly VirtualClock _clock;
    private readonly Scenario _scenario;
    private readonly PerTier<TierRecorder> _tiers;
    private readonly QueueRecorder _queues = new();
    private readonly PromiseRecorder _promises;
    private readonly TimelineRecorder _timeline;
    private readonly IdealOfRun _ideal;
    private readonly List<CallError> _errors = [];
    private readonly OutageRecorder _outages;
    private readonly QuantileSketch _measured = new();
    private TimeSpan _since;
    private TimeSpan _deadAir;
    private long _inversions;
    private TimeSpan _longestInversion;
    private AttackResult _attacks;
    private long _webhooks;
    private long _repWebhooks;
    private long _failedWebhooks;

    public RunRecorder(VirtualClock clock, Scenario scenario, double targetSeconds)
    {
        _clock = clock;
        _scenario = scenario;
        _tiers = PerTier.Of(_ => new TierRecorder(targetSeconds));
        _promises = new PromiseRecorder(clock);
        _timeline = new TimelineRecorder(scenario.StartHour, scenario.Hours);
        _ideal = new IdealOfRun(scenario);
        _outages = new OutageRecorder(scenario.Outages);
        Reps = new RepRecorder(clock, scenario.StartHour, scenario.Hours, _timeline, [.. scenario.RepHabits.Pins.Select(rep => rep.Name)]);
    }

    public RepRecorder Reps { get; }

    public TierRecorder this[Tier tier] => _tiers[tier];

    public void OnJoined(QueuedCall call)
    {
        PassTime();
        _queues.OnJoined(call);
        _ideal.OnJoined(call);
    }

    public void OnAbandoned(QueuedCall call)
    {
        OnLeft(call);
        _timeline.OnAbandoned(call.Member.Caller.Tier, _clock.Now, _clock.Now - call.Joined);
    }

    public void OnLeft(QueuedCall call)
    {
        PassTime();
        _queues.OnGone(call);
        _promises.OnGone(call);
        _ideal.OnLeft(call);
    }

    public void OnBridged(Talk talk)
    {
        PassTime();
        _queues.OnGone(talk.Call);
        _promises.OnBridged(talk);
        _ideal.OnBridged(talk);
        Tier tier = talk.Call.Member.Caller.Tier;
        this[tier].OnAnswered(talk.Waited);
        TimeSpan? premiumWaited = tier is Tier.Regular && _queues.OldestPremium() is { } premium ? _clock.Now - premium.Joined : null;
        _timeline.OnAnswered(tier, _clock.Now, talk.Waited, premiumWaited);
        if (premiumWaited is { } waited)
        {
            _inversions++;
            _longestInversion = waited > _longestInversion ? waited : _longestInversion;
        }
    }

    public void OnDialWaiting(CallQueue queue)
    {
        PassTime();
        _queues.OnDial(queue, 1);
    }

    public void OnDialOver(CallQueue queue)
    {
        PassTime();
        _queues.OnDial(queue, -1);
    }

    public void OnOffered(Tier tier)
    {
        this[tier].OnOffered();
        _timeline.OnOffered(tier, _clock.Now);
    }

    public void OnCallOver(Tier tier, CallEnd end, TimeSpan? message) => this[tier].OnCallOver(end, message);

    public void OnPromised(QueuedCall call, int minutes) => _promises.OnPromised(call, minutes);

    public void OnRep(int rep, RepState? state) => Reps.Enter(rep, state);

    public void OnCut(Outage outage, CutCall call) => _outages.OnCut(outage, call);

    public void OnAttack(AttackStep step) => _attacks = step switch
    {
        AttackStep.Rang => _attacks with { Calls = _attacks.Calls + 1 },
        AttackStep.Guessed => _attacks with { Guesses = _attacks.Guesses + 1 },
        _ => _attacks with { Talks = _attacks.Talks + 1 },
    };

    public void OnWebhook(CallIdentity call)
    {
        _webhooks++;
        _repWebhooks += call.IsRep ? 1 : 0;
    }

    public void OnError(CallIdentity call, TwimlException error, string url, string document, Outage? outage)
    {
        _failedWebhooks++;
        _outages.OnFailed(outage);
        if (_errors.Count < MostErrors)
        {
            string shown = document.Length > LongestDocument ? document[..LongestDocument] : document;
            _errors.Add(new CallError(_clock.Now.TotalSeconds, call.CallSid, error.Number, error.Message, url, shown));
        }
    }

    public void OnMeasured(TimeSpan latency)
    {
        lock (_measured)
        {
            _measured.Add(latency.TotalSeconds);
        }
    }

    public RunProgress Progress() => new(
        SimulatedTime.ToHours(_clock.Now) / _scenario.Hours,
        _scenario.StartHour + SimulatedTime.ToHours(_clock.Now),
        _queues.Waiting,
        new PerTier<int>(Reps.Count(RepState.Premium), Reps.Count(RepState.Regular)),
        Reps.Count(RepState.Dialling),
        Reps.Count(RepState.WrapUp) + Reps.Count(RepState.Pause),
        _tiers.Premium.Answered + _tiers.Regular.Answered,
        _webhooks);

    /// <summary>What happens to a tier's callers now.</summary>
    /// <param name="tier">The tier.</param>
    /// <param name="waiting">Who of them waits, the longest wait first.</param>
    public TierSnapshot Look(Tier tier, IReadOnlyList<WaitingCall> waiting) => new(
        waiting,
        Reps.Count(tier is Tier.Premium ? RepState.Premium : RepState.Regular),
        this[tier].Answered,
        this[tier].Waits.Within20,
        this[tier].Abandoned,
        this[tier].Messages);

    /// <summary>Ends the run.</summary>
    /// <param name="realTime">How long it took.</param>
    public RunResult Finish(TimeSpan realTime)
    {
        PassTime();
        RepResult reps = Reps.Finish(_deadAir);
        _ideal.Finish(_clock.Now);
        _promises.Finish();
        PerTier<TierResult> tiers = PerTier.Of(tier => this[tier].Result(_ideal[tier], _promises[tier]));
        TimeSpan length = SimulatedTime.FromHours(_scenario.Hours);
        double idleHours = reps.Idle / 3600;
        return new RunResult
        {
            Scenario = AppSettingTexts.WithoutSecrets(_scenario),
            Premium = tiers.Premium,
            Regular = tiers.Regular,
            BothTiers = new BothTiersResult(Waits.MeanOf(_tiers.Premium.Waits, _tiers.Regular.Waits), _ideal.MeanWait),
            Reps = reps,
            Attacks = _attacks,
            Rule = new RuleResult(_inversions, _longestInversion.TotalSeconds),
            Webhooks = new WebhookResult(_webhooks, _failedWebhooks, idleHours > 0 ? _repWebhooks / idleHours : double.NaN),
            Outages = _outages.Results,
            Errors = _errors,
            Timeline = new Timeline(_timeline.Slices(), Reps.Activities) { RepColumnHours = Reps.ColumnHours, Callers = _timeline.Callers },
            Measured = new MeasuredResult(
                realTime.TotalSeconds, _measured.Quantile(0.5) * MillisecondsASecond, _measured.Quantile(0.95) * MillisecondsASecond),
        };
    }

    private void PassTime()
    {
        if (_clock.Now > _since)
        {
            _deadAir += (_clock.Now - _since) * _queues.DeadDials;
            _timeline.OnWaiting(_since, _clock.Now, _queues.Waiting);
            _since = _clock.Now;
        }
    }
}
