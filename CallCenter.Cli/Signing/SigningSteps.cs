using System.Globalization;
using CallCenter.Cli.Connecting;
using CallCenter.Core.Settings;
using Twilio.Exceptions;

namespace CallCenter.Cli.Signing;

/// <summary>The steps of which the signing of an app's webhooks is changed. In a dry run they only say what they would do.</summary>
/// <param name="account">The account.</param>
/// <param name="app">The app.</param>
/// <param name="options">How.</param>
/// <param name="stop">Interrupts it.</param>
internal sealed class SigningSteps(SigningAccount account, SignedApp app, SigningOptions options, CancellationToken stop)
{
    private const int Ok = 200;
    private const int Forbidden = 403;
    private const int NotPropagated = 422;

    // Twilio says 30 to 60 seconds for each.
    private static readonly TimeSpan Propagation = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);

    /// <summary>Reads what there is; changes nothing.</summary>
    public async Task<SigningState> ReadAsync()
    {
        SigningState state = await SigningState.ReadAsync(account, app).ConfigureAwait(false);
        return state.Rules.FirstOrDefault(rule => rule.Name != app.Name) is { } rule
            ? throw new ConnectException($"The account has a rule for {rule.Prefix} that this command did not make, {rule.Id}: delete it, or call it \"{app.Name}\", and try again.")
            : state;
    }

    /// <summary>Makes a key with a setting that signs by it, and hands its secret over.</summary>
    public async Task CreateKeyAsync()
    {
        if (Would("make a shared key and a setting that signs by it, and show the key's secret"))
        {
            return;
        }

        SharedKey key = await account.CreateKeyAsync(app.Name).ConfigureAwait(false);
        // At once: whatever happens next, the secret is not told again.
        options.Handover.Give(key);
        await account.CreateSettingAsync(SettingBody.Make(app.Name, key.Id)).ConfigureAwait(false);
    }

    /// <summary>Finds the setting that signs by a key, or makes one.</summary>
    /// <param name="keyId">The key; null for the auth token.</param>
    /// <returns>The setting's id; empty in a dry run that would make it.</returns>
    public async Task<string> SettingOfAsync(string? keyId)
    {
        IReadOnlyList<string> found = keyId is null
            ? await account.ListSettingsByNameAsync(app.TokenSettingName).ConfigureAwait(false)
            : await account.ListSettingsAsync(keyId).ConfigureAwait(false);
        return found is [.., var setting] ? setting
            : Would($"make a setting that signs by {NameOf(keyId)}") ? ""
            : await account.CreateSettingAsync(SettingBody.Make(keyId is null ? app.TokenSettingName : app.Name, keyId)).ConfigureAwait(false);
    }

    /// <summary>Makes sure that the app answers what is signed by a setting, at each of its homes: Twilio sends them a test.</summary>
    /// <param name="homes">The homes.</param>
    /// <param name="settingId">The setting.</param>
    /// <param name="keyId">The key that signs by it; null for the auth token.</param>
    /// <exception cref="AppNotReadyException">One does not, or not yet.</exception>
    public async Task TestAsync(IReadOnlyList<SignedHome> homes, string settingId, string? keyId)
    {
        if (!options.IsTested)
        {
            await WaitForAnythingAsync().ConfigureAwait(false);
            return;
        }

        foreach (SignedHome home in homes)
        {
            if (!Would($"let Twilio send {home.TestUrl} a test signed by {NameOf(keyId)}"))
            {
                Judge(await SendTestAsync(settingId, home.TestUrl).ConfigureAwait(false), home, homes.Count == 1 ? "the app" : $"the app at {home.Prefix}", keyId);
            }
        }
    }

    private void Judge(SentTest test, SignedHome home, string who, string? keyId)
    {
        string whoBegins = $"T{who[1..]}";
        switch (test.Status)
        {
            case Ok:
                options.Output.WriteLine($"{who} answers what {NameOf(keyId)} signs");
                break;
            case Forbidden:
                throw new AppNotReadyException(keyId is null
                    ? $"{whoBegins} refuses what the auth token signs: give it Twilio:AuthToken{TokenOfRegion}, and then run the same command again. Nothing was changed that calls depend on."
                    : $"{whoBegins} refuses what {keyId} signs: give it the key as Twilio:SharedKeys, and then run the same command again. If its secret is lost, add --new-key. Nothing was changed that calls depend on.");
            case { } status:
                throw new AppNotReadyException($"{home.TestUrl} answers Twilio's test with status {status.ToString(CultureInfo.InvariantCulture)}: ./callcenter check says why. Nothing was changed that calls depend on.");
            default:
                throw new AppNotReadyException($"{home.TestUrl} does not answer Twilio's test: see that the app runs at this address. Nothing was changed that calls depend on.");
        }
    }

    /// <summary>Has the webhooks of homes signed so, and waits until all of Twilio does.</summary>
    /// <param name="homes">The homes; a rule is made for one that has none.</param>
    /// <param name="shares">What signs, in percentages that sum to 100.</param>
    public async Task SignByAsync(IEnumerable<SignedHome> homes, params IReadOnlyList<RuleShare> shares)
    {
        var rules = new List<string>();
        foreach (SignedHome home in homes)
        {
            string what = $"have {string.Join(" and ", shares.Select(share => $"{share.Percentage} % of the webhooks below {home.Prefix} signed by {NameOf(share.KeyId)}"))}";
            if (home.Rule is { } rule && rule.Shares.ToHashSet().SetEquals(shares))
            {
                rules.Add(rule.Id);
            }
            else if (!Would(what))
            {
                rules.Add(await ChangeAsync(home, shares).ConfigureAwait(false));
            }
        }

        if (options.IsDryRun)
        {
            return;
        }

        foreach (string id in rules)
        {
            await WaitAsync(id).ConfigureAwait(false);
        }

        options.Output.WriteLine($"done: {string.Join(" and ", shares.Select(share => $"{share.Percentage} % signed by {NameOf(share.KeyId)}"))}");
    }

    /// <summary>Waits until all changes of all rules have reached all of Twilio.</summary>
    /// <param name="rules">The rules.</param>
    public async Task WaitAsync(IEnumerable<AccountRule> rules)
    {
        foreach (AccountRule rule in rules)
        {
            await WaitAsync(rule.Id).ConfigureAwait(false);
        }
    }

    private async Task<string> ChangeAsync(SignedHome home, IReadOnlyList<RuleShare> shares)
    {
        if (home.Rule is not { } rule)
        {
            return await account.CreateRuleAsync(home.Prefix, app.Name, shares).ConfigureAwait(false);
        }

        await account.ChangeRuleAsync(rule.Id, shares).ConfigureAwait(false);
        return rule.Id;
    }

    private async Task WaitAsync(string ruleId)
    {
        for (TimeSpan waited = TimeSpan.Zero; ; waited += Pause)
        {
            IReadOnlyList<string> operations = await account.ListOperationsAsync(ruleId).ConfigureAwait(false);
            if (!operations.Any(status => status is "PENDING" or "RUNNING"))
            {
                if (operations is ["FAILED" or "CANCELLED", ..])
                {
                    throw new ConnectException("Twilio gave the change of the rule up: run the same command again.");
                }

                return;
            }

            if (waited >= LongestWait || options.IsDryRun)
            {
                throw new ConnectException("A change of the rule has not reached all of Twilio yet: run the same command again in a minute.");
            }

            await Task.Delay(Pause, options.Time, stop).ConfigureAwait(false);
        }
    }

    /// <summary>Waits as long as any change takes to reach all of Twilio, where there is none to ask about.</summary>
    public Task WaitForAnythingAsync() =>
        Would("wait a minute, until all of Twilio knows what is there") ? Task.CompletedTask : Task.Delay(Propagation, options.Time, stop);

    /// <summary>Deletes the rule, so that the auth token signs.</summary>
    /// <param name="rule">The rule.</param>
    public async Task DeleteRuleAsync(AccountRule rule)
    {
        if (!Would($"delete the rule for {rule.Prefix}"))
        {
            await account.DeleteRuleAsync(rule.Id).ConfigureAwait(false);
        }
    }

    /// <summary>Deletes keys that sign nothing, with the settings that use them.</summary>
    /// <param name="keys">The keys.</param>
    public async Task DeleteKeysAsync(IReadOnlyCollection<AccountKey> keys)
    {
        foreach (AccountKey key in keys)
        {
            if (Would($"delete {key.Id} and its setting"))
            {
                continue;
            }

            foreach (string setting in await account.ListSettingsAsync(key.Id).ConfigureAwait(false))
            {
                await account.DeleteSettingAsync(setting).ConfigureAwait(false);
            }

            await account.DeleteKeyAsync(key.Id).ConfigureAwait(false);
            options.Output.WriteLine($"deleted {key.Id}");
        }

        if (keys.Count > 0 && !options.IsDryRun)
        {
            options.Handover.TakeBack([.. keys.Select(key => key.Id)]);
        }
    }

    /// <summary>Deletes the settings by which the auth token signs.</summary>
    public async Task DeleteTokenSettingsAsync()
    {
        foreach (string setting in await account.ListSettingsByNameAsync(app.TokenSettingName).ConfigureAwait(false))
        {
            if (!Would("delete the setting that signs by the auth token"))
            {
                await account.DeleteSettingAsync(setting).ConfigureAwait(false);
            }
        }
    }

    private async Task<SentTest> SendTestAsync(string settingId, string url)
    {
        for (TimeSpan waited = TimeSpan.Zero; ; waited += Pause)
        {
            try
            {
                return await account.TestAsync(settingId, url).ConfigureAwait(false);
            }
            catch (ApiException refusal) when (refusal.Status == NotPropagated && waited < LongestWait)
            {
                await Task.Delay(Pause, options.Time, stop).ConfigureAwait(false);
            }
            catch (ApiException refusal) when (refusal.Status is 400 or 403 or 404 or 405 or NotPropagated)
            {
                throw new ConnectException($"Twilio does not send its test (status {refusal.Status.ToString(CultureInfo.InvariantCulture)}): see that the app has the key, and give --skip-check to go on without.");
            }
        }
    }

    // Where one has to be told whose token it must be.
    private string TokenOfRegion => options.Region is null ? "" : $", the auth token{TwilioRegion.Suffix(options.Region)}";

    private bool Would(string what)
    {
        if (options.IsDryRun)
        {
            options.Output.WriteLine($"would {what}");
        }

        return options.IsDryRun;
    }

    private static string NameOf(string? keyId) => keyId ?? "the auth token";
}

/// <summary>How the signing is changed.</summary>
/// <param name="Output">Where it is written what changes.</param>
/// <param name="Handover">Gets the secrets.</param>
/// <param name="Time">The time in which it waits.</param>
/// <param name="IsDryRun">Whether nothing is done, only said.</param>
/// <param name="IsTested">Whether Twilio sends the app a test before calls depend on it.</param>
internal sealed record SigningOptions(TextWriter Output, SecretHandover Handover, TimeProvider Time, bool IsDryRun, bool IsTested)
{
    /// <summary>The region of the account, which has an auth token of its own; null for the default one.</summary>
    public string? Region { get; init; }
}

/// <summary>The app does not answer yet what is to be signed so.</summary>
/// <param name="message">One sentence that says why and what to do.</param>
internal sealed class AppNotReadyException(string message) : Exception(message);
