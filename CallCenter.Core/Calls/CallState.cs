using System.Globalization;
using CallCenter.Core.Forms;

namespace CallCenter.Core.Calls;

/// <summary>What the app remembers of a call. It keeps nothing itself: the state rides in the query of its own URLs, which Twilio signs.</summary>
/// <remarks>
/// Twilio documents state in the action URL (https://www.twilio.com/docs/voice/twiml/dial). Names and values are known here alone. What is
/// unknown or damaged counts as absent; of a repeated name, the first value that is not empty counts.
/// </remarks>
/// <param name="Tried">The tier whose queue a rep's last dial tried; null before the first.</param>
/// <param name="CallersSeen">Whether that dial was made because callers were seen in the queue.</param>
/// <param name="Step">The step of a caller's call.</param>
/// <param name="Said">
/// The last estimate that a waiting caller was told, in minutes, 0 if none was told yet; null where that is not known, as when the caller has
/// not been told anything.
/// </param>
/// <param name="IsPlain">Whether the caller waits without a hold document, because Twilio could not play one.</param>
public readonly record struct CallState(
    Tier? Tried = null, bool CallersSeen = false, CallStep Step = CallStep.Begin, int? Said = null, bool IsPlain = false)
{
    /// <summary>The longest estimate that can be remembered, in minutes.</summary>
    public const int LongestSaid = 999;

    private const string TriedName = "tried";
    private const string PremiumValue = "premium";
    private const string RegularValue = "regular";
    private const string SeenName = "seen";
    private const string StepName = "step";
    private const string WaitValue = "wait";
    private const string KeyValue = "key";
    private const string LeftValue = "left";
    private const string MessageValue = "message";
    private const string SaidName = "said";
    private const string PlainName = "plain";
    private const string YesValue = "1";

    /// <summary>Writes the state into a URL.</summary>
    /// <param name="url">A URL without query.</param>
    /// <returns>The URL with the state in its query; as it is where there is nothing to remember.</returns>
    public string WriteTo(string url)
    {
        (string Name, string? Value)[] fields =
        [
            (StepName, StepText(Step)),
            (TriedName, Tried is { } tried ? TierText(tried) : null),
            (SeenName, CallersSeen ? YesValue : null),
            (SaidName, Said?.ToString(CultureInfo.InvariantCulture)),
            (PlainName, IsPlain ? YesValue : null),
        ];
        string query = string.Join('&', fields.Where(field => field.Value is not null).Select(field => $"{field.Name}={field.Value}"));
        return query.Length == 0 ? url : $"{url}?{query}";
    }

    /// <summary>Reads the state in a URL.</summary>
    /// <param name="url">The URL.</param>
    public static CallState ReadUrl(string url) => url.IndexOf('?', StringComparison.Ordinal) is >= 0 and var mark ? Read(url.AsSpan(mark + 1)) : default;

    /// <summary>Reads the state of a request.</summary>
    /// <param name="query">The raw query without its question mark; Twilio's own parameters may stand in it too.</param>
    public static CallState Read(ReadOnlySpan<char> query)
    {
        var reader = default(Reader);
        foreach (FormField field in new FormFieldEnumerator(query))
        {
            reader.Take(field);
        }

        return reader.State;
    }

    private static string TierText(Tier tier) => tier is Tier.Premium ? PremiumValue : RegularValue;

    private static string? StepText(CallStep step) => step switch
    {
        CallStep.Wait => WaitValue,
        CallStep.Key => KeyValue,
        CallStep.Left => LeftValue,
        CallStep.Message => MessageValue,
        _ => null,
    };

    /// <summary>Reads the state while somebody else walks the query.</summary>
    internal ref struct Reader
    {
        private string? _tried;
        private string? _seen;
        private string? _step;
        private string? _said;
        private string? _plain;

        /// <summary>The state, once the whole query was walked.</summary>
        public readonly CallState State => new(
            _tried switch
            {
                PremiumValue => Tier.Premium,
                RegularValue => Tier.Regular,
                _ => null,
            },
            _seen is YesValue,
            _step switch
            {
                WaitValue => CallStep.Wait,
                KeyValue => CallStep.Key,
                LeftValue => CallStep.Left,
                MessageValue => CallStep.Message,
                _ => CallStep.Begin,
            },
            int.TryParse(_said, NumberStyles.None, CultureInfo.InvariantCulture, out int said) && said <= LongestSaid ? said : null,
            _plain is YesValue);

        /// <summary>Takes a field of the query, if it is the state's.</summary>
        /// <param name="field">The field.</param>
        public void Take(in FormField field)
        {
            // Twilio's names begin with a capital letter, and there are many of them.
            if (field.Value.IsEmpty || field.Name is not ['t' or 's' or 'p' or '%', ..])
            {
                return;
            }

            _ = Take(field, TriedName, ref _tried)
                || Take(field, SeenName, ref _seen)
                || Take(field, StepName, ref _step)
                || Take(field, SaidName, ref _said)
                || Take(field, PlainName, ref _plain);
        }

        private static bool Take(in FormField field, string name, ref string? value)
        {
            if (!FormText.Means(field.Name, name))
            {
                return false;
            }

            value ??= FormText.Decode(field.Value);
            return true;
        }
    }
}
