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
/// <param name="IsPlain">
/// Whether a caller waits without a hold document, because Twilio could not play one; of a rep, whether the rep no longer waits in the queue of
/// reps, because Twilio could not hold the rep there.
/// </param>
public readonly record struct CallState(
    Tier? Tried = null, bool CallersSeen = false, CallStep Step = CallStep.Begin, int? Said = null, bool IsPlain = false)
{
    /// <summary>The largest number that can be remembered.</summary>
    public const int LargestNumber = 999;

    private const int LongestName = 40;

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
    private const string PinValue = "pin";
    private const string ReadyValue = "ready";
    private const string PauseValue = "pause";
    private const string IdleValue = "idle";
    private const string BackValue = "back";
    private const string WokenValue = "woken";
    private const string RepName = "rep";
    private const string TriesName = "tries";
    private const string RoundName = "round";
    private const string QuietName = "quiet";
    private const string ForName = "for";
    private const string YesValue = "1";

    /// <summary>The name of the rep who gave a PIN: letters, digits and hyphens; null where nobody did.</summary>
    public string? Rep { get; init; }

    /// <summary>How many wrong PINs were typed.</summary>
    public int Tries { get; init; }

    /// <summary>For how many rounds a rep has paused, or has waited in the queue of reps.</summary>
    public int Round { get; init; }

    /// <summary>For how many seconds an idle rep has heard nothing; 0 where the rep has heard something just now.</summary>
    public int QuietSeconds { get; init; }

    /// <summary>The tier of the caller for whom a waiting rep was woken; null where nobody was.</summary>
    public Tier? For { get; init; }

    /// <summary>Whether the state is that of a call that has gone further than its first dial or queue.</summary>
    internal bool IsUnderWay => Step is not CallStep.Begin || Rep is not null;

    /// <summary>Whether a text may be a rep's name: letters, digits and hyphens, at most 40.</summary>
    /// <param name="text">The text.</param>
    public static bool IsName(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c != '-')
            {
                return false;
            }
        }

        return text.Length is >= 1 and <= LongestName;
    }

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
            (RepName, Rep),
            (TriesName, NumberText(Tries)),
            (RoundName, NumberText(Round)),
            (QuietName, NumberText(QuietSeconds)),
            (ForName, For is { } waker ? TierText(waker) : null),
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

    private static string? NumberText(int number) => number == 0 ? null : number.ToString(CultureInfo.InvariantCulture);

    private static string TierText(Tier tier) => tier is Tier.Premium ? PremiumValue : RegularValue;

    private static string? StepText(CallStep step) => step switch
    {
        CallStep.Wait => WaitValue,
        CallStep.Key => KeyValue,
        CallStep.Left => LeftValue,
        CallStep.Message => MessageValue,
        CallStep.Pin => PinValue,
        CallStep.Ready => ReadyValue,
        CallStep.Pause => PauseValue,
        CallStep.Idle => IdleValue,
        CallStep.Back => BackValue,
        CallStep.Woken => WokenValue,
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
        private string? _rep;
        private string? _tries;
        private string? _round;
        private string? _quiet;
        private string? _for;

        /// <summary>The state, once the whole query was walked.</summary>
        public readonly CallState State => new(
            TierOf(_tried),
            _seen is YesValue,
            Step(_step),
            Number(_said),
            _plain is YesValue)
        {
            Rep = _rep is not null && IsName(_rep) ? _rep : null,
            Tries = Number(_tries) ?? 0,
            Round = Number(_round) ?? 0,
            QuietSeconds = Number(_quiet) ?? 0,
            For = TierOf(_for),
        };

        /// <summary>Takes a field of the query, if it is the state's.</summary>
        /// <param name="field">The field.</param>
        public void Take(in FormField field)
        {
            // Twilio's names begin with a capital letter, and there are many of them.
            if (field.Value.IsEmpty || field.Name is not ['t' or 's' or 'p' or 'r' or 'q' or 'f' or '%', ..])
            {
                return;
            }

            _ = Take(field, TriedName, ref _tried)
                || Take(field, SeenName, ref _seen)
                || Take(field, StepName, ref _step)
                || Take(field, SaidName, ref _said)
                || Take(field, PlainName, ref _plain)
                || Take(field, RepName, ref _rep)
                || Take(field, TriesName, ref _tries)
                || Take(field, RoundName, ref _round)
                || Take(field, QuietName, ref _quiet)
                || Take(field, ForName, ref _for);
        }

        private static Tier? TierOf(string? text) => text switch
        {
            PremiumValue => Tier.Premium,
            RegularValue => Tier.Regular,
            _ => null,
        };

        private static CallStep Step(string? text) => text switch
        {
            WaitValue => CallStep.Wait,
            KeyValue => CallStep.Key,
            LeftValue => CallStep.Left,
            MessageValue => CallStep.Message,
            PinValue => CallStep.Pin,
            ReadyValue => CallStep.Ready,
            PauseValue => CallStep.Pause,
            IdleValue => CallStep.Idle,
            BackValue => CallStep.Back,
            WokenValue => CallStep.Woken,
            _ => CallStep.Begin,
        };

        private static int? Number(string? text) =>
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number <= LargestNumber ? number : null;

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
