using System.Reflection;
using CallCenter.Core.Settings;
using CallCenter.Core.Words;

namespace CallCenter.Tests.Core.Settings;

/// <summary>Which names settings have, and what is said of others.</summary>
public sealed class SettingNamesTests
{
    private static IEnumerable<string> Below(string section, Type options) =>
        from property in options.GetProperties(BindingFlags.Instance | BindingFlags.Public)
        let name = $"{section}:{property.Name}"
        from setting in property.PropertyType == typeof(Dictionary<Sentence, string>) ? Enum.GetNames<Sentence>().Select(sentence => $"{name}:{sentence}")
            : property.CanWrite ? [name]
            : Below(name, property.PropertyType)
        select setting;

    [Fact]
    public void All_AreThePropertiesOfTheOptions() => Assert.Equal(
        Below(CallCenterOptions.Section, typeof(CallCenterOptions)).Concat(Below(TwilioOptions.Section, typeof(TwilioOptions))).Order(StringComparer.Ordinal),
        SettingNames.All.Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("Twilio:AuthToken")]
    [InlineData("TWILIO:AUTHTOKEN")]
    [InlineData("twilio:requestvalidation:enabled")]
    [InlineData("CallCenter:PremiumQueue")]
    public void KnownName_IsNoMistake(string name) => Assert.Null(SettingNames.Mistake(name));

    [Theory]
    [InlineData("CallCenter:PremiumQueuee", "CallCenter:PremiumQueue")]
    [InlineData("callcenter:premiumque", "CallCenter:PremiumQueue")]
    [InlineData("CallCenter:RegularQeue", "CallCenter:RegularQueue")]
    [InlineData("CallCenter:RegularTimeoutSecond", "CallCenter:RegularTimeoutSeconds")]
    [InlineData("CallCenter:PremiumTimeout", "CallCenter:PremiumTimeoutSeconds")]
    [InlineData("CalCenter:LookBudgetMilliseconds", "CallCenter:LookBudgetMilliseconds")]
    [InlineData("Twilio:PremiumQueue", "CallCenter:PremiumQueue")]
    [InlineData("PremiumQueue", "CallCenter:PremiumQueue")]
    [InlineData("Twilio:Enabled", "Twilio:RequestValidation:Enabled")]
    [InlineData("Twilio:RequestValidation", "Twilio:RequestValidation:Enabled")]
    [InlineData("Twilio:RequestValidationEnabled", "Twilio:RequestValidation:Enabled")]
    public void NameThatIsNear_IsAskedFor(string name, string meant) =>
        Assert.Equal($"{name} is not a setting of the app; did you mean {meant}?", SettingNames.Mistake(name));

    [Theory]
    [InlineData("foo")]
    [InlineData("CallCenter:Teams")]
    [InlineData("CallCenter:MaximumWaitingTime")]
    [InlineData("Twilio:")]
    [InlineData("Twilio:Phone:0")]
    [InlineData("Twilio:AuthToken:Value")]
    [InlineData("")]
    public void NameThatIsFar_IsToldWhereTheyAreListed(string name) =>
        Assert.Equal($"{name} is not a setting of the app; docs/settings.md lists them all.", SettingNames.Mistake(name));
}
