using System.CommandLine;
using CallCenter.Cli.Connecting;
using CallCenter.Cli.Signing;
using CallCenter.Core.Queues;
using CallCenter.Core.Settings;
using Twilio.Exceptions;

namespace CallCenter.Cli.Commands;

/// <summary>What the commands that change the signing of webhooks share.</summary>
/// <param name="rest">Says how Twilio's REST is asked.</param>
internal sealed class SigningArguments(RestOptions rest)
{
    private const int AllIsWell = 0;
    private const int NotYet = 1;
    private const int NotFound = 404;
    private const double TimeoutSeconds = 30;

    /// <summary>The environment of <c>azd</c> that gets the secret of a new key.</summary>
    public Option<string?> AzdEnvironment { get; } = new("--azd-env") { Description = "Puts the secret of a new key into the values of this azd environment instead of showing it.", HelpName = "NAME" };

    /// <summary>Whether a key whose secret is lost is made anew.</summary>
    public Option<bool> NewKey { get; } = new("--new-key") { Description = "Makes a key that does not sign yet anew, because its secret is lost." };

    /// <summary>Changes the signing.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="app">The app.</param>
    /// <param name="isDryRun">Whether to say only what would change.</param>
    /// <param name="isTested">Whether Twilio sends the app a test first.</param>
    /// <param name="change">Changes it; tells whether it is done.</param>
    /// <param name="stop">Interrupts it.</param>
    /// <returns>The exit code: 0 if it is done, 1 if the app must be given a key first.</returns>
    public async Task<int> RunAsync(ParseResult parsed, SignedApp app, bool isDryRun, bool isTested, Func<SigningChanges, Task<bool>> change, CancellationToken stop)
    {
        TextWriter output = parsed.InvocationConfiguration.Output;
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(TimeoutSeconds) };
        TwilioRest client = rest.ConnectOrRefuse(parsed, http);
        AzdEnvironment? azd = parsed.GetValue(AzdEnvironment) is { } name ? Signing.AzdEnvironment.Find(name, Directory.GetCurrentDirectory()) : null;
        var options = new SigningOptions(output, new SecretHandover(output, azd), TimeProvider.System, isDryRun, isTested) { Region = rest.ReadRegion(parsed) };
        var account = new SigningAccount(new PatientRest(client, options.Time, stop));
        var changes = new SigningChanges(new SigningSteps(account, app, options, stop), output);
        try
        {
            return await ChangeAsync(() => change(changes)).ConfigureAwait(false) || isDryRun ? AllIsWell : NotYet;
        }
        catch (AppNotReadyException notReady)
        {
            await parsed.InvocationConfiguration.Error.WriteLineAsync(notReady.Message).ConfigureAwait(false);
            return NotYet;
        }
    }

    private static Task<bool> ChangeAsync(Func<Task<bool>> change) => RestFailure.ExplainAsync(
        async () =>
        {
            try
            {
                return await change().ConfigureAwait(false);
            }
            catch (ApiException refusal) when (refusal.Status == NotFound)
            {
                throw new ConnectException($"Twilio has nothing there: see that the account has the Webhooks configuration API, a public beta, and that {SettingVariables.AccountSid} is right, and run the same command again.");
            }
        },
        "read or change how webhooks are signed");
}
