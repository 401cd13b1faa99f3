using System.Globalization;
using CallCenter.Core.Settings;
using Twilio.Clients;
using Twilio.Exceptions;

namespace CallCenter.Cli.Connecting;

/// <summary>Connects the numbers of an account to an app: reads all, judges it, and only then changes what differs.</summary>
/// <param name="client">Asks Twilio.</param>
/// <param name="output">Where it is written what changes.</param>
internal sealed class Connector(ITwilioRestClient client, TextWriter output)
{
    private readonly Account _account = new(client);

    /// <summary>Connects the numbers.</summary>
    /// <param name="wish">What is to be connected to what.</param>
    /// <param name="isDryRun">Whether to say only what would change.</param>
    /// <exception cref="ConnectException">It cannot be done; the sentence says if part of it was.</exception>
    public async Task ConnectAsync(ConnectWish wish, bool isDryRun)
    {
        var report = new ConnectReport(output, isDryRun);
        try
        {
            var plan = ConnectPlan.Make(wish, await ReadAsync(wish).ConfigureAwait(false));
            if (isDryRun)
            {
                Tell(plan, report);
            }
            else
            {
                await ApplyAsync(plan, report).ConfigureAwait(false);
            }

            report.WriteSummary();
        }
        catch (Exception failure) when (Explain(failure) is { } reason)
        {
            throw new ConnectException(report.HasChanges ? $"{reason} What is listed above was done; run the command again to do the rest." : reason);
        }
    }

    private async Task<AccountState> ReadAsync(ConnectWish wish) => new(
        await _account.ListQueuesAsync().ConfigureAwait(false),
        new PerRole<AccountNumber?>(
            await _account.FindNumberAsync(wish.Numbers.Premium).ConfigureAwait(false),
            await _account.FindNumberAsync(wish.Numbers.Regular).ConfigureAwait(false),
            await _account.FindNumberAsync(wish.Numbers.Rep).ConfigureAwait(false)));

    private static void Tell(ConnectPlan plan, ConnectReport report)
    {
        foreach (string queue in plan.Queues)
        {
            report.WriteQueue(queue);
        }

        foreach (NumberChange change in plan.Numbers)
        {
            report.WriteNumber(change, change.Wanted);
        }
    }

    // The queues first: a rep who dials one that does not exist is sent away.
    private async Task ApplyAsync(ConnectPlan plan, ConnectReport report)
    {
        foreach (string queue in plan.Queues)
        {
            bool created = await _account.CreateQueueAsync(queue).ConfigureAwait(false);
            report.WriteQueue(queue, wasThere: !created);
        }

        foreach (NumberChange change in plan.Numbers)
        {
            AccountNumber now = await _account.SetNumberAsync(change.Number.Sid, change.Wanted).ConfigureAwait(false);
            report.WriteNumber(change, now.Voice);
        }
    }

    // Never Twilio's own words, which may repeat a phone number.
    private static string? Explain(Exception failure) => failure switch
    {
        ApiException { Status: 401 } =>
            $"Twilio refuses the credentials: {SettingVariables.AccountSid} must be the account of the API key {SettingVariables.ApiKeySid}, and {SettingVariables.ApiKeySecret} the key's secret.",
        ApiException { Status: 403 } =>
            "Twilio does not let this API key read or change queues and phone numbers: use a standard key, or give a restricted one these permissions.",
        ApiException { Status: 404 } => $"Twilio does not know the account: check {SettingVariables.AccountSid}, and --rest-url if you gave one.",
        ApiException { Status: 429 } => "The account asks Twilio too much at the moment: try again in a minute.",
        ApiException { Code: > 0 } refusal => string.Create(
            CultureInfo.InvariantCulture,
            $"Twilio answered with status {refusal.Status} and error {refusal.Code}, which https://www.twilio.com/docs/errors/{refusal.Code} explains."),
        ApiException refusal => string.Create(CultureInfo.InvariantCulture, $"Twilio answered with status {refusal.Status}: try again."),
        InvalidDataException => "The answer is not one of Twilio's REST: check --rest-url, or what is between this machine and https://api.twilio.com.",
        HttpRequestException => "Twilio's REST cannot be reached: check --rest-url, or that this machine may connect to https://api.twilio.com.",
        TaskCanceledException { InnerException: TimeoutException } => "Twilio's REST does not answer: try again.",
        _ => null,
    };
}
