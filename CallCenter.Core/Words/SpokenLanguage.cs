namespace CallCenter.Core.Words;

/// <summary>A language of which the app has all words.</summary>
/// <remarks>The words are here and not in .NET's culture data, since the app may run without them.</remarks>
/// <param name="TextOf">The text of each sentence, with its placeholder.</param>
/// <param name="Opening">A day and a time, seen from now; both by the clock on the wall.</param>
internal sealed record SpokenLanguage(Func<Sentence, string> TextOf, Func<DateTime, DateTime, string> Opening)
{
    private static readonly SpokenLanguage English = new(EnglishWords.TextOf, EnglishWords.Opening);
    private static readonly SpokenLanguage German = new(GermanWords.TextOf, GermanWords.Opening);

    /// <summary>The language of a tag; null if the app has no words of it.</summary>
    /// <param name="tag">A tag of BCP 47, such as <c>de-AT</c>; its first part counts.</param>
    public static SpokenLanguage? For(string tag) => tag.Split('-')[0].ToUpperInvariant() switch
    {
        "EN" => English,
        "DE" => German,
        _ => null,
    };
}
