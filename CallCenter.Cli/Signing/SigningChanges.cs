using CallCenter.Cli.Connecting;

namespace CallCenter.Cli.Signing;

/// <summary>
/// Changes by what an app's webhooks are signed, in steps that each can be repeated: the app must answer what a key signs before any call depends on it, and a
/// key is deleted only after nothing anywhere is signed by it.
/// </summary>
/// <param name="steps">The steps.</param>
/// <param name="output">Where it is written what came of it.</param>
internal sealed class SigningChanges(SigningSteps steps, TextWriter output)
{
    /// <summary>Has a shared key sign.</summary>
    /// <param name="percentage">How many of the webhooks, from 1 to 100; the auth token signs the others.</param>
    /// <param name="isKeyNew">Whether a key that does not sign yet is made anew, because its secret is lost.</param>
    /// <returns>Whether it does; false if the app must be given the key first.</returns>
    /// <exception cref="AppNotReadyException">The app does not answer what the key signs.</exception>
    public async Task<bool> SignBySharedKeyAsync(int percentage, bool isKeyNew)
    {
        SigningState state = await ReadAsync(isKeyNew).ConfigureAwait(false);
        if (state.Current is not null && state.Keys.Count > 1)
        {
            throw new ConnectException("The app's key is being rotated: finish that with ./callcenter rotate-key.");
        }

        if ((state.Current ?? state.Next) is not { } key)
        {
            await steps.CreateKeyAsync().ConfigureAwait(false);
            return false;
        }

        var byKey = new RuleShare(await steps.SettingOfAsync(key.Id).ConfigureAwait(false), percentage, key.Id);
        await steps.TestAsync(state.Homes, byKey.SettingId, key.Id).ConfigureAwait(false);
        if (percentage == RuleShare.All)
        {
            await SignByAsync(state.Homes, byKey).ConfigureAwait(false);
            await steps.DeleteTokenSettingsAsync().ConfigureAwait(false);
        }
        else
        {
            var byToken = new RuleShare(await steps.SettingOfAsync(null).ConfigureAwait(false), RuleShare.All - percentage, KeyId: null);
            await steps.TestAsync(state.Homes, byToken.SettingId, keyId: null).ConfigureAwait(false);
            await SignByAsync(state.Homes, byKey, byToken).ConfigureAwait(false);
        }

        return true;
    }

    /// <summary>Replaces the shared key by a new one.</summary>
    /// <param name="isKeyNew">Whether a new key that does not sign yet is made anew, because its secret is lost.</param>
    /// <returns>Whether it is replaced; false if the app must be given the new key first.</returns>
    /// <exception cref="AppNotReadyException">The app does not answer what one of both keys signs.</exception>
    public async Task<bool> RotateAsync(bool isKeyNew)
    {
        SigningState state = await ReadAsync(isKeyNew).ConfigureAwait(false);
        if (state.Current is not { } current || state.Homes[0].Rule is null || state.Rules.Any(rule => rule.Shares is not [{ KeyId: not null }]))
        {
            throw new ConnectException("There is no key to rotate that signs all webhooks of the app: ./callcenter connect --sign-with-shared-key makes one.");
        }

        await steps.WaitAsync(state.Rules).ConfigureAwait(false);
        if (state.Next is not { } next)
        {
            if (state.Old.Count == 0)
            {
                await steps.CreateKeyAsync().ConfigureAwait(false);
                return false;
            }

            // An earlier rotation broke off before its end.
            await steps.DeleteKeysAsync(state.Old).ConfigureAwait(false);
            return true;
        }

        SignedHome[] signed = [.. state.Homes.Where(home => home.Rule is not null)];
        await steps.TestAsync(signed, await steps.SettingOfAsync(current.Id).ConfigureAwait(false), current.Id).ConfigureAwait(false);
        string setting = await steps.SettingOfAsync(next.Id).ConfigureAwait(false);
        await steps.TestAsync(signed, setting, next.Id).ConfigureAwait(false);
        await steps.SignByAsync(signed, new RuleShare(setting, RuleShare.All, next.Id)).ConfigureAwait(false);
        await steps.DeleteKeysAsync([.. state.Old, current]).ConfigureAwait(false);
        return true;
    }

    /// <summary>Has the auth token sign again, and deletes the keys.</summary>
    /// <exception cref="AppNotReadyException">The app does not answer what the token signs.</exception>
    public async Task SignByTokenAsync()
    {
        SigningState state = await steps.ReadAsync().ConfigureAwait(false);
        if (state.Rules.Count > 0)
        {
            SignedHome[] signed = [.. state.Homes.Where(home => home.Rule is not null)];
            var byToken = new RuleShare(await steps.SettingOfAsync(null).ConfigureAwait(false), RuleShare.All, KeyId: null);
            await steps.TestAsync(signed, byToken.SettingId, keyId: null).ConfigureAwait(false);
            // The rules stay until nothing is signed by a key any more, for what is under way can be asked about as long as they are there.
            await SignByAsync(signed, byToken).ConfigureAwait(false);
            await DeleteAsync(state.Rules).ConfigureAwait(false);
        }
        else
        {
            await output.WriteLineAsync("The auth token signs already.").ConfigureAwait(false);
            await steps.WaitForAnythingAsync().ConfigureAwait(false);
        }

        await steps.DeleteKeysAsync(state.Keys).ConfigureAwait(false);
        await steps.DeleteTokenSettingsAsync().ConfigureAwait(false);
    }

    private async Task<SigningState> ReadAsync(bool isKeyNew)
    {
        SigningState state = await steps.ReadAsync().ConfigureAwait(false);
        if (!isKeyNew || state.Next is not { } lost || state.Signs(lost))
        {
            return state;
        }

        await steps.DeleteKeysAsync([lost]).ConfigureAwait(false);
        return state with { Keys = [.. state.Keys.Where(key => key != lost)] };
    }

    private async Task DeleteAsync(IReadOnlyList<AccountRule> rules)
    {
        foreach (AccountRule rule in rules)
        {
            await steps.DeleteRuleAsync(rule).ConfigureAwait(false);
        }

        await steps.WaitAsync(rules).ConfigureAwait(false);
    }

    private async Task SignByAsync(IReadOnlyList<SignedHome> homes, params RuleShare[] shares)
    {
        // Those that are so already may not have reached all of Twilio.
        if (homes.All(home => home.Rule is { } rule && rule.Shares.ToHashSet().SetEquals(shares)))
        {
            await steps.WaitAsync(homes.Select(home => home.Rule!)).ConfigureAwait(false);
            await output.WriteLineAsync("Nothing to change: Twilio signs so already.").ConfigureAwait(false);
        }
        else
        {
            await steps.SignByAsync(homes, shares).ConfigureAwait(false);
        }
    }
}
