using System.Globalization;
using System.Runtime.CompilerServices;
using CallCenter.LocalHost.Hosting;
using CallCenter.Simulator.Runs;
using CallCenter.Simulator.Runs.Results;
using CallCenter.Simulator.Scenarios;
using CallCenter.Simulator.Time;
using CallCenter.Simulator.Twilio.Rest;
using CallCenter.Simulator.Twilio.Wire;
using Microsoft.Extensions.DependencyInjection;

namespace CallCenter.Benchmarks.Soak;

/// <summary>
/// An app with two homes on sockets, for hours of simulated time that are all as busy as the busiest of a scenario, many times over: what signs
/// changes from hour to hour, and in each but the first and the last Twilio's REST fails in another way, and a home for ten minutes or the whole hour.
/// </summary>
/// <param name="scenario">The scenario, such as the busy morning.</param>
/// <param name="scale">By how much its callers and reps are multiplied.</param>
/// <param name="hours">How many hours.</param>
/// <param name="output">Gets a line an hour.</param>
internal sealed class SoakRun(Scenario scenario, int scale, int hours, TextWriter output)
{
    private const double TenMinutes = 1.0 / 6;
    private const double Megabyte = 1024 * 1024;
    private const string AccountSid = "AC0123456789abcdef0123456789abcdef";
    private const string SharedKeyId = "webhooks_sharedkey_00000000000000000000000001";

    private static readonly RestCredentials Key = new("SK0123456789abcdef0123456789abcdef", "secret");
    private static readonly SigningKey[] Signers = [new("token"), new("previous"), new("shared", SharedKeyId)];

    private static readonly SoakTrouble[] Troubles =
    [
        new("429", new RestFaults(Status: 429), "1 dead", [new Outage(1, 0.3, 0.3 + TenMinutes, OutageKind.Dead)]),
        new("down", new RestFaults(IsDown: true), "1 hangs", [new Outage(1, 0.3, 0.3 + TenMinutes, OutageKind.Hanging)]),
        new("500", new RestFaults(Status: 500), "2 dead", [new Outage(2, 0, 1, OutageKind.Dead)]),
        new("slow", new RestFaults(Delay: TimeSpan.FromSeconds(2)), "1 says 500", [new Outage(1, 0.3, 0.3 + TenMinutes, OutageKind.Error)]),
        new("web page", new RestFaults(IsWebPage: true), "1 flaps", [new Outage(1, 0, 1, OutageKind.Dead, FlapSeconds: 60)]),
        new("one too many", new RestFaults(CurrentSizeOffset: 1), "1, then 2", [new Outage(1, 0.2, 0.4, OutageKind.Dead), new Outage(2, 0.6, 0.8, OutageKind.Error)]),
    ];

    /// <summary>Plays it.</summary>
    /// <param name="stop">Gives it up.</param>
    /// <returns>Whether nobody was lost and the managed memory after the last hour is at most 5 % above that after the first.</returns>
    public async Task<bool> RunAsync(CancellationToken stop)
    {
        using var rest = new RestOfTheHour();
        using var http = new HttpClient(rest);
        var time = new SimulatedTimeProvider();
        var options = new LocalHostOptions
        {
            Settings = Settings(),
            ConfigureServices = services => services.AddSingleton(http).AddSingleton<TimeProvider>(new SimulatedDate(time)),
        };
        await using LocalFunctionsHost home = await LocalFunctionsHost.StartAsync(options, stop).ConfigureAwait(false);
        await using LocalFunctionsHost other = await LocalFunctionsHost.StartAsync(options, stop).ConfigureAwait(false);
        await output.WriteLineAsync("hour  signed by  REST          homes       callers  answered  lost  webhooks  failed     p95  seconds  memory").ConfigureAwait(false);
        (double first, double last, long lost) = (0, 0, 0);
        for (int hour = 0; hour < hours; hour++)
        {
            lost += await PlayAsync(hour, [home.BaseAddress, other.BaseAddress], rest, time, stop).ConfigureAwait(false);
            last = Memory();
            first = hour == 0 ? last : first;
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{last,8:0.0} MB")).ConfigureAwait(false);
        }

        double growth = (last / first) - 1;
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Lost: {lost}. Memory after the last hour against the first: {growth:+0.0 %;-0.0 %}.")).ConfigureAwait(false);
        return lost == 0 && growth <= 0.05;
    }

    // By itself, so that nothing of the hour is in use any more when the memory is measured.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private async Task<long> PlayAsync(int hour, Uri[] homes, RestOfTheHour rest, SimulatedTimeProvider time, CancellationToken stop)
    {
        SigningKey signer = Signers[hour % Signers.Length];
        SoakTrouble trouble = hour == 0 || hour == hours - 1 ? SoakTrouble.None : Troubles[(hour - 1) % Troubles.Length];
        using var transport = new HttpTransport();
        var simulation = new Simulation(
            Hour(hour, trouble),
            new AppUnderTest(homes[0].OriginalString, signer.Secret) { SecondBaseUrl = homes[1].OriginalString, SharedKey = signer.SharedKeyId is null ? null : signer },
            transport,
            time: time);
        await using TwilioRestServer server = await TwilioRestServer.StartAsync(new TwilioRestOptions(AccountSid, [Key], simulation.Exchange, simulation.Clock), stop).ConfigureAwait(false);
        server.Faults = trouble.Rest;
        rest.Address = server.BaseAddress;
        RunResult result = await simulation.RunAsync(cancellationToken: stop).ConfigureAwait(false);
        rest.Address = null;
        long lost = result.Premium.Lost + result.Regular.Lost;
        await output.WriteAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{hour + 1,4}  {(signer.SharedKeyId is null ? signer.Secret : "key"),-9}  {trouble.RestName,-12}  {trouble.HomesName,-10}  {result.Premium.Offered + result.Regular.Offered,7}  {result.Premium.Answered + result.Regular.Answered,8}  {lost,4}  {result.Webhooks.Requests,8}  {result.Webhooks.Failed,6}  {result.Measured.WebhookP95Milliseconds,3:0} ms  {result.Measured.Seconds,7:0}"))
            .ConfigureAwait(false);
        return lost;
    }

    private Scenario Hour(int hour, SoakTrouble trouble)
    {
        int busiest = Enumerable.Range(0, Arrivals.HoursADay).MaxBy(each => scenario.Premium.At(each) + scenario.Regular.At(each));
        return scenario with
        {
            Seed = scenario.Seed + hour,
            StartHour = busiest,
            Hours = 1,
            Premium = Arrivals.Steady(scenario.Premium.At(busiest) * scale),
            Regular = Arrivals.Steady(scenario.Regular.At(busiest) * scale),
            Shifts = [.. scenario.Shifts.Select(shift => shift with { Reps = shift.Reps * scale })],
            SecondHome = true,
            Outages = [.. trouble.Homes.Select(outage => outage with { FromHour = busiest + outage.FromHour, ToHour = busiest + outage.ToHour })],
        };
    }

    private Dictionary<string, string?> Settings() => new(scenario.AppSettings)
    {
        ["Twilio:AuthToken"] = Signers[0].Secret,
        ["Twilio:PreviousAuthToken"] = Signers[1].Secret,
        ["Twilio:SharedKeys"] = $"{SharedKeyId}={Signers[2].Secret}",
        ["Twilio:AccountSid"] = AccountSid,
        ["Twilio:ApiKeySid"] = Key.User,
        ["Twilio:ApiKeySecret"] = Key.Password,
    };

    private static double Memory()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true) / Megabyte;
    }
}
