using CallCenter.Core.Queues;
using CallCenter.Core.Settings;
using CallCenter.Core.Signatures;
using CallCenter.Core.Webhooks;
using CallCenter.Functions.Webhooks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CallCenter.Functions.Hosting;

/// <summary>The composition of the app, the same on Azure and wherever its functions are hosted.</summary>
public static class CallCenterServices
{
    /// <summary>The name of the HTTP client that asks Twilio how long the queues are.</summary>
    public const string TwilioRestClient = "twilio-rest";

    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(15);

    /// <summary>Adds all that the functions need. Settings come from the host's configuration.</summary>
    /// <param name="services">The host's services.</param>
    public static void AddCallCenter(this IServiceCollection services)
    {
        services.AddOptions<CallCenterOptions>()
            .Configure<IConfiguration>((options, configuration) => SettingsBinding.Bind(options, configuration))
            .ValidateOnStart();
        services.AddOptions<TwilioOptions>()
            .Configure<IConfiguration>((options, configuration) => SettingsBinding.Bind(options, configuration))
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<CallCenterOptions>>(
            new SettingsValidation<CallCenterOptions>(SettingsRules.Mistakes));
        services.AddSingleton<IValidateOptions<TwilioOptions>>(provider => new SettingsValidation<TwilioOptions>(
            options => SettingsRules.Mistakes(options, provider.GetRequiredService<IHostEnvironment>().IsDevelopment())));

        services.AddSingleton(provider => new PublicUrl(Options<TwilioOptions>(provider).RequestValidation.BaseUrlOverride));
        services.AddSingleton(provider => new Switchboard(
            Options<CallCenterOptions>(provider), provider.GetRequiredService<PublicUrl>(), CreateWatch(provider)));
        services.AddSingleton(CreateResponder);
        services.TryAddSingleton(TimeProvider.System);
        AddTwilioRest(services);
    }

    /// <summary>Checks the settings and builds the answers, so that no caller waits for it.</summary>
    /// <param name="services">The services of a host that is about to start.</param>
    /// <exception cref="SettingsMistakeException">A setting is wrong.</exception>
    public static void PrepareCallCenter(this IServiceProvider services)
    {
        try
        {
            services.GetRequiredService<IStartupValidator>().Validate();
        }
        catch (OptionsValidationException mistake)
        {
            throw new SettingsMistakeException(mistake.Failures);
        }
        catch (AggregateException several)
        {
            throw new SettingsMistakeException(several.InnerExceptions.OfType<OptionsValidationException>().SelectMany(each => each.Failures));
        }

        services.GetRequiredService<WebhookResponder>();
        WarmUp.Run(services);
    }

    /// <summary>Runs the app until the host stops it.</summary>
    /// <remarks>
    /// What is to be said outside of a request goes to the error stream, which the Functions host keeps; it drops such lines of a worker's logger.
    /// </remarks>
    /// <param name="host">The host, built and not started.</param>
    /// <returns>The exit code: 0, or 1 if a setting is wrong, which is then said on the error stream.</returns>
    public static async Task<int> RunCallCenterAsync(this IHost host)
    {
        try
        {
            host.Services.PrepareCallCenter();
        }
        catch (SettingsMistakeException mistake)
        {
            await Console.Error.WriteLineAsync(mistake.Message).ConfigureAwait(false);
            return 1;
        }

        if (Options<TwilioOptions>(host.Services).RequestValidation.Enabled is not true)
        {
            await Console.Error.WriteLineAsync("Twilio:RequestValidation:Enabled is false: requests are answered whoever sends them.").ConfigureAwait(false);
        }

        var firstLook = Task.Run(() => SayFirstLookAsync(host.Services));
        await host.RunAsync().ConfigureAwait(false);
        await firstLook.ConfigureAwait(false);
        return 0;
    }

    private static async Task SayFirstLookAsync(IServiceProvider services)
    {
        if (await WarmUp.LookAsync(services).ConfigureAwait(false) is { } mistake)
        {
            await Console.Error.WriteLineAsync(mistake).ConfigureAwait(false);
        }
    }

    private static WebhookResponder CreateResponder(IServiceProvider provider)
    {
        TwilioOptions twilio = Options<TwilioOptions>(provider);
        return new WebhookResponder(
            provider.GetRequiredService<Switchboard>(),
            provider.GetRequiredService<PublicUrl>(),
            twilio.RequestValidation.Enabled is true ? new SignatureVerifier(twilio) : null,
            provider.GetRequiredService<ILogger<WebhookResponder>>());
    }

    private static void AddTwilioRest(IServiceCollection services) => services
        .AddHttpClient(TwilioRestClient)
        // The app has its own log line for a look; these would add four, all with the account's SID.
        .RemoveAllLoggers()
        // A connection that is kept spares the rep a TLS handshake.
        .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { PooledConnectionLifetime = ConnectionLifetime, UseCookies = false })
        .SetHandlerLifetime(Timeout.InfiniteTimeSpan);

    private static QueueWatch? CreateWatch(IServiceProvider provider)
    {
        if (Options<TwilioOptions>(provider) is not { AccountSid: { } account, ApiKeySid: { } key, ApiKeySecret: { } secret })
        {
            return null;
        }

        CallCenterOptions options = Options<CallCenterOptions>(provider);
        IHttpClientFactory clients = provider.GetRequiredService<IHttpClientFactory>();
        var reader = new QueueReader(cancellation => new TwilioRest(clients.CreateClient(TwilioRestClient), account, key, secret, cancellation), options);
        return new QueueWatch(
            reader.ReadAsync, TimeSpan.FromMilliseconds(options.LookBudgetMilliseconds), provider.GetRequiredService<TimeProvider>());
    }

    private static T Options<T>(IServiceProvider provider)
        where T : class => provider.GetRequiredService<IOptions<T>>().Value;
}
