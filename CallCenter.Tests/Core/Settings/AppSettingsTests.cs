using CallCenter.Core.Settings;

namespace CallCenter.Tests.Core.Settings;

/// <summary>How the app's settings are read from all that there are.</summary>
public sealed class AppSettingsTests
{
    public static TheoryData<string> Names => [.. SettingNames.All];

    private static AppSettings Read(params (string Name, string? Text)[] settings) => AppSettings.Read(
        [KeyValuePair.Create("Twilio:AuthToken", (string?)"secret"), .. settings.Select(setting => KeyValuePair.Create(setting.Name, setting.Text))],
        isDevelopment: false);

    private static string Mistake(params (string Name, string? Text)[] settings) =>
        Assert.Throws<SettingsMistakeException>(() => Read(settings)).Message;

    private static string Unresolved(string name) =>
        $"{name} is a Key Vault reference that Azure could not resolve: see its state under Environment variables in the portal; "
        + "the app's identity needs the role Key Vault Secrets User, the reference must name the vault and its secret, and the vault's network must let the app in.";

    [Fact]
    public void LetterCaseOfNames_DoesNotCount() => Assert.Equal("vip", Read(("callcenter:PREMIUMQUEUE", "vip")).CallCenter.PremiumQueue);

    [Fact]
    public void LastOfSeveral_Wins() =>
        Assert.Equal("b", Read(("CallCenter:PremiumQueue", "a"), ("callcenter:premiumqueue", "b")).CallCenter.PremiumQueue);

    [Fact]
    public void SettingWithoutText_IsAbsent() =>
        Assert.Equal("premium-customers", Read(("CallCenter:PremiumQueue", "a"), ("CallCenter:PremiumQueue", null)).CallCenter.PremiumQueue);

    [Theory]
    [InlineData(false, null, "Dial")]
    [InlineData(true, null, "Wait")]
    [InlineData(true, "", "Wait")]
    [InlineData(true, "Dial", "Dial")]
    public void IdleReps_WaitByDefaultWhereTheyCanBeWoken(bool hasKey, string? text, string expected)
    {
        (string, string?)[] key = !hasKey ? [] :
            [("Twilio:AccountSid", "AC0123456789abcdef0123456789abcdef"), ("Twilio:ApiKeySid", "SK0123456789abcdef0123456789abcdef"), ("Twilio:ApiKeySecret", "x")];

        Assert.Equal(expected, Read([.. key, ("CallCenter:IdleReps", text)]).CallCenter.IdleReps);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void EverySetting_IsRead(string name) => Assert.Contains(name, Mistake((name, "\n")), StringComparison.Ordinal);

    [Theory]
    [InlineData("foo")]
    [InlineData("TWILIO_AUTH_TOKEN")]
    [InlineData("TwilioAuthToken")]
    [InlineData("APPSETTING_Twilio:AuthTokn")]
    [InlineData("CallCenters:Queue")]
    [InlineData("Twilio")]
    [InlineData("CallCenter")]
    public void NameOutsideTheSections_IsSomebodyElses(string name) => Assert.NotNull(Read((name, "@Microsoft.KeyVault(x)")));

    [Theory]
    [InlineData("Twilio")]
    [InlineData("CallCenter")]
    [InlineData("Twilio:RequestValidation")]
    [InlineData("CallCenter:Unknown")]
    public void NameWithoutText_IsNoMistake(string name) => Assert.NotNull(Read((name, null)));

    [Fact]
    public void UnknownNames_AreALineEachAndNothingElseIsSaid() => Assert.Equal(
        string.Join(
            Environment.NewLine,
            "CallCenter:PremiumQueuee is not a setting of the app; did you mean CallCenter:PremiumQueue?",
            "Twilio:AuthTokn is not a setting of the app; did you mean Twilio:AuthToken?"),
        Mistake(("Twilio:AuthTokn", "x"), ("CallCenter:PremiumQueuee", "vip"), ("Twilio:AuthToken", ""), ("CallCenter:CallbackMethod", "PUT")));

    [Theory]
    [InlineData("Twilio:AuthToken", "@Microsoft.KeyVault(VaultName=kv;SecretName=twilio-auth-token)")]
    [InlineData("Twilio:AuthToken", "@microsoft.keyvault(SecretUri=https://kv.vault.azure.net/secrets/a)")]
    [InlineData("Twilio:AuthToken", " @Microsoft.KeyVault(VaultName=kv; SecretName=a)")]
    [InlineData("Twilio:ApiKeySecret", "@Microsoft.KeyVault(VaultName=kv;SecretName=a)")]
    [InlineData("CallCenter:PremiumQueue", "@Microsoft.KeyVault(VaultName=kv;SecretName=a)")]
    public void UnresolvedReference_SaysWhatToLookAtAndNothingElse(string name, string text) =>
        Assert.Equal(Unresolved(name), Mistake((name, text)));

    [Fact]
    public void TextThatOnlyMentionsAReference_IsNoMistake() =>
        Assert.Equal("see @Microsoft.KeyVault(x)", Read(("CallCenter:PremiumQueue", "see @Microsoft.KeyVault(x)")).CallCenter.PremiumQueue);
}
