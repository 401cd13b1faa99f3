namespace CallCenter.Simulator.Scenarios;

/// <summary>What somebody wrote for a setting.</summary>
/// <param name="Setting">The setting.</param>
/// <param name="Texts">The value; several texts for shifts, and for arrivals with a number for each hour.</param>
/// <param name="File">The scenario file that says so; null for the command line.</param>
internal sealed record GivenValue(ScenarioSetting Setting, IReadOnlyList<string> Texts, string? File)
{
    /// <summary>Where it was written, as the beginning of a sentence.</summary>
    public string Place => File is null ? Setting.OptionName : $"{File}: {Setting.Name}";

    /// <summary>What the setting is called where it was written.</summary>
    public string NameOf(ScenarioSetting other) => File is null ? other.OptionName : other.Name;

    /// <summary>The mistake that the value is not what is allowed.</summary>
    public ScenarioException Mistake() => Mistake(Setting.Rule);

    /// <summary>Another mistake.</summary>
    /// <param name="rule">The end of the sentence, without its full stop.</param>
    public ScenarioException Mistake(string rule) => new($"{Place} {rule}.");
}
