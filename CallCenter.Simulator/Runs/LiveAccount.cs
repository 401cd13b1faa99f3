using CallCenter.Core;
using CallCenter.Simulator.People;
using CallCenter.Simulator.Scenarios;
using CallCenter.Simulator.Time;
using CallCenter.Simulator.Twilio.Calls;
using CallCenter.Simulator.Twilio.Rest;
using CallCenter.Simulator.Twilio.Webhooks;
using CallCenter.Simulator.Twilio.Wire;

namespace CallCenter.Simulator.Runs;

/// <summary>
/// The <see cref="SampleAccount"/> with a call center at work in it: a scenario is played in it at a multiple of real time, and begins anew each
/// time that it is over. All of it shows by REST, and what REST changes changes the play.
/// </summary>
/// <remarks>Simulated time waits for the answers of whatever the account's numbers point at.</remarks>
public sealed class LiveAccount
{
    private static readonly TimeSpan LongestHistory = TimeSpan.FromMinutes(90);

    private readonly Scenario _scenario;
    private readonly TimeProvider _real;
    private readonly TimeSpan _history;

    /// <summary>Creates an account in which nothing happens yet.</summary>
    /// <param name="scenario">The scenario, free of mistakes; whether and how it has REST does not matter.</param>
    /// <param name="port">The port on which the account's REST is to be served; 0 for a free one.</param>
    /// <param name="real">Real time.</param>
    /// <param name="webhooks">How its webhooks are signed; null for an account that cannot choose.</param>
    public LiveAccount(Scenario scenario, int port, TimeProvider real, WebhookAccount? webhooks = null)
    {
        (_scenario, _real) = (scenario, real);
        TimeSpan half = SimulatedTime.FromHours(scenario.Hours / 2);
        _history = half < LongestHistory ? half : LongestHistory;
        TwilioRestOptions account = SampleAccount.Create(port, real.GetUtcNow() - _history, webhooks, scenario.Twilio.WaitingRep, scenario.QueueLimit);
        Account = account with { Log = new CallLog(account.Clock, account.Recordings) };
        AppTime = new RepeatedMorning(account.Clock, scenario.StartHour, scenario.Hours);
    }

    /// <summary>What is to be served.</summary>
    public TwilioRestOptions Account { get; }

    /// <summary>The clock of the app: the hour of the scenario, whatever the hour is in truth.</summary>
    public TimeProvider AppTime { get; }

    /// <summary>How fast the run goes; null before <see cref="RunAsync"/>.</summary>
    public Pace? Pace { get; private set; }

    /// <summary>Points the numbers at an app and lets the beginning of the scenario pass as fast as it can: an hour and a half, or half of a shorter scenario.</summary>
    /// <param name="appUrl">The app's URL, without a slash at its end; it must take <see cref="SampleAccount.AuthToken"/>.</param>
    /// <param name="transport">Carries requests to it.</param>
    /// <param name="cancellationToken">Gives it up.</param>
    public async Task BeginAsync(string appUrl, IWebhookTransport transport, CancellationToken cancellationToken)
    {
        string[] routes = [WebhookRoutes.Enqueue.Premium, WebhookRoutes.Enqueue.Regular, WebhookRoutes.RepCallComplete];
        lock (Account.Clock.Gate)
        {
            foreach ((IncomingNumber number, string route) in Account.Numbers.All.ToArray().Zip(routes))
            {
                string url = $"{appUrl}/{route}";
                Account.Numbers.Change(number with { VoiceUrl = url, VoiceFallbackUrl = url });
            }

            string[] sids = [.. Account.Numbers.All.Select(number => number.Sid)];
            new Population(_scenario, Network(transport), new Unwatched(), tier => Number(sids[(int)tier]), () => Number(sids[2])).Begin(again: true);
        }

        await Account.Clock.RunAsync(_history, cancellationToken).ConfigureAwait(false);
        // It took a while, by which the account's clock would be slow.
        await Account.Clock.RunAsync(_real.GetUtcNow() - Account.Begins, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Lets the run go on until it is given up; after <see cref="BeginAsync"/>.</summary>
    /// <param name="speed">Simulated seconds per second, above 0, at most <see cref="Pace.Greatest"/>.</param>
    /// <param name="cancellationToken">Gives the run up.</param>
    public Task RunAsync(double speed, CancellationToken cancellationToken)
    {
        Pace = new Pace(speed, _real, Account.Clock.Now);
        return Account.Clock.RunAsync(SimulatedTime.Never, Pace, cancellationToken);
    }

    // A trunk or a TwiML app takes the place of the URL, and leads to none of the call center's webhooks.
    private IncomingNumber Number(string sid) => Account.Numbers.FindBySid(sid)! switch
    {
        { TrunkSid: null, VoiceApplicationSid: "" } number => number,
        var number => number with { VoiceUrl = "" },
    };

    private TwilioNetwork Network(IWebhookTransport transport)
    {
        var sender = new WebhookSender(
            Account.Clock,
            transport,
            new FaultInjector(_scenario.Faults, ChanceStream.Faults.Chance(_scenario.Seed)),
            new Unwatched(),
            new TwilioAccount(Account.AccountSid, SampleAccount.AuthToken),
            SimulatedTime.FromSeconds(_scenario.WebhookSeconds),
            app: null);
        return new TwilioNetwork(Account.Clock, Account.Exchange, sender, _scenario.Twilio)
        {
            AccountSid = Account.AccountSid,
            Began = Account.Begins,
            Recordings = Account.Recordings,
            Log = Account.Log,
            Sounds = new SoundLengths(SimulatedTime.FromSeconds(_scenario.MusicSeconds)),
            Faults = _scenario.CallFaults,
            Chance = ChanceStream.Calls.Chance(_scenario.Seed),
        };
    }

    // Who wants to know what happens asks REST.
    private sealed class Unwatched : ICallCenterObserver;
}
