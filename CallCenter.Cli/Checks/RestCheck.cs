using System.Runtime.CompilerServices;
using CallCenter.Cli.Shells;
using CallCenter.Core.Queues;
using CallCenter.Core.Settings;
using Twilio.Clients;
using Twilio.Exceptions;
using Twilio.Rest.Api.V2010.Account;

namespace CallCenter.Cli.Checks;

/// <summary>Checks the credentials by which the app looks at the queues, and says which of its queues exist. Creates none.</summary>
/// <param name="options">What is checked.</param>
/// <param name="rest">Twilio's REST, with those credentials.</param>
/// <param name="time">Measures how long the answer takes.</param>
internal sealed class RestCheck(CheckOptions options, ITwilioRestClient rest, TimeProvider time)
{
    private const string Credentials = "REST: credentials accepted";

    /// <summary>Runs the checks: one request, or for an account with more than 1,000 queues one for each thousand.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    public async IAsyncEnumerable<CheckLine> RunAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        long began = time.GetTimestamp();
        (IReadOnlyList<QueueResource> queues, CheckLine? failure) = await ReadAsync(cancellationToken).ConfigureAwait(false);
        if (failure is not null)
        {
            yield return failure;
            yield break;
        }

        yield return new CheckLine(CheckOutcome.Ok, Credentials, $"the account has {queues.Count} {(queues.Count == 1 ? "queue" : "queues")}");
        yield return Queue(queues, options.Queues.Premium);
        yield return Queue(queues, options.Queues.Regular);
        yield return Latency(time.GetElapsedTime(began));
    }

    private async Task<(IReadOnlyList<QueueResource> Queues, CheckLine? Failure)> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            return (await QueueList.ReadAllAsync(rest).WaitAsync(cancellationToken).ConfigureAwait(false), null);
        }
        catch (ApiException refusal)
        {
            return ([], new CheckLine(CheckOutcome.Failed, Credentials, $"{refusal.Status}: {refusal.Message}", refusal.Status switch
            {
                401 => $"Make an API key (Standard, region {(rest.Region ?? TwilioRegion.Default).ToUpperInvariant()}) in the Twilio console and set {SettingVariables.ApiKeySid} and {SettingVariables.ApiKeySecret} to it, here and in the app's settings.",
                404 => $"Set {SettingVariables.AccountSid} to the account that the API key belongs to, here and in the app's settings.",
                429 => "Twilio is asked too often for this account: the app dials blindly meanwhile. Check again later.",
                _ => "The app dials blindly meanwhile. See https://status.twilio.com and check again.",
            }));
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            return ([], new CheckLine(CheckOutcome.Failed, Credentials, $"no answer that can be read: {failure.Message}", $"See that this machine reaches {(rest.Region is null ? "https://api.twilio.com" : $"Twilio's REST{TwilioRegion.Suffix(rest.Region)}, and that {SettingVariables.Edge} is right if it is given")}; the app must reach it too."));
        }
    }

    private static CheckLine Queue(IReadOnlyList<QueueResource> queues, string name)
    {
        string check = $"REST: queue {name}";
        return queues.Find(name) switch
        {
            null => new CheckLine(CheckOutcome.Warning, check, "does not exist yet", $"Create it before the first call, so that no rep dials a queue that is not there: {Shell.Here.Command("connect")} does."),
            { CurrentSize: 0, AverageWaitTime: > 0 and var waited } queue => new CheckLine(
                CheckOutcome.Warning, check, $"{queue.Sid}, 0 wait, yet for {waited} s on average", "Twilio contradicts itself, and the app will dial blindly when it does: check again."),
            var queue when !string.Equals(queue.FriendlyName, name, StringComparison.Ordinal) => new CheckLine(
                CheckOutcome.Warning, check, $"is called {queue.FriendlyName}", "Give the app's setting the same letter case."),
            var queue => new CheckLine(CheckOutcome.Ok, check, $"exists, {queue.Sid}, {queue.CurrentSize} of at most {queue.MaxSize} wait"),
        };
    }

    private string Near => rest.Region switch
    {
        "ie1" => "Azure's North Europe, which is in Ireland as Twilio's region IE1 is",
        "au1" => "Azure's Australia East, which is in Sydney as Twilio's region AU1 is",
        _ => "a region in the east of the US",
    };

    private CheckLine Latency(TimeSpan elapsed)
    {
        int budget = new CallCenterOptions().LookBudgetMilliseconds;
        string seen = LatencyChecks.Write(elapsed);
        return elapsed.TotalMilliseconds <= budget
            ? new CheckLine(CheckOutcome.Ok, "latency: REST", $"answered after {seen}, from here")
            : new CheckLine(
                CheckOutcome.Warning,
                "latency: REST",
                $"answered after {seen}, from here",
                $"The app gives up a look after {budget} ms and dials blindly. If it runs as far from Twilio as this machine, move it to {Near}.");
    }
}
