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

    /// <summary>Tries the files before a run, so that no long run is lost. What a file holds stays until the result is written.</summary>
    /// <param name="parsed">The command line.</param>
    /// <exception cref="CommandException">A file cannot be written.</exception>
    public void TryFiles(ParseResult parsed)
    {
        if (parsed.GetValue(_json) is { } json and not StandardOutput)
        {
            TryFile("--json", json);
        }

        if ((parsed.GetValue(_report) ?? defaultReport) is { } report)
        {
            TryFile("--report", report);
        }
    }

    /// <summary>Runs something that has a result, with a live view on standard error unless the result itself goes to standard output.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="run">What runs.</param>
    public Task<RunResult> WatchAsync(ParseResult parsed, Func<Action<RunProgress>, Task<RunResult>> run) =>
        parsed.GetValue(_json) == StandardOutput ? run(static _ => { }) : LiveView.ShowAsync(LiveView.StandardError(), run);

    /// <summary>Where a person is told something beside the result: standard output, unless the result itself is to go there alone.</summary>
    /// <param name="parsed">The command line.</param>
    public TextWriter Notes(ParseResult parsed) => parsed.GetValue(_json) == StandardOutput ? Console.Error : Console.Out;

    /// <summary>Writes a result, and on standard error what went wrong though the scenario did not ask for it.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="result">The result.</param>
    /// <returns>The exit code: 1 if something went wrong though the scenario did not ask for it, else 0.</returns>
    public async Task<int> WriteAsync(ParseResult parsed, RunResult result)
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
            await WriteFileAsync("--report", report, HtmlReport.Write(result, RunSources.Of(parsed))).ConfigureAwait(false);
            if (json != StandardOutput)
            {
                await Console.Out.WriteLineAsync($"The report with pictures: {Path.GetFullPath(report)}").ConfigureAwait(false);
            }
        }

        if (UnaskedFailures.Sentence(result) is { } sentence)
        {
            await Console.Error.WriteLineAsync(sentence).ConfigureAwait(false);
            return 1;
        }

        return 0;
    }

    private static void TryFile(string option, string file)
    {
        if (Directory.Exists(file))
        {
            throw Unwritable(option, $"{file} is a folder.");
        }

        try
        {
            bool isNew = !File.Exists(file);
            using (File.Open(file, FileMode.OpenOrCreate, FileAccess.Write, FileShare.ReadWrite))
            {
            }

            if (isNew)
            {
                File.Delete(file);
            }
        }
        catch (Exception e) when (IsUnwritable(e))
        {
            throw Unwritable(option, e.Message);
        }
    }

    private static async Task WriteFileAsync(string option, string file, string text)
    {
        try
        {
            await File.WriteAllTextAsync(file, text).ConfigureAwait(false);
        }
        catch (Exception e) when (IsUnwritable(e))
        {
            throw Unwritable(option, e.Message);
        }
    }

    private static bool IsUnwritable(Exception e) => e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException;

    private static CommandException Unwritable(string option, string why) => new($"{option} must name a file that can be written: {why}");
}
