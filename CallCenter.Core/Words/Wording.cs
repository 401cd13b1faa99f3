using System.Globalization;

namespace CallCenter.Core.Words;

/// <summary>All that callers hear, in the owner's words or ours.</summary>
public sealed class Wording
{
    private readonly Phrase[] _phrases;
    private readonly SpokenLanguage? _language;

    private Wording(Phrase[] phrases, SpokenLanguage? language)
    {
        _phrases = phrases;
        _language = language;
    }

    /// <summary>Puts the words together.</summary>
    /// <param name="language">A language tag as Twilio has it, such as <c>en-US</c>. English and German have words of ours for every sentence.</param>
    /// <param name="own">The owner's texts or audio files, which replace ours.</param>
    /// <exception cref="ArgumentException">There are <see cref="Mistakes"/>.</exception>
    public static Wording Create(string language, IReadOnlyDictionary<Sentence, string> own)
    {
        string[] mistakes = [.. Mistakes(language, own)];
        if (mistakes.Length > 0)
        {
            throw new ArgumentException(string.Join(' ', mistakes), nameof(own));
        }

        var spoken = SpokenLanguage.For(language);
        return new Wording(
            [.. Enum.GetValues<Sentence>().Select(sentence => own.TryGetValue(sentence, out string? text) ? PhraseOf(text) : new Phrase(spoken!.TextOf(sentence), false))],
            spoken);
    }

    /// <summary>Lists what is wrong with the owner's texts.</summary>
    /// <param name="language">A language tag as Twilio has it.</param>
    /// <param name="own">The owner's texts or audio files.</param>
    /// <returns>One sentence a mistake, each names a setting; empty when all is well.</returns>
    public static IEnumerable<string> Mistakes(string language, IReadOnlyDictionary<Sentence, string> own) => WordingRules.Mistakes(language, own);

    /// <summary>A sentence without placeholder.</summary>
    public Phrase Say(Sentence sentence) => _phrases[(int)sentence];

    /// <summary>The caller's place in the queue.</summary>
    /// <param name="position">1 for the head; whether that is the next to be answered is said by <see cref="Sentence.Next"/>.</param>
    public Phrase Place(int position) => Fill(Sentence.Place, Placeholders.Position, Digits(position));

    /// <summary>The estimate of the wait.</summary>
    /// <param name="minutes">The caller waits less than these.</param>
    public Phrase LessThan(int minutes) =>
        minutes <= 1 ? Say(Sentence.LessThanAMinute) : Fill(Sentence.LessThanMinutes, Placeholders.Minutes, Digits(minutes));

    /// <summary>How long a rep's next caller has waited.</summary>
    /// <param name="minutes">The minutes, at least 1.</param>
    public Phrase Waited(int minutes) => minutes <= 1 ? Say(Sentence.WaitedAMinute) : Fill(Sentence.WaitedMinutes, Placeholders.Minutes, Digits(minutes));

    /// <summary>It is closed, and when it opens.</summary>
    /// <param name="opensLocal">When it opens, by the clock on its wall.</param>
    /// <param name="nowLocal">What that clock shows.</param>
    public Phrase Closed(DateTime opensLocal, DateTime nowLocal) =>
        _language is null ? Say(Sentence.Closed) : Fill(Sentence.Closed, Placeholders.Opens, _language.Opening(opensLocal, nowLocal));

    private static Phrase PhraseOf(string own) => WordingRules.IsAudio(own) ? new Phrase(own.Trim(), true) : new Phrase(own, false);

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);

    private Phrase Fill(Sentence sentence, string placeholder, string value) =>
        Say(sentence) is { IsAudio: false } phrase ? phrase with { Text = phrase.Text.Replace(placeholder, value, StringComparison.Ordinal) } : Say(sentence);
}
