using System.CommandLine;

namespace CallCenter.Simulator.Commands;

/// <summary>The command line of the simulator.</summary>
internal static class SimulatorCommands
{
    private const int BadCommandLine = 2;

    /// <summary>Runs a command.</summary>
    /// <param name="args">The arguments.</param>
    /// <returns>0 if all is well, 1 if what was checked is not, 2 for a mistake in the arguments.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("Plays Twilio for the call center: callers, reps, queues and webhooks.");
        root.Subcommands.Add(CheckCommand.Create());
        ParseResult result = root.Parse(args);
        if (result.Errors.Count > 0)
        {
            await Console.Error.WriteLineAsync(result.Errors[0].Message).ConfigureAwait(false);
            return BadCommandLine;
        }

        return await result.InvokeAsync().ConfigureAwait(false);
    }
}
