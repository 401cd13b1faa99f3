using CallCenter.Core.Forms;

namespace CallCenter.Core.Calls;

/// <summary>What the app remembers of a call. It keeps nothing itself: the state rides in the query of its own URLs, which Twilio signs.</summary>
/// <remarks>
/// Twilio documents state in the action URL (https://www.twilio.com/docs/voice/twiml/dial). Names and values are known here alone. What is
/// unknown or damaged counts as absent; of a repeated name, the first value that is not empty counts.
/// </remarks>
/// <param name="Tried">The tier whose queue the call's last dial tried; null before the first.</param>
/// <param name="CallersSeen">Whether that dial was made because callers were seen in the queue.</param>
public readonly record struct CallState(Tier? Tried = null, bool CallersSeen = false)
{
    private const string TriedName = "tried";
    private const string PremiumValue = "premium";
    private const string RegularValue = "regular";
    private const string SeenName = "seen";
    private const string SeenValue = "1";

    /// <summary>Writes the state into a URL.</summary>
    /// <param name="url">A URL without query.</param>
    /// <returns>The URL with the state in its query; as it is where there is nothing to remember.</returns>
    public string WriteTo(string url)
    {
        string? tried = Tried switch
        {
            Tier.Premium => $"{TriedName}={PremiumValue}",
            Tier.Regular => $"{TriedName}={RegularValue}",
            _ => null,
        };
        string? seen = CallersSeen ? $"{SeenName}={SeenValue}" : null;
        return (tried, seen) switch
        {
            (null, null) => url,
            (null, _) or (_, null) => $"{url}?{tried}{seen}",
            _ => $"{url}?{tried}&{seen}",
        };
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

    /// <summary>Reads the state while somebody else walks the query.</summary>
    internal ref struct Reader
    {
        private string? _tried;
        private string? _seen;

        /// <summary>The state, once the whole query was walked.</summary>
        public readonly CallState State => new(
            _tried switch
            {
                PremiumValue => Tier.Premium,
                RegularValue => Tier.Regular,
                _ => null,
            },
            _seen is SeenValue);

        /// <summary>Takes a field of the query, if it is the state's.</summary>
        /// <param name="field">The field.</param>
        public void Take(in FormField field)
        {
            // Twilio's names begin with a capital letter, and there are many of them.
            if (field.Value.IsEmpty || field.Name is not ['t' or 's' or '%', ..])
            {
                return;
            }

            if (_tried is null && FormText.Means(field.Name, TriedName))
            {
                _tried = FormText.Decode(field.Value);
            }
            else if (_seen is null && FormText.Means(field.Name, SeenName))
            {
                _seen = FormText.Decode(field.Value);
            }
        }
    }
}
