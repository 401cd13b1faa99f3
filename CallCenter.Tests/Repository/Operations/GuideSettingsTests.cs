using System.Text.RegularExpressions;
using CallCenter.Core.Settings;
using CallCenter.Tests.Processes;

namespace CallCenter.Tests.Repository.Operations;

/// <summary>The guides name settings as the app does, and quote it word for word.</summary>
public sealed partial class GuideSettingsTests
{
    private static string Guide(string file) => File.ReadAllText(Path.Combine(Run.Root, file));

    public static TheoryData<string> NamedSettings =>
        [.. SettingName().Matches(Guide("docs/operations.md") + Guide("SECURITY.md"))
            .Select(match => match.Value.Replace("__", ":", StringComparison.Ordinal))
            .Distinct()];

    [Theory]
    [MemberData(nameof(NamedSettings))]
    public void Setting_IsOneOfTheApp(string name)
    {
        Type type = name.StartsWith("Twilio:", StringComparison.Ordinal) ? typeof(TwilioOptions) : typeof(CallCenterOptions);
        foreach (string part in name.Split(':').Skip(1))
        {
            type = Assert.IsAssignableFrom<Type>(type.GetProperty(part)?.PropertyType);
        }
    }

    [Fact]
    public void MissingToken_IsQuotedAsTheAppSaysIt() => Assert.Contains(
        Assert.Single(SettingsRules.Mistakes(new TwilioOptions(), isDevelopment: false)),
        Blanks().Replace(Guide("docs/operations.md"), " "),
        StringComparison.Ordinal);

    [GeneratedRegex(@"\b(Twilio|CallCenter)(?:(?:__|:)[A-Z]\w*?)+(?=__|\b)")]
    private static partial Regex SettingName();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
