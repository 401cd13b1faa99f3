using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using CallCenter.Tests.Processes;

namespace CallCenter.Tests.Repository.Docs;

/// <summary>
/// Somebody who follows a document from top to bottom: runs its blocks in a folder like the repository, where <c>./callcenter</c> is the
/// program that is built already, on free ports, and plays an hour where a document plays days.
/// </summary>
internal sealed partial class DocumentReader : IDisposable
{
    private const string Front =
        """
        #!/bin/sh
        case $1 in
            serve) set -- "$@" --port 7071 ;;
            rest) set -- "$@" --port 7072 ;;
            estimates) case "$*" in *--hours*) ;; *--runs*) set -- "$@" --hours 2 ;; *) set -- "$@" --hours 20 ;; esac ;;
            fairness | looking | outages | staff | unknowns) case "$*" in *--hours*) ;; *) set -- "$@" --hours 1 ;; esac ;;
        esac
        exec dotnet 'PROGRAM' "$@"
        """;

    // As in a terminal, both streams are one. What was left in the background ends with the block.
    private const string Beginning = "exec 2>&1\ntrap 'kill $! 2>/dev/null || :; wait' EXIT\n";

    private readonly TemporaryFolder _folder = new();
    private readonly List<Process> _servers = [];
    private readonly List<string> _exports = [];
    private readonly string _servePort = FreePort();
    private readonly string _restPort = FreePort();
    private IReadOnlyList<string> _told = [];

    public DocumentReader()
    {
        string front = _folder.Write("callcenter", Ported(Front).Replace("PROGRAM", Path.Combine(AppContext.BaseDirectory, "callcenter.dll"), StringComparison.Ordinal));
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(front, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        Directory.CreateSymbolicLink(Path.Combine(_folder.Root, "scenarios"), Path.Combine(Run.Root, "scenarios"));
    }

    /// <summary>Runs a block.</summary>
    /// <param name="block">The block.</param>
    /// <param name="skips">Whether a command is not to be run.</param>
    /// <returns>What went another way than the document says, a paragraph each.</returns>
    public async Task<IReadOnlyList<string>> RunAsync(ShellBlock block, Func<string, bool> skips)
    {
        if (block.IsConsole && block.Commands.Count == 0)
        {
            // The output of what the server before it told its reader to paste.
            string paste = string.Join('\n', _told.SkipWhile(line => !line.StartsWith("export ", StringComparison.Ordinal)));
            _exports.AddRange(paste.Split('\n').Where(line => line.StartsWith("export ", StringComparison.Ordinal)));
            return [.. Compare(block, block.Lines, await OutputAsync(paste))];
        }

        var differences = new List<string>();
        foreach ((string command, IReadOnlyList<string> shown) in block.Commands.Where(each => !skips(each.Command)))
        {
            if (block.IsConsole && command.StartsWith("export ", StringComparison.Ordinal))
            {
                _exports.Add(command);
            }
            else if (block.Serves)
            {
                _told = await ServeAsync(command, Math.Max(1, shown.Count));
                differences.AddRange(block.IsConsole ? Compare(block, shown, new RunResult(0, string.Join('\n', _told), "")) : []);
            }
            else if (block.IsConsole)
            {
                differences.AddRange(Compare(block, shown, await OutputAsync(string.Join('\n', _exports.Append(command)))));
            }
            else
            {
                differences.AddRange(Compare(block, shown.Count == 0 ? ["..."] : ["...", .. shown, "..."], await OutputAsync("set -e\n" + command)));
            }
        }

        return differences;
    }

    public void Dispose()
    {
        foreach (Process server in _servers)
        {
            server.Kill(entireProcessTree: true);
            server.Dispose();
        }

        _folder.Dispose();
    }

    private static string FreePort()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        return $"{((IPEndPoint)free.LocalEndpoint).Port}";
    }

    private static IEnumerable<string> Compare(ShellBlock block, IReadOnlyList<string> shown, RunResult result)
    {
        string[] printed = result.Output.Split('\n');
        if (result.ExitCode != 0)
        {
            yield return $"{block.Name}\nends with exit code {result.ExitCode}:\n{result.Output}";
        }
        else if (!OutputShape.Matches(shown.Select(line => line.Replace("/home/you/", "", StringComparison.Ordinal)), printed))
        {
            yield return $"{block.Name}\nshows\n{string.Join('\n', shown)}\nand prints\n{result.Output}";
        }

        var document = OutputShape.Tables(new MarkdownDocument(block.Document).Lines);
        foreach (IReadOnlyList<string[]> table in OutputShape.Tables(printed).Where(table => !document.Any(shown => OutputShape.AreAlike(shown, table))))
        {
            yield return $"{block.Name}\nprints a table that the document does not have:\n{string.Join('\n', table.Select(row => string.Join(" | ", row)))}";
        }
    }

    private Process Start(string script) => Run.Start("sh", ["-c", $"cd '{_folder.Root}'\n{Beginning}{Short().Replace(Ported(script), "$1 1")}"]);

    private async Task<RunResult> OutputAsync(string script)
    {
        using Process shell = Start(script);
        RunResult result = await Run.EndAsync(shell);
        // Where the reader's folder is, no document knows; they call it /home/you.
        // TwiML ends without a line break, and a line of the server's log may come right behind it.
        return result with { Output = AfterTwiml().Replace(result.Output.Replace(_folder.Root + "/", "", StringComparison.Ordinal), "\n") };
    }

    private async Task<IReadOnlyList<string>> ServeAsync(string script, int lines)
    {
        Process shell = Start(script);
        _servers.Add(shell);
        var told = new List<string>();
        while (told.Count < lines && await shell.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            told.Add(line);
        }

        return told;
    }

    private string Ported(string text) => text.Replace("7071", _servePort, StringComparison.Ordinal).Replace("7072", _restPort, StringComparison.Ordinal);

    [GeneratedRegex(@"(?<=</Response>)(?=\d)")]
    private static partial Regex AfterTwiml();

    // A part of an hour stays.
    [GeneratedRegex(@"(--hours) [1-9]\d*\b(?!\.)")]
    private static partial Regex Short();
}
