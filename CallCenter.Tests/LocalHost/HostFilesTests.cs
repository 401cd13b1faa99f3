using CallCenter.Core;
using CallCenter.Core.Settings;
using CallCenter.LocalHost;
using CallCenter.LocalHost.Hosting;

namespace CallCenter.Tests.LocalHost;

/// <summary>What the local host reads: <c>host.json</c>, <c>local.settings.json</c>, settings, the environment's name.</summary>
public sealed class HostFilesTests : IDisposable
{
    private const string GoodHostJson = """{ "version": "2.0", "extensions": { "http": { "routePrefix": "" } } }""";

    private readonly string _folder = Directory.CreateTempSubdirectory("callcenter-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Task<LocalFunctionsHost> StartAsync(string? hostJson, string? localSettings = null, params (string Name, string Value)[] settings)
    {
        Write("host.json", hostJson);
        Write("local.settings.json", localSettings);
        return LocalFunctionsHost.StartAsync(
            new LocalHostOptions
            {
                Directory = _folder,
                ReadMachineSettings = localSettings is not null,
                Settings = settings.ToDictionary(setting => setting.Name, setting => (string?)setting.Value),
            },
            TestContext.Current.CancellationToken);
    }

    private void Write(string name, string? text)
    {
        if (text is not null)
        {
            File.WriteAllText(Path.Combine(_folder, name), text);
        }
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData("""{ "version": "2.0" }""", "/api/premium-enqueue")]
    [InlineData("""{ "extensions": { "http": { "routePrefix": null } } }""", "/api/premium-enqueue")]
    [InlineData("""{ "extensions": { "http": { "routePrefix": "" } } }""", "/premium-enqueue")]
    [InlineData("""{ /* as Azure */ "extensions": { "http": { "routePrefix": "/v1/", } } }""", "/v1/premium-enqueue")]
    public async Task RoutePrefix_GoesBeforeEveryRoute(string hostJson, string path)
    {
        await using LocalFunctionsHost host = await StartAsync(hostJson);

        Assert.Equal(path, host.Functions.Single(function => function.Name == WebhookRoutes.PremiumEnqueue).Path);
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData(null, "host.json is missing.")]
    [InlineData("{", "host.json is not valid JSON: line 1, position 2.")]
    [InlineData("[]", "host.json must hold a JSON object.")]
    [InlineData("""{ "extensions": { "http": { "routePrefix": 1 } } }""", "host.json must be a text.")]
    public async Task BadHostJson_IsSaidInASentence(string? hostJson, string end) =>
        Assert.EndsWith(end, (await Assert.ThrowsAsync<LocalHostException>(() => StartAsync(hostJson))).Message, StringComparison.Ordinal);

    [Theory(Timeout = Limits.Hang)]
    [InlineData("{ \"Values\": [] }", "must be an object of names and texts.")]
    [InlineData("{ \"Values\": { \"a\": {} } }", "must hold texts alone; a is none.")]
    [InlineData("x", "is not valid JSON: line 1, position 1.")]
    public async Task BadLocalSettings_AreSaidInASentence(string localSettings, string end) =>
        Assert.EndsWith(end, (await Assert.ThrowsAsync<LocalHostException>(() => StartAsync(GoodHostJson, localSettings))).Message, StringComparison.Ordinal);

    [Theory(Timeout = Limits.Hang)]
    [InlineData("Twilio__AuthToken")]
    [InlineData("Twilio:AuthToken")]
    public async Task TokenInLocalSettings_SwitchesValidationOn(string name)
    {
        await using LocalFunctionsHost host = await StartAsync(GoodHostJson, $$"""{ "Values": { "{{name}}": "secret" } }""");

        Assert.True(host.ChecksSignatures);
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData("{}")]
    [InlineData("""{ "Values": { "Twilio__AuthToken": "" } }""")]
    [InlineData("""{ "Values": { "AZURE_FUNCTIONS_ENVIRONMENT": "Production" } }""")]
    [InlineData("""{ "Values": { "Twilio__AuthToken": "secret", "Twilio__RequestValidation__Enabled": false } }""")]
    public async Task NoTokenOrValidationOff_RunsUnchecked(string localSettings)
    {
        await using LocalFunctionsHost host = await StartAsync(GoodHostJson, localSettings);

        Assert.False(host.ChecksSignatures);
    }

    public static TheoryData<string, string, string> BadSettings => new()
    {
        { "Twilio:RequestValidation:Enabled", "true", "Twilio:AuthToken is required unless Twilio:SharedKeys is given; it must be the auth token of your Twilio account, which the Twilio console shows." },
        { "Twilio:RequestValidation:Enabled", "maybe", "Twilio:RequestValidation:Enabled must be true or false." },
        { "Twilio:RequestValidation:BaseUrlOverride", "calls", "Twilio:RequestValidation:BaseUrlOverride must be an absolute http or https URL without user name, query or fragment, such as https://calls.example.com, or be left out." },
        { "CallCenter:PremiumQueue", "", "CallCenter:PremiumQueue must be 1 to 63 characters without control characters and without blanks at its ends." },
        { "CallCenter:PremiumQueueSid", "QU1", "CallCenter:PremiumQueueSid must be QU and 32 hexadecimal digits, or be left out." },
        { "CallCenter:PremiumTimeoutSeconds", "soon", "CallCenter:PremiumTimeoutSeconds must be a whole number of seconds from 1 to 600." },
        { "CallCenter:PremiumTimeoutSeconds", "1.5", "CallCenter:PremiumTimeoutSeconds must be a whole number of seconds from 1 to 600." },
        { "CallCenter:RegularTimeoutSeconds", "", "CallCenter:RegularTimeoutSeconds must be a whole number of seconds from 1 to 600." },
        { "CallCenter:CallbackMethod", "PATCH", "CallCenter:CallbackMethod must be GET or POST." },
        { "CallCenter:PremiumQueuee", "vip", "CallCenter:PremiumQueuee is not a setting of the app; did you mean CallCenter:PremiumQueue?" },
        { "Twilio:RequestValidation", "false", "Twilio:RequestValidation is not a setting of the app; did you mean Twilio:RequestValidation:Enabled?" },
        { "Twilio:Phone", "1", "Twilio:Phone is not a setting of the app; docs/settings.md lists them all." },
        { "Twilio:AuthToken", "@Microsoft.KeyVault(VaultName=kv;SecretName=twilio-auth-token)", "Twilio:AuthToken is a Key Vault reference that Azure could not resolve: see its state under Environment variables in the portal; the app's identity needs the role Key Vault Secrets User, the reference must name the vault and its secret, and the vault's network must let the app in." },
    };

    [Theory(Timeout = Limits.Hang)]
    [MemberData(nameof(BadSettings))]
    public async Task BadSetting_StopsTheStartWithOneSentence(string name, string value, string sentence) =>
        Assert.Equal(sentence, (await Assert.ThrowsAsync<SettingsMistakeException>(() => StartAsync(GoodHostJson, null, (name, value)))).Message);

    [Fact(Timeout = Limits.Hang)]
    public async Task SeveralBadSettings_AreALineEach() => Assert.Equal(
        $"CallCenter:CallbackMethod must be GET or POST.{Environment.NewLine}Twilio:RequestValidation:Enabled must be true or false.",
        (await Assert.ThrowsAsync<SettingsMistakeException>(() => StartAsync(
            GoodHostJson, null, ("CallCenter:CallbackMethod", "PUT"), ("Twilio:RequestValidation:Enabled", "?")))).Message);

    [Fact(Timeout = Limits.Hang)]
    public async Task ValidationOffInProduction_IsRefused() => Assert.Equal(
        "Twilio:RequestValidation:Enabled may be false only where the environment is Development; anywhere else it must be true or be left out.",
        (await Assert.ThrowsAsync<SettingsMistakeException>(() => StartAsync(
            GoodHostJson, null, ("Twilio:RequestValidation:Enabled", "false"), ("AZURE_FUNCTIONS_ENVIRONMENT", "Production")))).Message);
}
