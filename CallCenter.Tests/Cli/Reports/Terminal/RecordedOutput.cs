using System.Text;
using System.Text.RegularExpressions;
using Spectre.Console;

namespace CallCenter.Tests.Cli.Reports.Terminal;

/// <summary>A console that keeps what is written.</summary>
internal sealed partial class RecordedOutput(bool isTerminal, int width = 80) : IAnsiConsoleOutput
{
    public TextWriter Writer { get; } = new StringWriter { NewLine = "\n" };

    public bool IsTerminal => isTerminal;

    public int Width => width;

    public int Height => 50;

    public void SetEncoding(Encoding encoding)
    {
    }

    [GeneratedRegex(@"\e\[[0-9;?]*[A-Za-z]")]
    private static partial Regex ControlSequence { get; }

    /// <summary>What was written, without control sequences and the spaces at the ends of lines.</summary>
    public string Text => string.Join('\n', ControlSequence.Replace(Writer.ToString()!, "").ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd()));

    public IAnsiConsole Console() => AnsiConsole.Create(new AnsiConsoleSettings
    {
        Ansi = isTerminal ? AnsiSupport.Yes : AnsiSupport.No,
        ColorSystem = ColorSystemSupport.NoColors,
        Interactive = InteractionSupport.No,
        Out = this,
    });
}
