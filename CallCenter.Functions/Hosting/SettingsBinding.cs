using System.Globalization;
using CallCenter.Core.Settings;
using Microsoft.Extensions.Configuration;

namespace CallCenter.Functions.Hosting;

/// <summary>Copies the host's configuration into options.</summary>
/// <remarks>
/// Written out rather than left to the configuration binder, which uses reflection while a cold start is heard as silence, and which
/// meets a text in place of a number with an exception where the app owes its owner a sentence: here such a text becomes a value that
/// <see cref="SettingsRules"/> refuses.
/// </remarks>
internal static class SettingsBinding
{
    /// <summary>Reads the section <c>CallCenter</c>. A setting that is absent keeps its default.</summary>
    public static void Bind(CallCenterOptions options, IConfiguration configuration)
    {
        IConfigurationSection section = configuration.GetSection(CallCenterOptions.Section);
        options.PremiumQueue = section[nameof(options.PremiumQueue)] ?? options.PremiumQueue;
        options.RegularQueue = section[nameof(options.RegularQueue)] ?? options.RegularQueue;
        options.PremiumQueueSid = Optional(section[nameof(options.PremiumQueueSid)]);
        options.PremiumTimeoutSeconds = WholeNumber(section[nameof(options.PremiumTimeoutSeconds)], options.PremiumTimeoutSeconds);
        options.RegularTimeoutSeconds = WholeNumber(section[nameof(options.RegularTimeoutSeconds)], options.RegularTimeoutSeconds);
        options.PremiumIdleTimeoutSeconds = WholeNumber(section[nameof(options.PremiumIdleTimeoutSeconds)], options.PremiumIdleTimeoutSeconds);
        options.RegularIdleTimeoutSeconds = WholeNumber(section[nameof(options.RegularIdleTimeoutSeconds)], options.RegularIdleTimeoutSeconds);
        options.LookBudgetMilliseconds = WholeNumber(section[nameof(options.LookBudgetMilliseconds)], options.LookBudgetMilliseconds);
        options.CallbackMethod = section[nameof(options.CallbackMethod)]?.ToUpperInvariant() ?? options.CallbackMethod;
    }

    /// <summary>Reads the section <c>Twilio</c>. A setting that is absent keeps its default.</summary>
    public static void Bind(TwilioOptions options, IConfiguration configuration)
    {
        IConfigurationSection section = configuration.GetSection(TwilioOptions.Section);
        options.AuthToken = Optional(section[nameof(options.AuthToken)]);
        options.PreviousAuthToken = Optional(section[nameof(options.PreviousAuthToken)]);

        options.AccountSid = Optional(section[nameof(options.AccountSid)]);
        options.ApiKeySid = Optional(section[nameof(options.ApiKeySid)]);
        options.ApiKeySecret = Optional(section[nameof(options.ApiKeySecret)]);

        IConfigurationSection validation = section.GetSection(nameof(options.RequestValidation));
        if (validation[nameof(RequestValidationOptions.Enabled)] is { } enabled)
        {
            options.RequestValidation.Enabled = bool.TryParse(enabled, out bool value) ? value : null;
        }

        options.RequestValidation.BaseUrlOverride = Optional(validation[nameof(RequestValidationOptions.BaseUrlOverride)]);
    }

    private static string? Optional(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static int WholeNumber(string? text, int otherwise) => text switch
    {
        null => otherwise,
        _ when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) => number,
        _ => -1,
    };
}
