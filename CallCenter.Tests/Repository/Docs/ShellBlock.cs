using System.Text.RegularExpressions;

namespace CallCenter.Tests.Repository.Docs;

/// <summary>A fenced block of a document for a shell: commands alone (<c>sh</c>), or commands after <c>$ </c> with what they print (<c>console</c>).</summary>
/// <param name="Document">The document's path from the root of the repository.</param>
/// <param name="IsConsole">Whether it has output too.</param>
/// <param name="Lines">What stands in it, without the indentation of the fence.</param>
/// <param name="Output">What is shown of the output in a block of another kind right below; empty if there is none.</param>
internal sealed partial record ShellBlock(string Document, bool IsConsole, IReadOnlyList<string> Lines, IReadOnlyList<string> Output)
{
    /// <summary>By which the tests name it: the document and the first line.</summary>
    public string Name => $"{Document}: {Lines[0]}";

    /// <summary>Whether it asks for an account, or for something that only its reader has.</summary>
    public bool NeedsAccount => Lines.Any(line => AccountOrPlaceholder().IsMatch(line));

    /// <summary>Whether its last command serves until it is stopped.</summary>
    public bool Serves => Commands is [.., { } last] && Server().IsMatch(last.Command);

    /// <summary>The commands with what stands below each; one for all lines of a block without output.</summary>
    public IReadOnlyList<(string Command, IReadOnlyList<string> Output)> Commands => IsConsole ? ConsoleCommands() : [(string.Join('\n', Lines), Output)];

    /// <summary>All blocks of a document, in their order.</summary>
    public static IReadOnlyList<ShellBlock> Of(MarkdownDocument document)
    {
        Match[] fences = [.. Fence().Matches(document.Text).Cast<Match>()];
        return [.. from index in Enumerable.Range(0, fences.Length)
            let fence = fences[index]
            where IsForShell(fence)
            let next = index + 1 < fences.Length ? fences[index + 1] : fence
            let isOutput = !IsForShell(next) && string.IsNullOrWhiteSpace(document.Text[(fence.Index + fence.Length)..next.Index])
            select new ShellBlock(document.Name, fence.Groups["kind"].Value == "console", LinesOf(fence), isOutput ? LinesOf(next) : [])];
    }

    private static bool IsForShell(Match fence) => fence.Groups["kind"].Value is "sh" or "console";

    private static string[] LinesOf(Match fence)
    {
        int indentation = fence.Groups["indentation"].Length;
        return [.. fence.Groups["body"].Value.TrimEnd('\n').Split('\n').Select(line => line[Math.Min(indentation, line.Length)..])];
    }

    private List<(string Command, IReadOnlyList<string> Output)> ConsoleCommands()
    {
        var commands = new List<(string, IReadOnlyList<string>)>();
        int at = 0;
        while (at < Lines.Count && Lines[at].StartsWith("$ ", StringComparison.Ordinal))
        {
            int end = at;
            while (Lines[end].EndsWith('\\'))
            {
                end++;
            }

            string[] output = [.. Lines.Skip(end + 1).TakeWhile(line => !line.StartsWith("$ ", StringComparison.Ordinal))];
            commands.Add((string.Join('\n', Lines.Skip(at).Take(end - at + 1))[2..], output));
            at = end + 1 + output.Length;
        }

        return commands;
    }

    [GeneratedRegex(@"^(?<indentation> *)```(?<kind>\w*)\n(?<body>.*?)^ *```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"(^\s*|[|&(] *)(az|azd|func|twilio|gh) |YOUR-|\b(AC|SK|PN|QU|CA)\.\.\.|\+1\.\.\.|YYYYMMDD|^read -rs ")]
    private static partial Regex AccountOrPlaceholder();

    [GeneratedRegex(@"^\./callcenter (serve|rest)\b[^&\n]*\z", RegexOptions.Multiline)]
    private static partial Regex Server();
}
