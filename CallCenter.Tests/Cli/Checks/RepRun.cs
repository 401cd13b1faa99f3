using System.Net;
using CallCenter.Cli.Checks;
using CallCenter.Simulator.Twilio.Wire;
using CallCenter.Tests.Repository.Operations;
using Microsoft.Extensions.DependencyInjection;

namespace CallCenter.Tests.Cli.Checks;

/// <summary>What a check says of a rep's call, who may have a PIN and a known number.</summary>
internal static class RepRun
{
    public const string Pin = "48291573";

    private static readonly string[] Parts = ["lock: ", "queue of reps: ", "rule: ", "break: "];

    /// <summary>An app with PINs, and what is set besides.</summary>
    public static Fault Locked(params (string Name, string Value)[] settings) =>
        new() { Settings = _ => CallerSettings.With([("Reps:Pins", $"anna={Pin}; ben=77120466"), .. settings]) };

    /// <summary>An app with PINs whose idle reps wait, and in whose queues nobody is.</summary>
    public static Fault Idle(params (string Name, string Value)[] settings) => Locked([("IdleReps", "Wait"), ("LookBudgetMilliseconds", "5000"), .. settings]) is var locked
        ? locked with
        {
            Settings = url => new(locked.Settings(url))
            {
                ["Twilio:AccountSid"] = RestWorld.AccountSid,
                ["Twilio:ApiKeySid"] = "SK00000000000000000000000000000001",
                ["Twilio:ApiKeySecret"] = "secret",
            },
            ConfigureServices = services => services.AddSingleton(new HttpClient(new ScriptedRest(HttpStatusCode.OK) { Queues = ScriptedRest.NobodyWaits })),
        }
        : locked;

    /// <summary>All lines about the rep's call, with what to do below each.</summary>
    public static async Task<string[]> LinesAsync(Fault fault, string? pin = Pin, string? from = null)
    {
        await using Gateway gateway = await Gateway.StartAsync(fault);
        using var transport = new HttpTransport();
        var options = new CheckOptions { BaseUrl = gateway.Url, Signer = new SigningKey(CallCenterFixture.Token), RepPin = pin, RepFrom = from };
        CheckLine[] lines = await new DeploymentCheck(options, transport, TimeProvider.System).RunAsync(RestWorld.Cancelled).ToArrayAsync(RestWorld.Cancelled);
        Assert.DoesNotContain(lines, line => $"{line.Name} {line.Detail} {line.Advice}".Contains(Pin, StringComparison.Ordinal));
        return [.. lines
            .Where(line => Parts.Any(part => line.Name.StartsWith(part, StringComparison.Ordinal)) || line.Name == "rep-call-complete: TwiML")
            .SelectMany(line => new[] { $"{line.Outcome}|{line.Name}|{line.Detail}", $"|{line.Advice}" })
            .Where(line => line != "|")];
    }

    /// <summary>The lines of what did not go well.</summary>
    public static async Task<string[]> ComplaintsAsync(Fault fault, string? pin = Pin) =>
        [.. (await LinesAsync(fault, pin)).Where(line => !line.StartsWith("Ok|", StringComparison.Ordinal))];
}
