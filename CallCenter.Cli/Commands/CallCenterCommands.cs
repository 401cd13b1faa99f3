using System.CommandLine;
using CallCenter.Cli.Connecting;
using CallCenter.Core.Settings;
using CallCenter.LocalHost;
using CallCenter.Simulator.Scenarios;

namespace CallCenter.Cli.Commands;

/// <summary>The command line.</summary>
internal static class CallCenterCommands
{
    private const int Unfit = 1;
    private const int BadCommandLine = 2;
    private const int Stopped = 130;

    /// <summary>Runs a command.</summary>
    /// <param name="args">The arguments.</param>
    /// <returns>0 if all is well, 1 if what was checked is not, 2 for a mistake in the arguments, 130 if it was stopped.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("The call center on this machine: serves it, plays Twilio for it, checks and connects it.");
        root.Subcommands.Add(DemoCommand.Create());
        root.Subcommands.Add(ServeCommand.Create());
        root.Subcommands.Add(SimulateCommand.Create());
        root.Subcommands.Add(StaffCommand.Create());
        root.Subcommands.Add(CheckCommand.Create());
        root.Subcommands.Add(ConnectCommand.Create());
        root.Subcommands.Add(RestCommand.Create());
        root.Subcommands.Add(UnknownsCommand.Create());
        root.Subcommands.Add(LookingCommand.Create());
        ParseResult result = root.Parse(args);
        if (result.Errors.Count > 0)
        {
            await Console.Error.WriteLineAsync(result.Errors[0].Message).ConfigureAwait(false);
            return BadCommandLine;
        }

        try
        {
            return await result.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }).ConfigureAwait(false);
        }
        catch (Exception mistake) when (mistake is CommandException or ConnectException or ScenarioException or SettingsMistakeException or LocalHostException)
        {
            await Console.Error.WriteLineAsync(mistake.Message).ConfigureAwait(false);
            return BadCommandLine;
        }
        catch (UnfitAppException mistake)
        {
            await Console.Error.WriteLineAsync(mistake.Message).ConfigureAwait(false);
            return Unfit;
        }
        catch (OperationCanceledException)
        {
            return Stopped;
        }
    }
}

/// <summary>A mistake in a command's arguments.</summary>
/// <param name="message">One sentence that names the argument and says what is allowed.</param>
internal sealed class CommandException(string message) : Exception(message);
