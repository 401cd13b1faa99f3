using System.Runtime.CompilerServices;
using CallCenter.Cli.Signing;
using CallCenter.Core;
using CallCenter.Core.Settings;
using Twilio.Clients;
using Twilio.Exceptions;

namespace CallCenter.Cli.Checks;

/// <summary>
/// Lets Twilio itself send the app a test by each setting of the account's rule for it (https://www.twilio.com/docs/usage/webhooks/webhook-testing): the one check
/// of a deployment in which everything is real but the call. Says nothing where the account has no such rule.
/// </summary>
/// <param name="options">What is checked.</param>
/// <param name="rest">Twilio's REST.</param>
internal sealed class TwilioTestCheck(CheckOptions options, ITwilioRestClient rest)
{
    private const int Ok = 200;
    private const int Forbidden = 403;
    private const int NotPropagated = 422;

    private readonly SigningAccount _account = new(rest);

    /// <summary>Runs the checks.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    public async IAsyncEnumerable<CheckLine> RunAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (RuleShare share in await FindSharesAsync(cancellationToken).ConfigureAwait(false))
        {
            yield return await TestAsync(share, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<IReadOnlyList<RuleShare>> FindSharesAsync(CancellationToken cancellationToken)
    {
        try
        {
            AccountRule? rule = await _account.FindRuleAsync(options.BaseUrl + "/").WaitAsync(cancellationToken).ConfigureAwait(false);
            return rule?.Shares ?? [];
        }
        catch (Exception failure) when (failure is ApiException or HttpRequestException or InvalidDataException)
        {
            // An account that does not have these resources, or a key that may not see them: there is nothing to check.
            return [];
        }
    }

    private async Task<CheckLine> TestAsync(RuleShare share, CancellationToken cancellationToken)
    {
        string by = share.KeyId ?? "the auth token";
        string name = $"Twilio's own test: {WebhookRoutes.RepCallComplete}";
        try
        {
            SentTest test = await _account.TestAsync(share.SettingId, options.UrlOf(WebhookRoutes.RepCallComplete)).WaitAsync(cancellationToken).ConfigureAwait(false);
            string seen = $"{share.Percentage} % are signed by {by}: {(test.Status is { } status ? $"{status} after {LatencyChecks.Write(test.Took)}" : "no answer")}";
            return new CheckLine(test.Status == Ok ? CheckOutcome.Ok : CheckOutcome.Failed, name, seen, Advice(test.Status, share.KeyId, options.Region));
        }
        catch (ApiException refusal)
        {
            return new CheckLine(
                CheckOutcome.Skipped,
                name,
                refusal.Status == NotPropagated ? "the setting is too new: check again in a minute" : $"Twilio does not send it to this address (status {refusal.Status})");
        }
        catch (Exception failure) when (failure is HttpRequestException or InvalidDataException)
        {
            return new CheckLine(CheckOutcome.Skipped, name, $"no answer that can be read: {failure.Message}");
        }
    }

    private static string? Advice(int? status, string? keyId, string? region) => status switch
    {
        Ok => null,
        Forbidden when keyId is null => $"Calls are refused: set {SettingVariables.AuthToken} to the account's primary auth token{TwilioRegion.Suffix(region)} in the app's settings, or have a shared key sign all webhooks.",
        Forbidden => $"Calls are refused: add the key to {SettingVariables.SharedKeys} in the app's settings. If its secret is lost, ./callcenter connect --sign-with-auth-token goes back.",
        null => "Twilio does not reach the app: see that its address is public and that Networking lets everybody in.",
        _ => "Read the app's log (Log stream in the Azure portal), and do what the failed checks above say.",
    };
}
