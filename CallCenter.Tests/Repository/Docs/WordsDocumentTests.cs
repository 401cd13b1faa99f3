using CallCenter.Core.Hours;
using CallCenter.Core.Settings;
using CallCenter.Core.Words;

namespace CallCenter.Tests.Repository.Docs;

/// <summary>The documents of words and hours say what the app says.</summary>
public sealed class WordsDocumentTests
{
    [Fact]
    public void Table_HasEverySentenceInBothLanguages() => Assert.Equal(
        Enum.GetValues<Sentence>().Select(sentence => $"{sentence}: {EnglishWords.TextOf(sentence)} / {GermanWords.TextOf(sentence)}"),
        new MarkdownDocument("docs/words.md").Table("| sentence |").Select(row => $"{row[0]}: {row[2]} / {row[3]}"));

    /// <summary>An example is a rule, or the days of one.</summary>
    [Fact]
    public void ExamplesOfOpeningHours_AreRead() => Assert.All(
        new MarkdownDocument("docs/opening-hours.md").Lines.Where(line => line.StartsWith('|')).Skip(2).SelectMany(row => row.Split('|')[2].Split('`').Where((_, part) => part % 2 == 1)),
        example => Assert.True(Reads(example) || Reads($"{example} 08:00-12:00"), example));

    [Fact]
    public void WrongHours_AreQuotedAsTheAppSaysIt() => Assert.Contains(
        Assert.Single(CallerSettingsRules.Mistakes(new CallCenterOptions { Hours = "Mo-Fr 25:00-26:00", TimeZone = "UTC" })),
        new MarkdownDocument("docs/opening-hours.md").Lines);

    private static bool Reads(string text)
    {
        try
        {
            OpeningHours.Parse(text);
            return true;
        }
        catch (OpeningHoursException)
        {
            return false;
        }
    }
}
