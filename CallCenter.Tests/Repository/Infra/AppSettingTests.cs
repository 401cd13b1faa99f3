using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using CallCenter.Core.Settings;
using CallCenter.Core.Webhooks;
using CallCenter.Core.Words;
using CallCenter.Tests.Repository.Docs;

namespace CallCenter.Tests.Repository.Infra;

/// <summary>The app settings of the template have the names that the app reads.</summary>
public sealed partial class AppSettingTests(CompiledTemplate template)
{
    private const string Twilio = TwilioOptions.Section + "__";
    private const string CallCenterSection = CallCenterOptions.Section + "__";

    private static readonly string[] Secrets =
    [
        Twilio + nameof(TwilioOptions.AuthToken),
        Twilio + nameof(TwilioOptions.PreviousAuthToken),
        Twilio + nameof(TwilioOptions.SharedKeys),
        Twilio + nameof(TwilioOptions.AccountSid),
        Twilio + nameof(TwilioOptions.ApiKeySid),
        Twilio + nameof(TwilioOptions.ApiKeySecret),
        CallCenterSection + nameof(CallCenterOptions.Reps) + "__" + nameof(RepsOptions.Pins),
    ];

    private TemplateResource Site => Assert.Single(template.OfType("Microsoft.Web/sites"));

    private JsonElement Variable(string name) => Site.Template.GetProperty("variables").GetProperty(name);

    private static IEnumerable<string> Names(JsonElement table) => table.EnumerateArray().Select(each => each.GetProperty("name").GetString()!);

    private static IEnumerable<string> OptionNames(Type type, string section) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).SelectMany(each =>
            each.PropertyType == typeof(Dictionary<Sentence, string>) ? Enum.GetNames<Sentence>().Select(sentence => section + each.Name + "__" + sentence)
            : each.CanWrite ? [section + each.Name]
            : OptionNames(each.PropertyType, section + each.Name + "__"));

    [Fact]
    public void EverySettingOfTheTemplate_IsAnOption()
    {
        string[] options = [.. OptionNames(typeof(TwilioOptions), Twilio), .. OptionNames(typeof(CallCenterOptions), CallCenterSection)];

        Assert.All([.. Names(Variable("plain")), .. Names(Variable("fromVault"))], name => Assert.Contains(name, options));
    }

    [Fact]
    public void EveryCallCenterOption_CanBeSetByTheTemplate() => Assert.Equal(
        OptionNames(typeof(CallCenterOptions), CallCenterSection).Order(StringComparer.Ordinal),
        Names(Variable("plain")).Concat(Names(Variable("fromVault"))).Where(name => name.StartsWith(CallCenterSection, StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    [Fact]
    public void EveryCallCenterOption_IsTheParameterOfItsName() => Assert.All(
        Variable("plain").EnumerateArray().Where(each => each.GetProperty("name").GetString()!.StartsWith(CallCenterSection, StringComparison.Ordinal)),
        each =>
        {
            string[] path = each.GetProperty("name").GetString()!.Split("__")[1..];
            string value = path[0] == nameof(CallCenterOptions.Words)
                ? $"[coalesce(tryGet(parameters('settings').words, '{Camel(path[1])}'), '')]"
                : $"[parameters('settings').{Camel(string.Concat(path))}]";

            Assert.Equal(value, each.GetProperty("value").GetString());
        });

    /// <summary>azd takes what its environment lacks from the shell's, where a word such as LANGUAGE is some other program's.</summary>
    [Fact]
    public void VariablesOfAzd_AreNoneThatShellsHave()
    {
        string file = File.ReadAllText(Path.Combine(BicepCompiler.Folder, "main.parameters.json"));
        string[] variables = [.. AzdVariable().Matches(file).Select(match => match.Groups[1].Value)];

        Assert.Distinct(variables);
        Assert.All(variables, name => Assert.Contains('_', name));
    }

    [Fact]
    public void VariablesOfAzd_AreThoseOfTheDeployGuide()
    {
        string file = File.ReadAllText(Path.Combine(BicepCompiler.Folder, "main.parameters.json"));
        string[] askedForOrSaidAbove = ["AZURE_ENV_NAME", "AZURE_LOCATION", "TWILIO_AUTH_TOKEN"];

        Assert.Equal(
            AzdVariable().Matches(file).Select(match => match.Groups[1].Value).Except(askedForOrSaidAbove).Order(StringComparer.Ordinal),
            new MarkdownDocument("docs/deploy.md").Table("| `azd env set`").SelectMany(row => row[0].Split(", ")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void EverySentence_IsAVariableOfAzd() => Assert.All(Enum.GetNames<Sentence>(), sentence => Assert.Contains(
        $"\"{Camel(sentence)}\": \"${{WORDS_{WordBegin().Replace(sentence, "_").ToUpperInvariant()}}}\"",
        File.ReadAllText(Path.Combine(BicepCompiler.Folder, "main.parameters.json")),
        StringComparison.Ordinal));

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    [Fact]
    public void PublicBaseUrl_CanBeSetByTheTemplate() => Assert.Contains(
        Twilio + nameof(TwilioOptions.RequestValidation) + "__" + nameof(RequestValidationOptions.BaseUrlOverride), Names(Variable("plain")));

    [Fact]
    public void Validation_CannotBeSwitchedOff() =>
        Assert.DoesNotContain(nameof(TwilioOptions.RequestValidation) + "__" + nameof(RequestValidationOptions.Enabled), Site.Template.ToString(), StringComparison.Ordinal);

    [Fact]
    public void Secrets_AreReferencesToTheVault()
    {
        JsonElement vaultNames = Variable("secretNames");
        string[] inVault = [.. template.OfType("Microsoft.KeyVault/vaults/secrets").Select(each => SecretKey().Match(each.Text("name")).Groups[1].Value)];

        Assert.Equal(Secrets, Names(Variable("fromVault")));
        Assert.Equal(inVault.Select(key => $"[variables('secretNames').{key}]"), Variable("fromVault").EnumerateArray().Select(each => each.GetProperty("secret").GetString()));
        Assert.Equal(inVault, vaultNames.EnumerateObject().Select(each => each.Name));
        Assert.Contains(
            "createObject('name', lambdaVariables('each').name, 'value', format('@Microsoft.KeyVault(VaultName={0};SecretName={1})', parameters('vaultName'), lambdaVariables('each').secret))",
            Variable("references").GetString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Secrets_OfTheVaultAndOfTheReferencesHaveTheSameNames()
    {
        TemplateResource secret = template.OfType("Microsoft.KeyVault/vaults/secrets")[0];

        Assert.Equal(secret.Template.GetProperty("variables").GetProperty("secretNames").ToString(), Variable("secretNames").ToString());
    }

    [Fact]
    public void Settings_AreThoseThatThePlatformNeedsThenTheReferencesThenWhatIsNotEmpty()
    {
        string settings = Site.Text("properties.siteConfig.appSettings");

        Assert.Equal(
            ["AzureWebJobsStorage__accountName", "AzureWebJobsStorage__credential", "AzureWebJobsStorage__clientId", "APPLICATIONINSIGHTS_CONNECTION_STRING", "APPLICATIONINSIGHTS_AUTHENTICATION_STRING", "FUNCTIONS_REQUEST_BODY_SIZE_LIMIT"],
            CreatedName().Matches(settings).Select(each => each.Groups[1].Value));
        Assert.EndsWith(", variables('references'), filter(variables('plain'), lambda('each', not(empty(lambdaVariables('each').value)))))]", settings, StringComparison.Ordinal);
        Assert.Contains("'AzureWebJobsStorage__credential', 'value', 'managedidentity'", settings, StringComparison.Ordinal);
        Assert.Contains("format('ClientId={0};Authorization=AAD', reference('identity').clientId)", settings, StringComparison.Ordinal);
    }

    [Fact]
    public void LongestBodyThatTheHostTakes_IsTheLongestThatTheAppTakes() => Assert.Contains(
        string.Create(CultureInfo.InvariantCulture, $"createObject('name', 'FUNCTIONS_REQUEST_BODY_SIZE_LIMIT', 'value', '{RequestBody.LargestBytes}')"),
        Site.Text("properties.siteConfig.appSettings"),
        StringComparison.Ordinal);

    [GeneratedRegex(@"\$\{(\w+)\}")]
    private static partial Regex AzdVariable();

    [GeneratedRegex("(?<=[a-z])(?=[A-Z])|(?<=A)(?=[A-Z])")]
    private static partial Regex WordBegin();

    [GeneratedRegex(@"createObject\('name', '(\w+)'")]
    private static partial Regex CreatedName();

    [GeneratedRegex(@"variables\('secretNames'\)\.(\w+)\)\]$")]
    private static partial Regex SecretKey();
}
