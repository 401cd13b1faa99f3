using CallCenter.Simulator.Runs.Results;
using Spectre.Console;

namespace CallCenter.Cli.Reports.Terminal;

/// <summary>A run's result on the console.</summary>
internal static class ResultTable
{
    /// <summary>Writes the result: tables on a terminal, plain lines elsewhere.</summary>
    /// <param name="console">Where to.</param>
    /// <param name="result">The result of a run.</param>
    public static void Write(IAnsiConsole console, RunResult result)
    {
        bool plain = !console.Profile.Out.IsTerminal;
        foreach (ReportTable table in ReportTables.Of(result).Append(ReportTables.Measured(result.Measured)))
        {
            TerminalTable.Write(console, table);
            if (plain)
            {
                console.WriteLine();
            }
        }

        foreach (string note in new[] { ReportTables.IdealNote, ReportTables.BetterThanIdealNote(result), ReportTables.MeanNote, ReportTables.LostNote, ReportTables.PromiseNote(result), ReportTables.IdleNote, ReportTables.MedianNote(result) }.OfType<string>())
        {
            console.WriteLine(note);
        }

        WriteErrors(console, result.Errors);
    }

    private static void WriteErrors(IAnsiConsole console, IReadOnlyList<CallError> errors)
    {
        if (errors.Count == 0)
        {
            return;
        }

        console.WriteLine();
        console.WriteLine(errors.Count == 1 ? "1 application error is recorded:" : $"{ReportNumbers.Count(errors.Count)} application errors are recorded:");
        foreach (ErrorGroup group in ErrorGroup.Of(errors))
        {
            string times = group.Times == 1 ? "" : $" ({ReportNumbers.Count(group.Times)} times)";
            console.WriteLine($"{group.First.Number}{times}: {group.First.Explanation}");
            console.WriteLine($"  {group.First.Url}");
        }
    }
}
