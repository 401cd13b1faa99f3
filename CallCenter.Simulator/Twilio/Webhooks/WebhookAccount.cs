using CallCenter.Simulator.Twilio.Wire;

namespace CallCenter.Simulator.Twilio.Webhooks;

/// <summary>
/// How an account has its webhooks signed: shared keys, settings and rules (https://www.twilio.com/docs/usage/webhooks/webhook-configuration).
/// What is changed is there at once for whoever asks, and reaches what delivers webhooks only after <see cref="Propagation"/>.
/// </summary>
/// <param name="authToken">The account's auth token, which signs where no rule says otherwise.</param>
/// <param name="time">The time.</param>
public sealed class WebhookAccount(string authToken, TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly Random _chance = new(1);
    private readonly List<(DateTimeOffset Due, Action Change)> _underWay = [];
    private readonly Dictionary<string, WebhookRule> _delivering = [];

    /// <summary>How long a change takes to reach what delivers webhooks; 30 to 60 seconds at Twilio.</summary>
    public TimeSpan Propagation { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Carries the test webhooks that Twilio sends when asked to; null where it cannot.</summary>
    public IWebhookTransport? Tests { get; init; }

    /// <summary>The time.</summary>
    internal TimeProvider Time => time;

    /// <summary>The shared keys by their ids.</summary>
    internal Dictionary<string, StoredKey> Keys { get; } = [];

    /// <summary>The settings by their ids.</summary>
    internal Dictionary<string, WebhookSetting> Settings { get; } = [];

    /// <summary>The rules by their ids, as whoever asks sees them.</summary>
    internal Dictionary<string, WebhookRule> Rules { get; } = [];

    /// <summary>The operations, oldest first.</summary>
    internal List<RuleOperation> Operations { get; } = [];

    /// <summary>Makes an id such as <c>webhooks_rule_…</c>.</summary>
    /// <param name="kind">What it is of, such as <c>rule</c>.</param>
    internal string NewId(string kind) => $"webhooks_{kind}_{Chars("0123456789abcdefghjkmnpqrstvwxyz", 26)}";

    /// <summary>Makes a key's secret.</summary>
    internal string NewSecret() => Chars("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", 44);

    /// <summary>Tells what signs a webhook now.</summary>
    /// <param name="url">The webhook's URL.</param>
    /// <returns>What signs it; null for nothing, because its setting or key is gone.</returns>
    public SigningKey? SignerOf(string url)
    {
        lock (_gate)
        {
            ApplyWhatIsDue();
            WebhookRule? rule = WebhookRule.FirstOf(_delivering.Values, url);
            return rule is null ? new SigningKey(authToken) : SignerBy(Choose(rule.Shares));
        }
    }

    /// <summary>Does something while nothing else is read or changed.</summary>
    internal T Locked<T>(Func<T> action)
    {
        lock (_gate)
        {
            return action();
        }
    }

    /// <summary>Puts a rule in its place, or takes it away; both only after <see cref="Propagation"/> for what delivers.</summary>
    /// <param name="id">The rule's id.</param>
    /// <param name="rule">The rule; null to take it away.</param>
    /// <returns>What tells when it is done.</returns>
    internal RuleOperation Change(string id, WebhookRule? rule)
    {
        Put(Rules);
        DateTimeOffset now = time.GetUtcNow();
        _underWay.Add((now + Propagation, () => Put(_delivering)));
        var operation = new RuleOperation(NewId("operation"), id, now);
        Operations.Add(operation);
        return operation;

        void Put(Dictionary<string, WebhookRule> rules)
        {
            if (rule is null)
            {
                rules.Remove(id);
            }
            else
            {
                rules[id] = rule;
            }
        }
    }

    /// <summary>Whether something that was made at a moment has reached what delivers webhooks.</summary>
    /// <param name="made">The moment.</param>
    internal bool HasPropagated(DateTimeOffset made) => time.GetUtcNow() - made >= Propagation;

    /// <summary>What signs by a setting.</summary>
    /// <param name="settingId">The setting.</param>
    /// <returns>What signs; null for nothing, because the setting or its key is gone.</returns>
    internal SigningKey? SignerBy(string settingId) => Settings.GetValueOrDefault(settingId) switch
    {
        null => null,
        { SharedKeyId: null } => new SigningKey(authToken),
        { SharedKeyId: { } key, Algorithm: var algorithm } => Keys.TryGetValue(key, out StoredKey? stored) ? new SigningKey(stored.Secret, key, algorithm) : null,
    };

    private string Choose(IReadOnlyList<SettingShare> shares)
    {
        int draw = _chance.Next(100);
        return (shares.FirstOrDefault(share => (draw -= share.Percentage) < 0) ?? shares[^1]).SettingId;
    }

    private void ApplyWhatIsDue()
    {
        DateTimeOffset now = time.GetUtcNow();
        while (_underWay is [var (due, change), ..] && due <= now)
        {
            change();
            _underWay.RemoveAt(0);
        }
    }

    private string Chars(string alphabet, int length) => new(_chance.GetItems(alphabet.AsSpan(), length));
}
