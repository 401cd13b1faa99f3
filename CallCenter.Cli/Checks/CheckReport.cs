using Spectre.Console;

namespace CallCenter.Cli.Checks;

/// <summary>Writes checks for a person to read: a line each, a second one with what to do, a summary. Plain text where it is piped.</summary>
internal sealed class CheckReport
{
    private const int NameWidth = 50;

    private readonly IAnsiConsole _console;
    private readonly List<CheckLine> _lines = [];

    /// <summary>Creates a report.</summary>
    /// <param name="output">Where it is written.</param>
    public CheckReport(TextWriter output)
    {
        bool isTerminal = output == Console.Out && !Console.IsOutputRedirected;
        _console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(output),
            Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = isTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
        });
        // Lines are left to the terminal to wrap: broken ones cannot be searched for.
        _console.Profile.Width = short.MaxValue;
    }

    /// <summary>Whether anything failed so far.</summary>
    public bool HasFailures => Count(CheckOutcome.Failed) > 0;

    /// <summary>Writes a check.</summary>
    /// <param name="line">The check.</param>
    public void Write(CheckLine line)
    {
        (string word, string colour) = line.Outcome switch
        {
            CheckOutcome.Ok => ("ok", "green"),
            CheckOutcome.Warning => ("warning", "yellow"),
            CheckOutcome.Failed => ("FAILED", "red"),
            _ => ("skipped", "grey"),
        };
        _console.MarkupLine($"[{colour}]{word,-7}[/]  {Markup.Escape($"{line.Name.PadRight(NameWidth)}  {line.Detail}")}");
        if (line.Advice is { } advice)
        {
            _console.WriteLine($"         {(_lines.Exists(each => each.Advice == advice) ? "As above." : advice)}");
        }

        _lines.Add(line);
    }

    /// <summary>Writes what the next checks are of.</summary>
    /// <param name="text">A line.</param>
    public void WriteHeading(string text)
    {
        _console.WriteLine();
        _console.WriteLine(text);
    }

    /// <summary>Writes how many checks ended how.</summary>
    public void WriteSummary()
    {
        (CheckOutcome Outcome, string Word)[] counted =
            [(CheckOutcome.Ok, "ok"), (CheckOutcome.Failed, "failed"), (CheckOutcome.Warning, "with a warning"), (CheckOutcome.Skipped, "skipped")];
        _console.WriteLine();
        _console.WriteLine($"Checks: {string.Join(", ", counted.Where(each => Count(each.Outcome) > 0).Select(each => $"{Count(each.Outcome)} {each.Word}"))}.");
    }

    private int Count(CheckOutcome outcome) => _lines.Count(line => line.Outcome == outcome);
}
