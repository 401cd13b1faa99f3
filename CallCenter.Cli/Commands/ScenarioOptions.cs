using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using CallCenter.Simulator.Scenarios;

namespace CallCenter.Cli.Commands;

/// <summary>The scenario of a command: an optional file, and an option for everything in it, which wins over the file.</summary>
internal sealed class ScenarioOptions
{
    private const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    private readonly Argument<string?> _file = new("scenario.json")
    {
        Description = "A scenario file; the options have the same names there, in camelCase, and win over it.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly IReadOnlyList<(ScenarioSetting Setting, Option Option)> _options =
        [.. ScenarioSetting.All.Select(setting => (setting, CreateOption(setting)))];

    /// <summary>Adds the file and all options to a command.</summary>
    /// <param name="command">The command.</param>
    public void AddTo(Command command)
    {
        command.Arguments.Add(_file);
        foreach ((ScenarioSetting _, Option option) in _options)
        {
            command.Options.Add(option);
        }
    }

    /// <summary>Reads the scenario.</summary>
    /// <param name="parsed">A parsed command line without errors.</param>
    /// <param name="standardFile">The file if the command line names none; null for none.</param>
    /// <exception cref="ScenarioException">Something is not allowed.</exception>
    public Scenario Read(ParseResult parsed, string? standardFile = null)
    {
        Dictionary<string, JsonElement> given = new(
            from each in _options
            let result = parsed.GetResult(each.Option)
            where result is not null
            select KeyValuePair.Create(each.Setting.Name, ToJson(each.Setting, [.. result.Tokens.Select(token => token.Value)])));
        return ScenarioFile.Read(parsed.GetValue(_file) ?? standardFile, given, NameOf);
    }

    private static Option CreateOption(ScenarioSetting setting)
    {
        string? standard = setting.Default.ValueKind switch
        {
            JsonValueKind.Null => null,
            JsonValueKind.True => "yes",
            JsonValueKind.False => "no",
            _ => setting.Default.ToString(),
        };
        string name = NameOf(setting.Name);
        string description = standard is null ? setting.Description : $"{setting.Description} [default: {standard}]";
        string syntax = setting.Type == typeof(bool) ? "yes|no" : setting.Syntax;
        return IsList(setting)
            ? new Option<string[]>(name) { Description = description, HelpName = syntax, Arity = ArgumentArity.OneOrMore }
            : new Option<string>(name) { Description = description, HelpName = syntax };
    }

    private static string NameOf(string setting) => "--" + JsonNamingPolicy.KebabCaseLower.ConvertName(setting);

    private static bool IsList(ScenarioSetting setting) => setting.Type == typeof(IReadOnlyList<Shift>);

    // What a file would say.
    private static JsonElement ToJson(ScenarioSetting setting, string[] texts) => JsonSerializer.SerializeToElement<object>(texts switch
    {
        _ when IsList(setting) => texts,
        ["yes" or "no"] when setting.Type == typeof(bool) => texts[0] == "yes",
        _ when setting.Type == typeof(bool) => throw new ScenarioException($"{NameOf(setting.Name)} must be yes or no."),
        _ when setting.Type != typeof(string) && double.TryParse(texts[0], Plain, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number) => number,
        _ => texts[0],
    });
}
