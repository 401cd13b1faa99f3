using System.CommandLine;
using CallCenter.Cli.Reports.Html;
using CallCenter.Cli.Reports.Json;
using CallCenter.Cli.Reports.Terminal;
using CallCenter.Simulator.Runs.Results;
using Spectre.Console;

namespace CallCenter.Cli.Commands;

/// <summary>The options that say where results go.</summary>
/// <param name="defaultReport">The HTML file if the command line names none; null for none.</param>
internal sealed class OutputOptions(string? defaultReport = null)
{
    private const string StandardOutput = "-";

    private readonly Option<string?> _json = new("--json") { Description = "Writes the result as JSON to a file, or to standard output instead of the tables if the file is -.", HelpName = "FILE" };
    private readonly Option<string?> _report = new("--report") { Description = "Writes the result with pictures to an HTML file." + (defaultReport is null ? "" : $" [default: {defaultReport}]"), HelpName = "FILE" };

    /// <summary>Adds the options to a command.</summary>
    /// <param name="command">The command.</param>
    public void AddTo(Command command)
    {
        command.Options.Add(_json);
        command.Options.Add(_report);
    }

    /// <summary>Runs something that has a result, with a live view on standard error unless the result itself goes to standard output.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="run">What runs.</param>
    public Task<RunResult> WatchAsync(ParseResult parsed, Func<Action<RunProgress>, Task<RunResult>> run) =>
        parsed.GetValue(_json) == StandardOutput ? run(static _ => { }) : LiveView.ShowAsync(LiveView.StandardError(), run);

    /// <summary>Writes a result.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="result">The result.</param>
    public async Task WriteAsync(ParseResult parsed, RunResult result)
    {
        string? json = parsed.GetValue(_json);
        if (json == StandardOutput)
        {
            await Console.Out.WriteLineAsync(JsonReport.Write(result)).ConfigureAwait(false);
        }
        else
        {
            ResultTable.Write(AnsiConsole.Console, result);
            if (json is not null)
            {
                await WriteFileAsync("--json", json, JsonReport.Write(result)).ConfigureAwait(false);
            }
        }

        if ((parsed.GetValue(_report) ?? defaultReport) is { } report)
        {
            await WriteFileAsync("--report", report, HtmlReport.Write(result)).ConfigureAwait(false);
            if (json != StandardOutput)
            {
                await Console.Out.WriteLineAsync($"The report with pictures: {Path.GetFullPath(report)}").ConfigureAwait(false);
            }
        }
    }

    private static async Task WriteFileAsync(string option, string file, string text)
    {
        try
        {
            await File.WriteAllTextAsync(file, text).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"{option} must name a file that can be written: {e.Message}");
        }
    }
}
