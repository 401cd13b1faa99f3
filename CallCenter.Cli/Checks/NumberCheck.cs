using System.Runtime.CompilerServices;
using CallCenter.Cli.Connecting;
using CallCenter.Cli.Shells;
using CallCenter.Core;
using Twilio.Clients;
using Twilio.Exceptions;

namespace CallCenter.Cli.Checks;

/// <summary>Checks the numbers of the account that request the app: whether each has a fallback URL. Says nothing of other numbers.</summary>
/// <param name="options">What is checked.</param>
/// <param name="rest">Twilio's REST.</param>
internal sealed class NumberCheck(CheckOptions options, ITwilioRestClient rest)
{
    /// <summary>Runs the checks: one request.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    public async IAsyncEnumerable<CheckLine> RunAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (AccountNumber number in await ListAsync(cancellationToken).ConfigureAwait(false))
        {
            if (WebhookRoutes.All.FirstOrDefault(route => options.UrlOf(route).Equals(number.Voice.Url, StringComparison.OrdinalIgnoreCase)) is { } webhook)
            {
                string name = $"REST: number {NumberName.Mask(number.PhoneNumber)}";
                yield return number.Voice.FallbackUrl.Length > 0
                    ? new CheckLine(CheckOutcome.Ok, name, $"requests {webhook}, and has a fallback URL")
                    : new CheckLine(
                        CheckOutcome.Warning,
                        name,
                        $"requests {webhook}, and has no fallback URL",
                        $"One failed request ends the call: set the number's fallback URL to the same URL, where the call goes on; {Shell.Here.Command("connect")} does.");
            }
        }
    }

    private async Task<IReadOnlyList<AccountNumber>> ListAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await new Account(rest).ListNumbersAsync().WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is ApiException or HttpRequestException or InvalidDataException)
        {
            // That the credentials are wrong is said already; a key that may not see numbers is none of the app's.
            return [];
        }
    }
}
