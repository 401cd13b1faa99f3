using System.CommandLine;

namespace CallCenter.Simulator.Scenarios;

/// <summary>The scenario of a command: an optional file, and an option for everything in it, which wins over the file.</summary>
public sealed class ScenarioOptions
{
    private readonly Argument<string?> _file = new("scenario.json")
    {
        Description = "A scenario file; the options have the same names there, in camelCase, and win over it.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly IReadOnlyList<(ScenarioSetting Setting, Option Option)> _options =
        [.. ScenarioSettings.All.Select(setting => (setting, CreateOption(setting)))];

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
    /// <param name="result">A parsed command line without errors.</param>
    /// <param name="standardFile">The file if the command line names none; null for none.</param>
    /// <exception cref="ScenarioException">Something is not allowed.</exception>
    public Scenario Read(ParseResult result, string? standardFile = null)
    {
        IReadOnlyList<GivenValue> ofFile = (result.GetValue(_file) ?? standardFile) is { } path ? ScenarioFile.ReadValues(path) : [];
        IEnumerable<GivenValue> ofCommandLine =
            from each in _options
            let given = result.GetResult(each.Option)
            where given is not null
            select new GivenValue(each.Setting, [.. given.Tokens.Select(token => token.Value)], null);
        return new ScenarioBuilder(ofFile.Concat(ofCommandLine)).Build();
    }

    private static Option CreateOption(ScenarioSetting setting)
    {
        string description = setting.Default is { } standard ? $"{setting.Description} [default: {standard}]" : setting.Description;
        return setting.Kind is SettingKind.Shifts
            ? new Option<string[]>(setting.OptionName) { Description = description, HelpName = setting.Syntax, Arity = ArgumentArity.OneOrMore }
            : new Option<string>(setting.OptionName) { Description = description, HelpName = setting.Syntax };
    }
}
