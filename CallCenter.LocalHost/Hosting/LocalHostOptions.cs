namespace CallCenter.LocalHost.Hosting;

/// <summary>How a <see cref="LocalFunctionsHost"/> is started.</summary>
public sealed record LocalHostOptions
{
    /// <summary>The port on localhost, or 0 for a free one on 127.0.0.1.</summary>
    public int Port { get; init; }

    /// <summary>The folder of <c>host.json</c> and, where it is read, <c>local.settings.json</c>.</summary>
    public string Directory { get; init; } = AppContext.BaseDirectory;

    /// <summary>Whether settings are also read from <c>local.settings.json</c> and, above it, from the environment.</summary>
    public bool ReadMachineSettings { get; init; }

    /// <summary>Settings by configuration key (<c>Twilio:AuthToken</c>); they win over all others.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; init; } = new Dictionary<string, string?>();

    /// <summary>Adds services before the app adds its own, such as another <see cref="HttpClient"/> as its way to Twilio's REST.</summary>
    public Action<IServiceCollection> ConfigureServices { get; init; } = static _ => { };

    /// <summary>Sets up logging; nothing is logged without it.</summary>
    public Action<ILoggingBuilder> ConfigureLogging { get; init; } = static _ => { };
}
