namespace CallCenter.Core.Words;

/// <summary>What the owner's words may be. Every mistake is one sentence that names the setting and says what is allowed.</summary>
internal static class WordingRules
{
    private const int LongestText = 500;
    private const int LongestTag = 35;
    private const int LongestQuote = 30;

    /// <summary>Whether a text is the URL of an audio file.</summary>
    public static bool IsAudio(string text) =>
        text.AsSpan().Trim() is var url
        && (url.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || url.StartsWith("https://", StringComparison.OrdinalIgnoreCase));

    /// <summary>Lists what is wrong with the owner's texts.</summary>
    public static IEnumerable<string> Mistakes(string language, IReadOnlyDictionary<Sentence, string> own)
    {
        if (!IsTag(language))
        {
            yield return "CallCenter:Language must be a language tag such as en-US or de-DE.";
            yield break;
        }

        bool isKnown = SpokenLanguage.For(language) is not null;
        string[] missing = isKnown ? [] : [.. Enum.GetValues<Sentence>().Where(sentence => !own.ContainsKey(sentence)).Select(Setting)];
        if (missing.Length > 0)
        {
            yield return $"CallCenter:Language may be another than English or German only where every sentence is given; missing: {string.Join(", ", missing)}.";
        }

        foreach ((Sentence sentence, string text) in own.OrderBy(each => each.Key))
        {
            if (Mistake(sentence, text, isKnown) is { } mistake)
            {
                yield return mistake;
            }
        }
    }

    private static string? Mistake(Sentence sentence, string text, bool isKnown)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > LongestText || !XmlText.Is(text))
        {
            return $"{Setting(sentence)} must be 1 to {LongestText} characters, none of them a control character, or be left out.";
        }

        if (IsAudio(text))
        {
            return IsUrl(text.Trim()) ? null : $"{Setting(sentence)} begins like the URL of an audio file and must then be one, such as https://example.com/closed.mp3.";
        }

        return PlaceholderMistake(sentence, [.. Placeholders.In(text)], isKnown);
    }

    private static string? PlaceholderMistake(Sentence sentence, string[] found, bool isKnown)
    {
        string? own = Placeholders.Of(sentence);
        if (own == Placeholders.Opens && !isKnown)
        {
            return found.Contains(own)
                ? $"{Setting(sentence)} must not contain {own}, which is filled in only where CallCenter:Language is English or German; say the opening hours instead."
                : UnknownMistake(sentence, found, null);
        }

        return UnknownMistake(sentence, found, own)
            ?? (own is null || found.Contains(own) ? null : $"{Setting(sentence)} must contain {own}, or be the http or https URL of an audio file.");
    }

    private static string? UnknownMistake(Sentence sentence, string[] found, string? own)
    {
        if (found.FirstOrDefault(each => each != own) is not { } unknown)
        {
            return null;
        }

        string quote = unknown.Length > LongestQuote ? $"{unknown[..LongestQuote]}..." : unknown;
        return $"{Setting(sentence)} contains {quote}, which nothing is filled into; {(own is null ? "it has no placeholder" : $"its placeholder is {own}")}.";
    }

    private static string Setting(Sentence sentence) => $"CallCenter:Words:{sentence}";

    private static bool IsTag(string tag)
    {
        string[] parts = tag.Split('-');
        return tag.Length <= LongestTag
            && parts[0].Length is 2 or 3
            && parts[0].All(char.IsAsciiLetter)
            && parts.All(part => part.Length is >= 1 and <= 8 && part.All(char.IsAsciiLetterOrDigit));
    }

    private static bool IsUrl(string url) => Uri.TryCreate(url, UriKind.Absolute, out Uri? parsed) && parsed.Host.Length > 0 && !url.Any(char.IsWhiteSpace);
}
