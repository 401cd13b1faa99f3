using System.Buffers;

namespace CallCenter.Core.Settings;

/// <summary>A key that the account shares with the app for signing webhooks (https://www.twilio.com/docs/usage/webhooks/webhook-shared-keys).</summary>
/// <param name="Id">Its name: <c>webhooks_sharedkey_</c> and 26 letters or digits. It is no secret.</param>
/// <param name="Secret">What signs. Twilio tells it once, when the key is made.</param>
public sealed record SharedKey(string Id, string Secret)
{
    private const string Prefix = "webhooks_sharedkey_";
    private const int LengthAfterPrefix = 26;

    private static readonly SearchValues<char> LettersAndDigits = SearchValues.Create("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    /// <summary>Tells whether a text has the form of a key's id.</summary>
    /// <param name="text">The text.</param>
    public static bool IsId(ReadOnlySpan<char> text) =>
        text.Length == Prefix.Length + LengthAfterPrefix
        && text.StartsWith(Prefix, StringComparison.Ordinal)
        && !text[Prefix.Length..].ContainsAnyExcept(LettersAndDigits);

    /// <summary>Reads keys: id, <c>=</c> and secret of each, <c>;</c> between them, and blanks and line breaks around each if need be.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The keys, at least one, each id once; null if the text is anything else.</returns>
    public static IReadOnlyList<SharedKey>? ReadAll(string text)
    {
        var keys = new List<SharedKey>();
        foreach (string entry in text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            int equals = entry.IndexOf('=', StringComparison.Ordinal);
            if (equals < 0
                || !IsId(entry.AsSpan(0, equals))
                || equals + 1 == entry.Length
                || entry.Any(char.IsWhiteSpace)
                || keys.Exists(key => entry.AsSpan(0, equals).SequenceEqual(key.Id)))
            {
                return null;
            }

            keys.Add(new SharedKey(entry[..equals], entry[(equals + 1)..]));
        }

        return keys.Count > 0 ? keys : null;
    }

    /// <summary>Writes keys as the setting has them.</summary>
    /// <param name="keys">The keys.</param>
    public static string WriteAll(IEnumerable<SharedKey> keys) => string.Join(';', keys.Select(key => $"{key.Id}={key.Secret}"));

    /// <summary>What may be shown: the id.</summary>
    public override string ToString() => Id;
}
