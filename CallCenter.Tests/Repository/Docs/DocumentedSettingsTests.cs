using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using CallCenter.Core.Settings;
using CallCenter.Core.Words;
using CallCenter.Tests.Processes;

namespace CallCenter.Tests.Repository.Docs;

/// <summary>The documents name settings as the app does, and quote it word for word.</summary>
public sealed partial class DocumentedSettingsTests
{
    private static readonly Dictionary<string, object?> Settings =
        new[] { Below(CallCenterOptions.Section, new CallCenterOptions()), Below(TwilioOptions.Section, new TwilioOptions()) }
            .SelectMany(section => section)
            .ToDictionary();

    public static TheoryData<string> NamedSettings =>
        [.. MarkdownDocument.Names
            .SelectMany(name => SettingName().Matches(new MarkdownDocument(name).Text))
            .Select(match => match.Value.Replace("__", ":", StringComparison.Ordinal))
            .Distinct()];

    [Theory]
    [MemberData(nameof(NamedSettings))]
    public void NamedSetting_IsOneOfTheApp(string name) =>
        Assert.Contains(Settings.Keys, known => known == name || known.StartsWith(name + ":", StringComparison.Ordinal));

    [Fact]
    public void SettingsGuide_HasEachSettingOfTheAppWithItsDefault() => Assert.Equal(
        Settings.Select(setting => $"{setting.Key} {Default(setting)}").Order(StringComparer.Ordinal),
        new MarkdownDocument("docs/settings.md").Table("| setting |").Select(row => $"{row[0]} {row[1]}").Order(StringComparer.Ordinal));

    [Fact]
    public void ExampleOfLocalSettings_IsOneThatTheAppStartsWith()
    {
        using var example = JsonDocument.Parse(File.ReadAllText(Path.Combine(Run.Root, "local.settings.json.example")));
        IEnumerable<KeyValuePair<string, string?>> values =
            from value in example.RootElement.GetProperty("Values").EnumerateObject()
            select KeyValuePair.Create(SettingVariables.Setting(value.Name), value.Value.GetString());

        Assert.Null(Record.Exception(() => AppSettings.Read(values, isDevelopment: true)));
    }

    [Fact]
    public void MissingToken_IsQuotedAsTheAppSaysIt() => Assert.Contains(
        Assert.Single(SettingsRules.Mistakes(new TwilioOptions(), isDevelopment: false)),
        Blanks().Replace(new MarkdownDocument("docs/operations.md").Text, " "),
        StringComparison.Ordinal);

    private static IEnumerable<KeyValuePair<string, object?>> Below(string section, object options) =>
        from property in options.GetType().GetProperties(BindingFlags.Instance | BindingFlags.Public)
        let name = $"{section}:{property.Name}"
        from setting in property.PropertyType == typeof(Dictionary<Sentence, string>)
            ? Enum.GetNames<Sentence>().Select(sentence => KeyValuePair.Create($"{name}:{sentence}", (object?)null))
            : property.CanWrite ? [KeyValuePair.Create(name, property.GetValue(options))]
            : Below(name, property.GetValue(options)!)
        select setting;

    private static string Default(KeyValuePair<string, object?> setting) => setting switch
    {
        { Key: "Twilio:AuthToken" } => "required",
        { Value: null } => "none",
        { Value: bool value } => value ? "true" : "false",
        { Value: { } value } => value.ToString()!,
    };

    [GeneratedRegex(@"\b(Twilio|CallCenter)(?:(?:__|:)[A-Z]\w*?)+(?=__|\b)")]
    private static partial Regex SettingName();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
