using System.CommandLine;
using CallCenter.Cli.Reports;
using CallCenter.Cli.Reports.Terminal;
using Spectre.Console;

namespace CallCenter.Cli.Commands;

/// <summary>How a command writes the table that it is for.</summary>
internal sealed class TableOptions
{
    private readonly Option<bool> _markdown = new("--markdown") { Description = "Writes the table in Markdown." };

    /// <summary>Adds the options to a command.</summary>
    /// <param name="command">The command.</param>
    public void AddTo(Command command) => command.Options.Add(_markdown);

    /// <summary>Writes a table to standard output.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="table">The table.</param>
    public void Write(ParseResult parsed, ReportTable table)
    {
        if (parsed.GetValue(_markdown))
        {
            Console.WriteLine(MarkdownTable.Write(table));
        }
        else
        {
            TerminalTable.Write(AnsiConsole.Console, table);
        }
    }

    /// <summary>Says on standard error how far it is, for the table comes at the end.</summary>
    /// <param name="rows">How many rows are played.</param>
    /// <param name="all">How many will be.</param>
    public static void SayPlayed(int rows, int all) => Console.Error.WriteLine($"{rows} of {all} played");
}
