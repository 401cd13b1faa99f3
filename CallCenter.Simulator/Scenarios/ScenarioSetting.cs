using System.Globalization;

namespace CallCenter.Simulator.Scenarios;

/// <summary>One thing that a scenario may say, the same on the command line and in a file.</summary>
/// <param name="Name">Its name in a file, such as <c>talkShape</c>.</param>
/// <param name="Kind">How its value is written.</param>
/// <param name="Syntax">What stands for the value in <c>--help</c>.</param>
/// <param name="Description">What it means, with its unit.</param>
/// <param name="Default">What holds without it, as one would write it; null for nothing.</param>
/// <param name="Rule">What is allowed, as the end of a sentence.</param>
internal sealed record ScenarioSetting(string Name, SettingKind Kind, string Syntax, string Description, string? Default, string Rule)
{
    /// <summary>The least number that is allowed.</summary>
    public double Least { get; private init; }

    /// <summary>The largest number that is allowed.</summary>
    public double Most { get; private init; }

    /// <summary>Its name on the command line, such as <c>--talk-shape</c>.</summary>
    public string OptionName { get; } = "--" + string.Concat(Name.Select(letter => char.IsUpper(letter) ? $"-{char.ToLowerInvariant(letter)}" : $"{letter}"));

    /// <summary>A number with a unit.</summary>
    public static ScenarioSetting Number(string name, double least, double most, string unit, string description, string? standard) =>
        new(name, SettingKind.Number, "NUMBER", description, standard, $"must be a number of {unit} {Range(least, most)}") { Least = least, Most = most };

    /// <summary>A number of seconds, or never.</summary>
    public static ScenarioSetting NumberOrNever(string name, double least, double most, string description, string standard) =>
        new(name, SettingKind.NumberOrNever, "SECONDS|never", description, standard, $"must be a number of seconds {Range(least, most)}, or never") { Least = least, Most = most };

    /// <summary>A number of a kind that has its own rule.</summary>
    public static ScenarioSetting Ranged(string name, SettingKind kind, string syntax, double least, double most, string description, string? standard, string rule) =>
        new(name, kind, syntax, description, standard, rule) { Least = least, Most = most };

    /// <summary>One of some words.</summary>
    public static ScenarioSetting Word(string name, string words, string description, string standard) =>
        new(name, SettingKind.Word, words, description, standard, $"must be {string.Join(" or ", words.Split('|'))}");

    /// <summary>Yes or no.</summary>
    public static ScenarioSetting YesNo(string name, string description, string standard) =>
        new(name, SettingKind.YesNo, "yes|no", description, standard, "must be yes or no");

    /// <summary>Whether a number is within the limits.</summary>
    public bool Allows(double value) => value >= Least && value <= Most;

    private static string Range(double least, double most) => string.Create(CultureInfo.InvariantCulture, $"from {least} to {most}");
}
