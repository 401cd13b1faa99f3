namespace CallCenter.Core.Settings;

/// <summary>The names of the environment variables that hold settings: those of the settings, with two underscores for each colon.</summary>
public static class SettingVariables
{
    /// <summary>Holds <see cref="TwilioOptions.AuthToken"/>.</summary>
    public const string AuthToken = $"{TwilioOptions.Section}__{nameof(TwilioOptions.AuthToken)}";

    /// <summary>Holds <see cref="TwilioOptions.SharedKeys"/>.</summary>
    public const string SharedKeys = $"{TwilioOptions.Section}__{nameof(TwilioOptions.SharedKeys)}";

    /// <summary>Holds <see cref="TwilioOptions.AccountSid"/>.</summary>
    public const string AccountSid = $"{TwilioOptions.Section}__{nameof(TwilioOptions.AccountSid)}";

    /// <summary>Holds <see cref="TwilioOptions.ApiKeySid"/>.</summary>
    public const string ApiKeySid = $"{TwilioOptions.Section}__{nameof(TwilioOptions.ApiKeySid)}";

    /// <summary>Holds <see cref="TwilioOptions.ApiKeySecret"/>.</summary>
    public const string ApiKeySecret = $"{TwilioOptions.Section}__{nameof(TwilioOptions.ApiKeySecret)}";

    /// <summary>Holds <see cref="RequestValidationOptions.Enabled"/>.</summary>
    public const string RequestValidationEnabled =
        $"{TwilioOptions.Section}__{nameof(TwilioOptions.RequestValidation)}__{nameof(RequestValidationOptions.Enabled)}";

    /// <summary>Holds <see cref="RequestValidationOptions.BaseUrlOverride"/>.</summary>
    public const string BaseUrlOverride =
        $"{TwilioOptions.Section}__{nameof(TwilioOptions.RequestValidation)}__{nameof(RequestValidationOptions.BaseUrlOverride)}";

    /// <summary>Holds <see cref="CallCenterOptions.PremiumQueue"/>.</summary>
    public const string PremiumQueue = $"{CallCenterOptions.Section}__{nameof(CallCenterOptions.PremiumQueue)}";

    /// <summary>Holds <see cref="CallCenterOptions.RegularQueue"/>.</summary>
    public const string RegularQueue = $"{CallCenterOptions.Section}__{nameof(CallCenterOptions.RegularQueue)}";

    /// <summary>Holds <see cref="CallCenterOptions.CallbackMethod"/>.</summary>
    public const string CallbackMethod = $"{CallCenterOptions.Section}__{nameof(CallCenterOptions.CallbackMethod)}";

    /// <summary>Holds <see cref="RepsOptions.Numbers"/>.</summary>
    public const string RepNumbers = $"{CallCenterOptions.Section}__{RepsOptions.Section}__{nameof(RepsOptions.Numbers)}";

    /// <summary>Holds <see cref="RepsOptions.Pins"/>.</summary>
    public const string RepPins = $"{CallCenterOptions.Section}__{RepsOptions.Section}__{nameof(RepsOptions.Pins)}";

    /// <summary>The name of the setting that a variable holds.</summary>
    /// <param name="variable">The variable's name, such as <c>Twilio__AuthToken</c>.</param>
    /// <returns>The setting's name, such as <c>Twilio:AuthToken</c>.</returns>
    public static string Setting(string variable) => variable.Replace("__", ":", StringComparison.Ordinal);
}
