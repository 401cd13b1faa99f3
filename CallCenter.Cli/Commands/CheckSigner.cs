using CallCenter.Core.Settings;
using CallCenter.Simulator.Twilio.Wire;

namespace CallCenter.Cli.Commands;

/// <summary>What signs the requests of a check: an auth token that was given, that of the environment, or else the environment's first shared key.</summary>
internal static class CheckSigner
{
    /// <summary>Finds what signs.</summary>
    /// <param name="token">The auth token that was given; null for none.</param>
    /// <returns>What signs; null if there is nothing, or nothing fit.</returns>
    public static SigningKey? Find(string? token = null) =>
        (token ?? Environment.GetEnvironmentVariable(SettingVariables.AuthToken)) is { Length: > 0 } given ? new SigningKey(given)
        : Keys is { Length: > 0 } text && SharedKey.ReadAll(text) is [var key, ..] ? new SigningKey(key.Secret, key.Id, SigningKey.HmacSha256)
        : null;

    /// <summary>Says what is wrong with what signs.</summary>
    /// <param name="token">The auth token that was given; null for none.</param>
    /// <param name="region">The account's region, whose own token it must be; null for the default one.</param>
    /// <returns>One sentence; null for nothing.</returns>
    public static string? Mistake(string? token, string? region) => Find(token) switch
    {
        { SharedKeyId: null, Secret: var secret } => Validation.TokenMistake(secret),
        null when token is null && !string.IsNullOrEmpty(Keys) => KeysMistake,
        null => $"The auth token{TwilioRegion.Suffix(region)} is missing: set the environment variable {SettingVariables.AuthToken} or {SettingVariables.SharedKeys}, or give --token.",
        _ => null,
    };

    /// <summary>What is wrong with shared keys that are none.</summary>
    public static string KeysMistake { get; } = $"{SettingVariables.SharedKeys} must be one or more keys as the app takes them, webhooks_sharedkey_...=SECRET with ; between them.";

    private static string? Keys => Environment.GetEnvironmentVariable(SettingVariables.SharedKeys);
}
