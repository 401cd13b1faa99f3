using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using CallCenter.Cli.Connecting;
using CallCenter.Cli.Recordings;
using CallCenter.Cli.Shells;
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

    // What the scripts at the root, by which everybody starts this program, do without it.
    private static readonly string[] CommandsOfTheScript = ["publish", "test", "build", "help"];

    /// <summary>Runs a command.</summary>
    /// <param name="args">The arguments.</param>
    /// <returns>0 if all is well, 1 if what was checked is not, 2 for a mistake in the arguments, 130 if it was stopped.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        Command root = CreateRoot();
        ParseResult result = root.Parse(args);
        if (Mistake(root, result) is { } sentence)
        {
            await Console.Error.WriteLineAsync(sentence).ConfigureAwait(false);
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

    /// <summary>All commands. A RootCommand would have the assembly's name, which nobody types.</summary>
    internal static Command CreateRoot() => new(Shell.Here.Script, "The call center on this machine: serves it, plays Twilio for it, checks and connects it.")
    {
        new HelpOption(),
        new VersionOption(),
        DemoCommand.Create(),
        ServeCommand.Create(),
        SimulateCommand.Create(),
        StaffCommand.Create(),
        ListenCommand.Create(),
        CheckCommand.Create(),
        ConnectCommand.Create(),
        RotateKeyCommand.Create(),
        BoardCommand.Create(),
        RecordingsCommand.Create(RecordingKind.Messages, "Lists the messages that callers left, premium callers' first, then the oldest, with the full phone number to call back; downloads and deletes them. Twilio alone keeps them: it asks Twilio's REST with an API key."),
        RecordingsCommand.Create(RecordingKind.Talks, "Lists the talks that Twilio recorded as it dialled for reps, the oldest first, with the rep's full phone number; downloads and deletes them, as messages does."),
        RestCommand.Create(),
        UnknownsCommand.Create(),
        LookingCommand.Create(),
        EstimatesCommand.Create(),
        FairnessCommand.Create(),
        OutagesCommand.Create(),
    };

    /// <summary>The first mistake that the parser sees, as a sentence; null for none. A word that nobody knows comes first: the others may follow from it.</summary>
    private static string? Mistake(Command root, ParseResult result)
    {
        Command command = result.CommandResult.Command;
        if (command == root && result.UnmatchedTokens is [var name, ..] && !IsOption(name))
        {
            return $"There is no command {name}{Suggestion.End(name, [.. root.Subcommands.Select(each => each.Name), .. CommandsOfTheScript])}";
        }

        // Where a command takes a file, the parser takes an unknown option for one.
        IEnumerable<string> arguments = result.CommandResult.Children.OfType<ArgumentResult>().SelectMany(argument => argument.Tokens).Select(token => token.Value);
        if (arguments.Concat(result.UnmatchedTokens).FirstOrDefault(IsOption) is { } unknown)
        {
            string option = unknown.Split('=', ':')[0];
            IEnumerable<Option> known = command.Options.Concat(root.Options.Where(each => each.Recursive));
            return $"There is no option {option}{Suggestion.End(option, known.Select(each => each.Name))}";
        }

        return result.Errors.Count == 0 ? null : result.Errors[0].Message;
    }

    private static bool IsOption(string word) => word.Length > 1 && word[0] == '-';
}

/// <summary>A mistake in a command's arguments.</summary>
/// <param name="message">One sentence that names the argument and says what is allowed.</param>
internal sealed class CommandException(string message) : Exception(message);
