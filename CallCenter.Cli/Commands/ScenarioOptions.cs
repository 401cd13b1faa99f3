using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using CallCenter.Simulator.Scenarios;
using CallCenter.Simulator.Twilio.Wire;

namespace CallCenter.Cli.Commands;

/// <summary>The scenario of a command: an optional file, and an option for everything in it, which wins over the file.</summary>
internal sealed class ScenarioOptions
{
    private const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    private static readonly string[] YesOrNo = ["yes", "no"];

    private readonly Argument<string?> _file = new("scenario.json") { Arity = ArgumentArity.ZeroOrOne };
    private readonly string? _standardFile;
    private readonly IReadOnlyList<(ScenarioSetting Setting, Option Option)> _options;

    /// <summary>Creates the options.</summary>
    /// <param name="standardFile">The file if the command line names none; null for none.</param>
    /// <param name="notes">What the help says instead of a default, by the names of settings in a file.</param>
    public ScenarioOptions(string? standardFile = null, IReadOnlyDictionary<string, string>? notes = null)
    {
        _standardFile = standardFile;
        _file.Description = "A scenario file; the options have the same names there, in camelCase, and win over it."
            + (standardFile is null ? "" : $" [default: scenarios/{Path.GetFileName(standardFile)}]");
        IReadOnlyDictionary<string, JsonElement> ofFile = ReadStandard(standardFile);
        // The settings of the app are options of the app, which win over the file each by itself.
        _options = [.. ScenarioSetting.All.Where(setting => setting.Name != ScenarioFile.AppSettings).Select(setting => (
            setting,
            CreateOption(setting, notes?.GetValueOrDefault(setting.Name) ?? Text(ofFile.GetValueOrDefault(setting.Name, setting.Default)))))];
    }

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
    /// <exception cref="ScenarioException">Something is not allowed.</exception>
    public Scenario Read(ParseResult parsed)
    {
        Dictionary<string, JsonElement> given = new(
            from each in _options
            let result = parsed.GetResult(each.Option)
            where result is not null
            select KeyValuePair.Create(each.Setting.Name, ToJson(each.Setting, [.. result.Tokens.Select(token => token.Value)])));
        return ScenarioFile.Read(parsed.GetValue(_file) ?? _standardFile, given, NameOf);
    }

    // A file that is wrong is said so when it is played; the help of all commands must not depend on it.
    private static IReadOnlyDictionary<string, JsonElement> ReadStandard(string? file)
    {
        try
        {
            return file is null ? new Dictionary<string, JsonElement>() : ScenarioFile.ReadValues(file);
        }
        catch (ScenarioException)
        {
            return new Dictionary<string, JsonElement>();
        }
    }

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.True => "yes",
        JsonValueKind.False => "no",
        _ => value.ToString(),
    };

    private static Option CreateOption(ScenarioSetting setting, string? standard)
    {
        string name = NameOf(setting.Name);
        string description = standard is null ? setting.Description : $"{setting.Description} [default: {standard}]";
        string syntax = setting.Type == typeof(bool) ? string.Join('|', YesOrNo) : setting.Syntax;
        return IsList(setting)
            ? new Option<string[]>(name) { Description = description, HelpName = syntax, Arity = ArgumentArity.OneOrMore }
            : new Option<string>(name) { Description = description, HelpName = syntax };
    }

    private static string NameOf(string setting) => "--" + JsonNamingPolicy.KebabCaseLower.ConvertName(setting);

    private static bool IsList(ScenarioSetting setting) => setting.Type == typeof(IReadOnlyList<Shift>) || setting.Type == typeof(IReadOnlyList<Outage>);

    // All that an option takes where it takes nothing but words, which are written small.
    private static string[] Words(ScenarioSetting setting) =>
        setting.Type == typeof(bool) ? YesOrNo : setting.Syntax.Contains('|') && setting.Syntax.All(sign => !char.IsAsciiLetterUpper(sign)) ? setting.Syntax.Split('|') : [];

    // What a file would say.
    private static JsonElement ToJson(ScenarioSetting setting, string[] texts) => JsonSerializer.SerializeToElement<object>(texts switch
    {
        _ when IsList(setting) => texts,
        ["yes" or "no"] when setting.Type == typeof(bool) => texts[0] == "yes",
        [var word] when Words(setting) is { Length: > 0 } words && !words.Contains(word) => throw new ScenarioException(
            $"{NameOf(setting.Name)} {(setting.Type == typeof(bool) ? "must be yes or no" : setting.Rule)}{Suggestion.End(word, words)}"),
        _ when setting.Type != typeof(string) && double.TryParse(texts[0], Plain, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number) => number,
        _ => texts[0],
    });
}
