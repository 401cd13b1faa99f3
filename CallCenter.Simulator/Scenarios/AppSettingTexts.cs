using CallCenter.Core.Settings;

namespace CallCenter.Simulator.Scenarios;

/// <summary>Settings of the app as people write them, such as <c>CallCenter:Waiting:Enabled=true</c>.</summary>
public static class AppSettingTexts
{
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
