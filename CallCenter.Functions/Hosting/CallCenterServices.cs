using CallCenter.Core.Queues;
using CallCenter.Core.Settings;
using CallCenter.Core.Webhooks;
using CallCenter.Functions.Audio;
using CallCenter.Functions.Logging;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace CallCenter.Functions.Hosting;

/// <summary>The composition of the app, the same on Azure and wherever its functions are hosted.</summary>
public static class CallCenterServices
{
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(15);

    /// <summary>Adds all that the functions need. Settings come from the host's configuration.</summary>
    /// <param name="services">The host's services.</param>
    public static void AddCallCenter(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        // A connection to Twilio that is kept spares the rep a TLS handshake.
        services.TryAddSingleton(_ => new HttpClient(new SocketsHttpHandler { PooledConnectionLifetime = ConnectionLifetime, UseCookies = false }));
        services.AddSingleton(provider => AppSettings.Read(
            SettingsOf(provider.GetRequiredService<IConfiguration>()),
            provider.GetRequiredService<IHostEnvironment>().IsDevelopment()));
        services.AddSingleton(provider => CallCenterApp.Create(
            provider.GetRequiredService<AppSettings>(),
            provider.GetRequiredService<HttpClient>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<WebhookAdapter>();
        services.AddSingleton(_ => AudioFile.Read(Path.Combine(AppContext.BaseDirectory, "Audio", "hold-music.wav")));
    }

    /// <summary>Checks the settings and builds the answers, so that no caller waits for it.</summary>
    /// <param name="services">The services of a host that is about to start.</param>
    /// <returns>The app.</returns>
    /// <exception cref="SettingsMistakeException">A setting is wrong.</exception>
    public static CallCenterApp PrepareCallCenter(this IServiceProvider services)
    {
        CallCenterApp app = services.GetRequiredService<CallCenterApp>();
        services.GetRequiredService<WebhookAdapter>();
        app.WarmUp();
        return app;
    }

    /// <summary>Runs the app until the host stops it.</summary>
    /// <remarks>
    /// What is to be said outside of a request goes to the error stream, which the Functions host keeps; it drops such lines of a worker's logger.
    /// </remarks>
    /// <param name="host">The host, built and not started.</param>
    /// <returns>The exit code: 0, or 1 if a setting is wrong, which is then said on the error stream.</returns>
    public static async Task<int> RunCallCenterAsync(this IHost host)
    {
        CallCenterApp app;
        try
        {
            app = host.Services.PrepareCallCenter();
        }
        catch (SettingsMistakeException mistake)
        {
            await Console.Error.WriteLineAsync(mistake.Message).ConfigureAwait(false);
            return 1;
        }

        if (!app.ChecksSignatures)
        {
            await Console.Error.WriteLineAsync("Twilio:RequestValidation:Enabled is false: requests are answered whoever sends them.").ConfigureAwait(false);
        }

        var firstSnapshot = Task.Run(() => SayFirstSnapshotAsync(app, host.Services.GetRequiredService<AppSettings>().Twilio.Region));
        await host.RunAsync().ConfigureAwait(false);
        await firstSnapshot.ConfigureAwait(false);
        return 0;
    }

    /// <summary>What is wrong with an app's first snapshot of the queues, so that wrong credentials are told before anybody calls.</summary>
    /// <param name="snapshot">The snapshot.</param>
    /// <param name="region">The region of the account's data, whose own credentials are needed; null for the default one.</param>
    /// <returns>A sentence; null if nothing is wrong.</returns>
    internal static string? Mistake(in QueueSnapshot snapshot, string? region = null) => snapshot.IsFailure
        ? $"The first look at the queues came to nothing ({LogText.Snapshot(snapshot)}), and reps are sent on blindly meanwhile; with failed-401, correct Twilio:AccountSid, Twilio:ApiKeySid and Twilio:ApiKeySecret{(region is null ? "" : ", which must be those" + TwilioRegion.Suffix(region))}."
        : null;

    // The app's sections alone: to walk through all of the environment costs the start more.
    private static IEnumerable<KeyValuePair<string, string?>> SettingsOf(IConfiguration configuration) =>
        [.. configuration.GetSection(CallCenterOptions.Section).AsEnumerable(), .. configuration.GetSection(TwilioOptions.Section).AsEnumerable()];

    private static async Task SayFirstSnapshotAsync(CallCenterApp app, string? region)
    {
        if (Mistake(await app.SnapshotAsync().ConfigureAwait(false), region) is { } mistake)
        {
            await Console.Error.WriteLineAsync(mistake).ConfigureAwait(false);
        }
    }
}
