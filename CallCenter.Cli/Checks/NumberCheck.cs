using System.Runtime.CompilerServices;
using CallCenter.Cli.Connecting;
using CallCenter.Cli.Shells;
using CallCenter.Core;
using Twilio.Clients;
using Twilio.Exceptions;

namespace CallCenter.Cli.Checks;

/// <summary>Checks the numbers of the account that request the app: where each goes when the app does not answer. Says nothing of other numbers.</summary>
/// <param name="options">What is checked.</param>
/// <param name="rest">Twilio's REST.</param>
internal sealed class NumberCheck(CheckOptions options, ITwilioRestClient rest)
{
    /// <summary>Runs the checks: one request.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    public async IAsyncEnumerable<CheckLine> RunAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach ((AccountNumber number, string webhook) in await ListAsync(cancellationToken).ConfigureAwait(false))
        {
            yield return Judge(number, webhook);
        }
    }

    /// <summary>Finds the app's second home by the numbers' fallback URLs: one request.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Its URL, without a slash at its end; null if no number has the same webhook of another app for its fallback.</returns>
    public async Task<string?> FindSecondHomeAsync(CancellationToken cancellationToken) =>
        (await ListAsync(cancellationToken).ConfigureAwait(false))
            .Where(each => !IsThisHome(each.Number.Voice.FallbackUrl))
            .Select(each => HomeOf(each.Number.Voice.FallbackUrl, each.Webhook))
            .FirstOrDefault(home => home is not null);

    private CheckLine Judge(AccountNumber number, string webhook)
    {
        string name = $"REST: number {NumberName.Mask(number.PhoneNumber)}";
        string fallback = number.Voice.FallbackUrl;
        return (fallback, HomeOf(fallback, webhook)) switch
        {
            ("", _) => new CheckLine(
                CheckOutcome.Warning,
                name,
                $"requests {webhook}, and has no fallback URL",
                $"One failed request ends the call: set the number's fallback URL to the same URL, where the call goes on; {Shell.Here.Command("connect")} does."),
            _ when IsThisHome(fallback) => new CheckLine(
                CheckOutcome.Warning,
                name,
                $"requests {webhook}; fallback missing: it is the same app",
                $"While the app is down, callers hear Twilio's error: run it in a second region, as docs/second-home.md says; {Shell.Here.Command("connect", "--fallback-url", "URL")} has the numbers fall back to it."),
            (_, var home) when options.FallbackUrl is { } second && !second.Equals(home, StringComparison.OrdinalIgnoreCase) => new CheckLine(
                CheckOutcome.Warning,
                name,
                $"requests {webhook}, and its fallback is not {webhook} of the other home",
                $"While the app is down, calls of this number go elsewhere: {Shell.Here.Command("connect", "--fallback-url", second)} sets it."),
            (_, null) => new CheckLine(CheckOutcome.Ok, name, $"requests {webhook}, and has a fallback URL"),
            _ => new CheckLine(CheckOutcome.Ok, name, $"requests {webhook}, and falls back to another home"),
        };
    }

    private bool IsThisHome(string url) => url.StartsWith(options.BaseUrl + "/", StringComparison.OrdinalIgnoreCase);

    // An old URL may carry a password or a key, to which no request is signed: it is no home of this app.
    private static string? HomeOf(string url, string webhook) =>
        url.EndsWith("/" + webhook, StringComparison.OrdinalIgnoreCase)
        && url.AsSpan().IndexOfAny("?#@ ") < 0
        && Uri.TryCreate(url, UriKind.Absolute, out Uri? parsed)
        && parsed.Scheme is "http" or "https"
            ? url[..^(webhook.Length + 1)]
            : null;

    private async Task<IReadOnlyList<(AccountNumber Number, string Webhook)>> ListAsync(CancellationToken cancellationToken)
    {
        try
        {
            return [.. (await new Account(rest).ListNumbersAsync().WaitAsync(cancellationToken).ConfigureAwait(false))
                .Select(number => (Number: number, Webhook: WebhookRoutes.All.FirstOrDefault(route => options.UrlOf(route).Equals(number.Voice.Url, StringComparison.OrdinalIgnoreCase))))
                .Where(each => each.Webhook is not null)
                .Select(each => (each.Number, each.Webhook!))];
        }
        catch (Exception failure) when (failure is ApiException or HttpRequestException or InvalidDataException)
        {
            // That the credentials are wrong is said already; a key that may not see numbers is none of the app's.
            return [];
        }
    }
}
