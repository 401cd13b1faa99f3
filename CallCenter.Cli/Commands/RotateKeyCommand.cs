using System.CommandLine;
using CallCenter.Cli.Signing;

namespace CallCenter.Cli.Commands;

/// <summary>The command <c>rotate-key</c>: replaces the shared key that signs an app's webhooks, without a call that is refused.</summary>
internal static class RotateKeyCommand
{
    /// <summary>Creates the command.</summary>
    /// <returns>A command whose exit code is 0 if the key is replaced, 1 if the app must be given the new one first.</returns>
    public static Command Create()
    {
        var app = new DeploymentOptions("", defaultMethod: null);
        var dryRun = new Option<bool>("--dry-run") { Description = "Only says what would change." };
        var skipCheck = new Option<bool>("--skip-check") { Description = "Does not let Twilio send the app a test before calls depend on it; waits a minute instead." };
        var rest = new RestOptions();
        var signing = new SigningArguments(rest);
        var command = new Command("rotate-key", "Replaces the shared key that signs the app's webhooks: makes a new one; run again when the app has both, has the new one sign and deletes the old one.")
        {
            app.Url, dryRun, skipCheck, signing.AzdEnvironment, signing.NewKey,
        };
        rest.AddTo(command);
        command.SetAction((parsed, stop) => signing.RunAsync(
            parsed,
            new SignedApp(app.ReadUrl(parsed)),
            parsed.GetValue(dryRun),
            !parsed.GetValue(skipCheck),
            changes => changes.RotateAsync(parsed.GetValue(signing.NewKey)),
            stop));
        return command;
    }
}
