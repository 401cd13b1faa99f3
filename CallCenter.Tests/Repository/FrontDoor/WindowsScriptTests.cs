using System.Text.RegularExpressions;
using CallCenter.Cli.Commands;
using CallCenter.Tests.Processes;

namespace CallCenter.Tests.Repository.FrontDoor;

/// <summary>The script for Windows says and does what the one for POSIX shells does, as far as its text tells.</summary>
public sealed partial class WindowsScriptTests
{
    private static readonly string Posix = File.ReadAllText(Path.Combine(Run.Root, "callcenter"));
    private static readonly string Windows = File.ReadAllText(Path.Combine(Run.Root, "callcenter.cmd"));
    private static readonly string[] Lines = Windows.Split("\r\n");

    private static string[] Words(string script, string pattern) => Regex.Match(script, pattern).Groups[1].Value.Split(' ');

    /// <summary>What is said in a script, with a sign for each variable.</summary>
    private static string Plain(string text) => Variable().Replace(text, "*").Replace(@".\", "./", StringComparison.Ordinal).Replace("^", "", StringComparison.Ordinal);

    private static string[] After(string label) =>
        [.. Lines.SkipWhile(line => line != ":" + label).Skip(1).TakeWhile(line => line.StartsWith("echo", StringComparison.Ordinal)).Select(line => line == "echo." ? "" : line["echo ".Length..].Replace(@".\", "./", StringComparison.Ordinal))];

    private static string[] HelpOf(string function) =>
        Regex.Match(Posix, $@"(?ms)^{function}\(\) \{{\n    cat <<'EOF'\n(.*?)\nEOF$").Groups[1].Value.Split('\n');

    [Fact]
    public void LineEnds_AreThoseOfWindowsWhateverGitDoes()
    {
        Assert.DoesNotContain('\n', Windows.Replace("\r\n", "", StringComparison.Ordinal));
        Assert.Contains("*.cmd text eol=crlf", File.ReadAllLines(Path.Combine(Run.Root, ".gitattributes")));
    }

    [Fact]
    public void Commands_AreThoseOfTheOtherScript()
    {
        Assert.Equal(Words(Posix, "program_commands='([^']*)'"), Words(Windows, @"\(([^)]*)\) do if ""%command%""==""%%c"" goto run"));
        Assert.Equal(Words(Posix, "script_commands='([^']*) help'"), Words(Windows, @"\(([^)]*)\) do if ""%command%""==""%%c"" goto own"));
    }

    [Fact]
    public void Commands_AreAllOfTheProgram()
    {
        string[] commands = [.. CallCenterCommands.CreateRoot().Subcommands.Select(command => command.Name).Order(StringComparer.Ordinal)];

        Assert.Equal(commands, Words(Posix, "program_commands='([^']*)'").Order(StringComparer.Ordinal));
        Assert.Equal(commands, Words(Posix, @"(?m)^    (serve [^)]*)\) run ").Where(word => word != "|").Order(StringComparer.Ordinal));
        Assert.All(commands, command => Assert.Contains(HelpOf("help"), line => line.StartsWith($"  {command} ", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("help")]
    [InlineData("help_publish")]
    [InlineData("help_test")]
    [InlineData("help_build")]
    public void Help_IsThatOfTheOtherScript(string function) => Assert.Equal(HelpOf(function), After(function));

    [Fact]
    public void Sentences_AreThoseOfTheOtherScript()
    {
        string posix = Plain(Posix);
        string[] said = [.. Sentence().Matches(Windows).Select(match => Plain(match.Groups[1].Value.TrimEnd('\r')))];

        Assert.Equal(6, said.Length);
        Assert.All(said.SelectMany(sentence => sentence.Split("There is no command *", StringSplitOptions.RemoveEmptyEntries)), part => Assert.Contains(part, posix, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--configuration Release --verbosity quiet --nologo")]
    [InlineData("-p:_FunctionsBuildEnabled=false")]
    [InlineData("dotnet test --solution CallCenter.sln --configuration Release --no-build")]
    public void Dotnet_IsAskedForTheSame(string asked)
    {
        Assert.Contains(asked, Posix, StringComparison.Ordinal);
        Assert.Contains(asked, Windows, StringComparison.Ordinal);
    }

    [Fact]
    public void EveryLabelThatIsGoneTo_IsThere()
    {
        string[] labels = [.. Lines.Where(line => line.StartsWith(':')).Select(line => line[1..])];
        string[] own = Words(Windows, @"\(([^)]*)\) do if ""%command%""==""%%c"" goto own");
        IEnumerable<string> goals = GoTo().Matches(Windows).Select(match => match.Groups[1].Value)
            .SelectMany(goal => own.Select(command => goal.Replace("%command%", command, StringComparison.Ordinal)));

        Assert.Equal(labels.Distinct(), labels);
        Assert.Subset(labels.ToHashSet(), goals.ToHashSet());
    }

    [GeneratedRegex(@"%\w+%|\$\w+")]
    private static partial Regex Variable();

    [GeneratedRegex(">&2 echo (.*)")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"(?:goto |call :)([\w%]+)")]
    private static partial Regex GoTo();
}
