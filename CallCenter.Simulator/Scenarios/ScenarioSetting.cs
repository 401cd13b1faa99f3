using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json;
using CallCenter.Simulator.Twilio.Wire;

namespace CallCenter.Simulator.Scenarios;

/// <summary>One thing that a scenario may say, as its property says it.</summary>
/// <param name="Name">Its name in a file, such as <c>talkShape</c>.</param>
/// <param name="Type">The type of its value.</param>
/// <param name="Description">What it means, with its unit.</param>
/// <param name="Syntax">What stands for the value in <c>--help</c>.</param>
/// <param name="Rule">What is allowed in a file, as the end of a sentence.</param>
/// <param name="Default">What holds without it, as a file would say it; null for nothing.</param>
public sealed record ScenarioSetting(string Name, Type Type, string Description, string Syntax, string Rule, JsonElement Default)
{
    /// <summary>All of them, in the order of <c>--help</c>.</summary>
    public static IReadOnlyList<ScenarioSetting> All { get; } = [.. Create(JsonSerializer.SerializeToElement(new ScenarioSettings(), ScenarioReader.Json))];

    private static IEnumerable<ScenarioSetting> Create(JsonElement defaults)
    {
        foreach (PropertyInfo property in typeof(ScenarioSettings).GetProperties())
        {
            string name = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
            Type type = property.PropertyType;
            (string syntax, string rule) = property.GetCustomAttribute<ValidationAttribute>() switch
            {
                BetweenAttribute between => (between.Syntax, between.FormatErrorMessage(name)),
                AllowedValuesAttribute words => (string.Join('|', words.Values), $"must be {string.Join(" or ", words.Values)}"),
                RepPinsAttribute => (RepPinsAttribute.Syntax, RepPinsAttribute.Rule),
                _ when type == typeof(bool) => ("true|false", "must be true or false"),
                _ when type == typeof(Arrivals) => ("NUMBER|FILE", ArrivalsConverter.Rule),
                _ when type == typeof(IReadOnlyList<Outage>) => (OutagesConverter.Syntax, OutagesConverter.Rule),
                _ => ("REPS@FROM-TO", ShiftsConverter.Rule),
            };
            yield return new ScenarioSetting(name, type, property.GetCustomAttribute<DescriptionAttribute>()!.Description, syntax, rule, defaults.GetProperty(name));
        }
    }
}
