using CallCenter.LocalHost.Settings;

namespace CallCenter.LocalHost.Hosting;

/// <summary>The settings and the environment that the functions see.</summary>
/// <param name="Settings">The settings.</param>
/// <param name="EnvironmentName">The name of the environment, <c>Development</c> unless the settings name another.</param>
internal sealed record LocalConfiguration(IConfiguration Settings, string EnvironmentName)
{
    private const string AuthToken = "Twilio:AuthToken";
    private const string SharedKeys = "Twilio:SharedKeys";
    private const string ValidationEnabled = "Twilio:RequestValidation:Enabled";
    private const string AzureEnvironment = "AZURE_FUNCTIONS_ENVIRONMENT";

    /// <summary>Gathers the settings. Where neither an auth token nor a shared key is set and nobody asked for validation, it is switched off.</summary>
    /// <param name="options">Says where settings come from.</param>
    public static LocalConfiguration Read(LocalHostOptions options)
    {
        var builder = new ConfigurationBuilder();
        if (options.ReadMachineSettings)
        {
            // As in Core Tools, a variable of the environment wins over the file.
            builder.AddInMemoryCollection(LocalSettings.Read(Path.Combine(options.Directory, "local.settings.json")));
            builder.AddEnvironmentVariables();
        }

        builder.AddInMemoryCollection(options.Settings);
        IConfigurationRoot settings = builder.Build();
        if (new[] { AuthToken, SharedKeys, ValidationEnabled }.All(name => string.IsNullOrEmpty(settings[name])))
        {
            settings[ValidationEnabled] = "false";
            return new LocalConfiguration(settings, Environments.Development);
        }

        return new LocalConfiguration(settings, settings[AzureEnvironment] is { Length: > 0 } name ? name : Environments.Development);
    }
}
