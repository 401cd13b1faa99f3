using CallCenter.Core;
using CallCenter.Simulator.Runs;
using CallCenter.Simulator.Runs.Results;
using CallCenter.Simulator.Scenarios;
using CallCenter.Simulator.Time;
using CallCenter.Simulator.Twilio.Calls;
using CallCenter.Simulator.Twilio.Queues;
using CallCenter.Simulator.Twilio.Recordings;
using CallCenter.Simulator.Twilio.Wire;

namespace CallCenter.Tests.Simulator;

/// <summary>A telephone network in which single calls are made by hand.</summary>
internal sealed class SmallNetwork
{
    public const string AccountSid = "AC0123456789abcdef0123456789abcdef";

    public const string SecondHome = "https://second.example.com";

    public static readonly DateTimeOffset Began = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

    private readonly RunRecorder _recorder;
    private readonly TwilioNetwork _network;
    private readonly bool _hasSecondHome;
    private int _calls;

    public SmallNetwork(ScriptedApp app, Scenario? scenario = null)
    {
        Log = new CallLog(Clock, Recordings);
        scenario ??= new Scenario();
        _hasSecondHome = scenario.SecondHome;
        _recorder = new RunRecorder(Clock, scenario, targetSeconds: 20);
        Exchange = new Exchange(Clock, _recorder, scenario.Twilio.WaitingRep, new Random(1)) { MaxSize = scenario.QueueLimit };
        var sender = new WebhookSender(
            Clock,
            app,
            new FaultInjector(scenario.Faults, new Random(1)),
            _recorder,
            new TwilioAccount(AccountSid, ScriptedApp.Token),
            SimulatedTime.FromSeconds(scenario.WebhookSeconds),
            app: null)
        {
            Outages = new OutageCalendar(SecondHome, OutageDraw.Parts(scenario, new Random(1))),
            Delivery = scenario.Delivery,
        };
        _network = new TwilioNetwork(Clock, Exchange, sender, scenario.Twilio)
        {
            AccountSid = AccountSid,
            Began = Began,
            Recordings = Recordings,
            Log = Log,
            Sounds = new SoundLengths(SimulatedTime.FromSeconds(scenario.MusicSeconds)),
            Faults = scenario.CallFaults,
            Chance = new Random(1),
        };
    }

    public VirtualClock Clock { get; } = new();

    public Exchange Exchange { get; }

    public RecordingStore Recordings { get; } = new();

    public CallLog Log { get; }

    public RunRecorder Recorder => _recorder;

    public double Seconds => Clock.Now.TotalSeconds;

    /// <summary>The errors so far, as Twilio's debugger would list them.</summary>
    public IReadOnlyList<CallError> Errors => _recorder.Finish(TimeSpan.Zero).Errors;

    /// <summary>Somebody rings a number whose voice URL is the path.</summary>
    public Person Ring(
        string path,
        double talk = 60,
        double patience = double.PositiveInfinity,
        bool hangsUpAfterTalk = false,
        string? fallback = null,
        string method = "POST",
        double wrapUp = 0,
        SpokenMessage message = default,
        KeyPress? press = null,
        bool hangsUpWhileEnqueued = false)
    {
        var person = new Person(() => Seconds) { HangsUpAfterTalk = hangsUpAfterTalk, Call = null! };
        var caller = new Caller(_calls, Tier.Regular, SimulatedTime.FromSeconds(talk), SimulatedTime.FromSeconds(patience), SimulatedTime.FromSeconds(wrapUp))
        {
            Message = message,
            Press = press,
            HangsUpWhileEnqueued = hangsUpWhileEnqueued,
        };
        person.Call = NewCall(path, person, caller, fallback, method);
        person.Call.Begin();
        return person;
    }

    public CallSession NewCall(string path, IParty party, Caller caller, string? fallback = null, string method = "POST")
    {
        var number = new IncomingNumber($"PN{_calls}", Sids.PhoneNumber(_calls))
        {
            VoiceUrl = ScriptedApp.BaseUrl + path,
            VoiceMethod = method,
            VoiceFallbackUrl = fallback is null ? "" : (_hasSecondHome ? SecondHome : ScriptedApp.BaseUrl) + fallback,
            VoiceFallbackMethod = method,
        };
        _calls++;
        return new CallSession(_network, new CallIdentity($"CA{_calls:00000000000000000000000000000000}", Sids.PhoneNumber(100 + _calls), number, IsRep: false), party, caller);
    }

    public Task RunAsync(double untilSeconds) => Clock.RunAsync(SimulatedTime.FromSeconds(untilSeconds), TestContext.Current.CancellationToken);
}
