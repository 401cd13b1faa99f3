using CallCenter.Core.Settings;

namespace CallCenter.Simulator.Scenarios;

/// <summary>Settings of the app as people write them, such as <c>CallCenter:Waiting:Enabled=true</c>.</summary>
public static class AppSettingTexts
{
    /// <summary>What stands for a secret where it must not be told.</summary>
    public const string Hidden = "…";

    private static readonly string[] Secrets = ["token", "secret", "sharedkeys", "pins"];

    /// <summary>Whether the value of a setting must not be told.</summary>
    /// <param name="name">The setting's name.</param>
    public static bool IsSecret(string name) => Secrets.Any(secret => name.Contains(secret, StringComparison.OrdinalIgnoreCase));

    /// <summary>The same scenario without what must not be told.</summary>
    /// <param name="scenario">The scenario.</param>
    public static Scenario WithoutSecrets(Scenario scenario) => scenario.AppSettings.Keys.Any(IsSecret)
        ? scenario with { AppSettings = scenario.AppSettings.ToDictionary(setting => setting.Key, setting => IsSecret(setting.Key) ? Hidden : setting.Value) }
        : scenario;

    /// <summary>Reads such texts; of several of one name the last counts.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="what">What a text is called where it was given.</param>
    /// <exception cref="ScenarioException">A text has no name and value, or there is no such setting.</exception>
    public static Dictionary<string, string?> Read(IEnumerable<string> texts, string what)
    {
        var read = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (string text in texts)
        {
            int equals = text.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0)
            {
                throw new ScenarioException($"{what} must be a name and a value with = between them, such as CallCenter:PremiumTimeoutSeconds=5.");
            }

            string name = SettingVariables.Setting(text[..equals]);
            if (SettingNames.Mistake(name) is { } mistake)
            {
                throw new ScenarioException(mistake);
            }

            read[name] = text[(equals + 1)..];
        }

        return read;
    }
}
