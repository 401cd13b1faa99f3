using System.CommandLine;
using CallCenter.Cli.Commands;

namespace CallCenter.Tests.Cli.Listening;

/// <summary>What a person reads who runs the command <c>listen</c>.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Lines">The lines, without the blanks at their ends.</param>
internal sealed record Listened(int ExitCode, string[] Lines)
{
    /// <summary>An app with a hold document and messages.</summary>
    public static readonly string[] All = ["--setting", "CallCenter:Waiting:Enabled=true", "--setting", "CallCenter:Messages:Enabled=true"];

    /// <summary>Listens to a call.</summary>
    /// <param name="keys">The lines of standard input, with blanks between them; a hyphen is an empty one.</param>
    /// <param name="arguments">The command line.</param>
    public static async Task<Listened> ToAsync(string keys, params string[] arguments)
    {
        string[] typed = [.. keys.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(key => key == "-" ? "" : key)];
        using var input = new StringReader(string.Concat(typed.Select(key => key + "\n")));
        using var output = new StringWriter();
        int exitCode = await ListenCommand.Create(input)
            .Parse(arguments)
            .InvokeAsync(new InvocationConfiguration { Output = output, Error = output, EnableDefaultExceptionHandler = false }, TestContext.Current.CancellationToken);
        return new Listened(exitCode, [.. output.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries).Select(line => line.Trim())]);
    }
}
