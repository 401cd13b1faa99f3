using System.Text.Json.Nodes;
using CallCenter.Cli.Connecting;
using CallCenter.Core.Settings;
using Twilio.Clients;
using Twilio.Constant;
using Twilio.Exceptions;
using Twilio.Http;
using Twilio.Rest;
using Twilio.Rest.Webhooks.V1;

namespace CallCenter.Cli.Signing;

/// <summary>
/// How an account has its webhooks signed, read and changed by Twilio's own package: shared keys, settings, rules, operations and tests
/// (https://www.twilio.com/docs/usage/webhooks/webhook-configuration). An account has at most 50 of each, which fit on one page.
/// </summary>
/// <remarks>
/// Every method throws <see cref="ApiException"/> where Twilio refused, <see cref="HttpRequestException"/> where it could not be reached, and
/// <see cref="InvalidDataException"/> where the answer is not Twilio's.
/// </remarks>
/// <param name="client">Asks Twilio.</param>
internal sealed class SigningAccount(ITwilioRestClient client)
{
    private const int WholePage = 100;

    /// <summary>Lists the shared keys.</summary>
    public Task<IReadOnlyList<AccountKey>> ListKeysAsync() => SdkAnswer.ReadAsync<IReadOnlyList<AccountKey>>(async () =>
        [.. (await SharedKeyResource.ReadAsync(pageSize: WholePage, client: client).ConfigureAwait(false))
            .Select(key => new AccountKey(key.Id, key.FriendlyName ?? "", key.CreatedAt ?? DateTime.MinValue))]);

    /// <summary>Makes a shared key, whose secret is never told again.</summary>
    /// <param name="name">What to call it.</param>
    public Task<SharedKey> CreateKeyAsync(string name) => SdkAnswer.ReadAsync(async () =>
    {
        SharedKeyCreateResource key = await SharedKeyResource.CreateAsync(
            new CreateSharedKeyOptions(new SharedKeyResource.PostSharedKey.Builder().WithFriendlyName(name).Build()) { IdempotencyKey = Guid.CreateVersion7() }, client).ConfigureAwait(false);
        return new SharedKey(key.Id, key.Secret);
    });

    /// <summary>Deletes a shared key that no setting uses.</summary>
    /// <param name="id">Its id.</param>
    public Task DeleteKeyAsync(string id) => SdkAnswer.ReadAsync(() => SharedKeyResource.DeleteAsync(id, client));

    /// <summary>Lists the settings that use a shared key.</summary>
    /// <param name="keyId">The key.</param>
    /// <returns>Their ids.</returns>
    public Task<IReadOnlyList<string>> ListSettingsAsync(string keyId) => SdkAnswer.ReadAsync<IReadOnlyList<string>>(async () =>
        [.. (await SettingResource.ReadAsync(pageSize: WholePage, sharedKeyId: keyId, client: client).ConfigureAwait(false)).Select(setting => setting.Id)]);

    /// <summary>Lists the settings that somebody called so.</summary>
    /// <param name="name">Their name.</param>
    /// <returns>Their ids.</returns>
    public Task<IReadOnlyList<string>> ListSettingsByNameAsync(string name) => SdkAnswer.ReadAsync<IReadOnlyList<string>>(async () =>
        [.. (await SettingResource.ReadAsync(pageSize: WholePage, client: client).ConfigureAwait(false)).Where(setting => setting.FriendlyName == name).Select(setting => setting.Id)]);

    /// <summary>Makes a setting.</summary>
    /// <param name="setting">What it is made of.</param>
    /// <returns>Its id.</returns>
    public Task<string> CreateSettingAsync(JsonObject setting) => SdkAnswer.ReadAsync(async () =>
    {
        // The package (8.2.0) writes the name of a .NET type in place of the list retryOn.
        var request = new Request(
            Twilio.Http.HttpMethod.Post,
            Domain.Webhooks,
            "/v1/Webhooks/Settings",
            headerParams: [new("Idempotency-Key", Guid.CreateVersion7().ToString())],
            contentType: EnumConstants.ContentTypeEnum.JSON,
            body: setting.ToJsonString());
        return SettingCreateResource.FromJson((await client.RequestAsync(request).ConfigureAwait(false)).Content).Id;
    });

    /// <summary>Deletes a setting that no rule uses.</summary>
    /// <param name="id">Its id.</param>
    public Task DeleteSettingAsync(string id) => SdkAnswer.ReadAsync(() => SettingResource.DeleteAsync(id, client));

    /// <summary>Finds the rule for all webhooks whose URLs begin so.</summary>
    /// <param name="prefix">The beginning.</param>
    /// <returns>The rule; null for none.</returns>
    public async Task<AccountRule?> FindRuleAsync(string prefix) =>
        (await FindRulesAsync((each, _) => each == prefix).ConfigureAwait(false)) is [var rule, ..] ? rule : null;

    /// <summary>Finds the rules for all webhooks whose URLs begin in some way.</summary>
    /// <param name="isWanted">Tells of a beginning and of what somebody called the rule whether it is wanted.</param>
    public Task<IReadOnlyList<AccountRule>> FindRulesAsync(Func<string, string, bool> isWanted) => SdkAnswer.ReadAsync<IReadOnlyList<AccountRule>>(async () =>
    {
        var found = new List<AccountRule>();
        foreach (RuleReadResource rule in await RuleResource.ReadAsync(pageSize: WholePage, client: client).ConfigureAwait(false))
        {
            if (rule.Prefix is { } prefix && isWanted(prefix, rule.FriendlyName ?? ""))
            {
                found.Add(new AccountRule(rule.Id, rule.FriendlyName ?? "", prefix, await ReadSharesAsync(rule).ConfigureAwait(false)));
            }
        }

        return found;
    });

    private async Task<IReadOnlyList<RuleShare>> ReadSharesAsync(RuleReadResource rule)
    {
        var shares = new List<RuleShare>();
        foreach (RuleResource.SettingReference share in rule.Settings)
        {
            SettingFetchResource setting = await SettingResource.FetchAsync(share.SettingId, client).ConfigureAwait(false);
            shares.Add(new RuleShare(share.SettingId, share.Percentage ?? RuleShare.All, setting.Signature?.SharedKeyId));
        }

        return shares;
    }

    /// <summary>Makes a rule for all webhooks whose URLs begin so.</summary>
    /// <param name="prefix">The beginning.</param>
    /// <param name="name">What to call the rule.</param>
    /// <param name="shares">What applies to them.</param>
    /// <returns>The rule's id.</returns>
    public Task<string> CreateRuleAsync(string prefix, string name, IEnumerable<RuleShare> shares) => SdkAnswer.ReadAsync(async () =>
    {
        RuleResource.PostRule rule = new RuleResource.PostRule.Builder()
            .WithMatchType(RuleResource.MatchTypeEnum.PrefixMatch)
            .WithPrefix(prefix)
            .WithFriendlyName(name)
            .WithSettings(References(shares))
            .Build();
        return (await RuleResource.CreateAsync(new CreateRuleOptions(rule) { IdempotencyKey = Guid.CreateVersion7() }, client).ConfigureAwait(false))._Operation.ResourceId;
    });

    /// <summary>Changes what applies to a rule's webhooks.</summary>
    /// <param name="id">The rule.</param>
    /// <param name="shares">What applies from now on.</param>
    public Task ChangeRuleAsync(string id, IEnumerable<RuleShare> shares) => SdkAnswer.ReadAsync(() => RuleResource.PatchAsync(
        new PatchRuleOptions(id, new RuleResource.PatchRule.Builder().WithSettings(References(shares)).Build()) { IdempotencyKey = Guid.CreateVersion7() }, client));

    /// <summary>Deletes a rule.</summary>
    /// <param name="id">The rule.</param>
    public Task DeleteRuleAsync(string id) => SdkAnswer.ReadAsync(() => RuleResource.DeleteAsync(id, client: client));

    /// <summary>Tells how far the changes of a rule have come.</summary>
    /// <param name="ruleId">The rule.</param>
    /// <returns>Twilio's word for each change, the newest first, such as <c>PENDING</c> or <c>COMPLETED</c>.</returns>
    public Task<IReadOnlyList<string>> ListOperationsAsync(string ruleId) => SdkAnswer.ReadAsync<IReadOnlyList<string>>(async () =>
        [.. (await OperationResource.ReadAsync(pageSize: WholePage, resourceId: ruleId, client: client).ConfigureAwait(false)).Select(operation => operation.Status.ToString())]);

    /// <summary>Lets Twilio send a webhook of its own by a setting.</summary>
    /// <param name="settingId">The setting.</param>
    /// <param name="url">Where to.</param>
    /// <returns>What came of it.</returns>
    public Task<SentTest> TestAsync(string settingId, string url) => SdkAnswer.ReadAsync(async () =>
    {
        TestResource.TestRequest test = new TestResource.TestRequest.Builder().WithSettingId(settingId).WithUrl(new Uri(url)).WithMethod(TestResource.MethodEnum.Post).Build();
        TestResource.TestDeliveryResult result = (await TestResource.CreateAsync(test, client).ConfigureAwait(false)).Result;
        return new SentTest(result.Response?.StatusCode, TimeSpan.FromMilliseconds(result.Timing?.TotalMs ?? 0));
    });

    private static List<RuleResource.SettingReference> References(IEnumerable<RuleShare> shares) =>
        [.. shares.Select(share => new RuleResource.SettingReference.Builder().WithSettingId(share.SettingId).WithPercentage(share.Percentage).Build())];
}

/// <summary>A shared key of an account.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">What somebody called it.</param>
/// <param name="Made">When it was made.</param>
internal sealed record AccountKey(string Id, string Name, DateTime Made);

/// <summary>A rule that says how webhooks are signed.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">What somebody called it.</param>
/// <param name="Prefix">What their URLs begin with.</param>
/// <param name="Shares">By what, and how many of them.</param>
internal sealed record AccountRule(string Id, string Name, string Prefix, IReadOnlyList<RuleShare> Shares);

/// <summary>How many of a rule's webhooks a setting applies to.</summary>
/// <param name="SettingId">The setting.</param>
/// <param name="Percentage">From 0 to 100.</param>
/// <param name="KeyId">The shared key that signs by it; null for the auth token.</param>
internal sealed record RuleShare(string SettingId, int Percentage, string? KeyId)
{
    /// <summary>All of them.</summary>
    public const int All = 100;
}

/// <summary>What came of a webhook that Twilio sent for a test.</summary>
/// <param name="Status">The app's HTTP status; null for no answer.</param>
/// <param name="Took">How long it took.</param>
internal sealed record SentTest(int? Status, TimeSpan Took);
