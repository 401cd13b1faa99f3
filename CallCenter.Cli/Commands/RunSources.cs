using System.CommandLine;
using System.CommandLine.Parsing;
using CallCenter.Cli.Reports;
using CallCenter.Cli.Shells;
using CallCenter.Simulator.Scenarios;

namespace CallCenter.Cli.Commands;

/// <summary>Tells where a run comes from.</summary>
internal static class RunSources
{
    private const string Hidden = AppSettingTexts.Hidden;

    /// <summary>Where the run of a command line comes from.</summary>
    /// <param name="parsed">A parsed command line without errors; its command has at most one argument, the scenario's file.</param>
    public static RunSource Of(ParseResult parsed)
    {
        string? file = parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(argument => argument.Tokens).Select(token => token.Value).FirstOrDefault();
        bool isDemo = parsed.CommandResult.Command.Name == "demo";
        string name = file is not null ? Path.GetFileName(file) : isDemo ? "busy morning" : "as the options say";
        return new RunSource(name, Shell.Here.Command(WithoutSecrets(parsed.Tokens)));
    }

    private static IEnumerable<string> WithoutSecrets(IReadOnlyList<Token> tokens)
    {
        string before = "";
        foreach (string token in tokens.Select(token => token.Value))
        {
            yield return before switch
            {
                "--token" or "--rep-pins" => Hidden,
                "--setting" when token.Split('=', 2) is [var name, _] && AppSettingTexts.IsSecret(name) => $"{name}={Hidden}",
                _ => token,
            };
            before = token;
        }
    }
}
