using CallCenter.Simulator.Runs.Results;
using Spectre.Console;

namespace CallCenter.Cli.Reports.Terminal;

/// <summary>A run's result on the console.</summary>
internal static class ResultTable
{
    /// <summary>Writes the result: tables on a terminal, plain lines elsewhere; 80 columns are enough.</summary>
    /// <param name="console">Where to.</param>
    /// <param name="result">The result of a run.</param>
    public static void Write(IAnsiConsole console, RunResult result)
    {
        bool plain = !console.Profile.Out.IsTerminal;
        foreach (ReportTable table in ReportTables.Of(result).Append(ReportTables.Measured(result.Measured)))
        {
            console.Write(Render(table, plain));
            if (plain)
            {
                console.WriteLine();
            }
        }

        console.WriteLine(ReportTables.IdealNote);
        console.WriteLine(ReportTables.MeanNote);
        WriteErrors(console, result.Errors);
    }

    private static Table Render(ReportTable table, bool plain)
    {
        var rendered = new Table { Border = plain ? TableBorder.None : TableBorder.Simple };
        rendered.AddColumn(new TableColumn(new Text(table.Title, new Style(decoration: Decoration.Bold))).NoWrap());
        foreach (string column in table.Columns)
        {
            rendered.AddColumn(new TableColumn(new Text(column, new Style(decoration: Decoration.Bold))).RightAligned());
        }

        foreach (ReportRow row in table.Rows)
        {
            rendered.AddRow([new Text(row.Name), .. row.Values.Select(value => new Text(value))]);
        }

        return rendered;
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
