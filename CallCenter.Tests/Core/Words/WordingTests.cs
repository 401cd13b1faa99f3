using CallCenter.Core.Words;

namespace CallCenter.Tests.Core.Words;

public sealed class WordingTests
{
    private static readonly Dictionary<Sentence, string> NothingOwn = [];

    public static TheoryData<string, Sentence> ShippedSentences => [.. from language in (string[])["en-US", "de-DE"] from sentence in Enum.GetValues<Sentence>() select (language, sentence)];

    [Theory]
    [MemberData(nameof(ShippedSentences))]
    public void ShippedSentence_MayBeAnOwnersToo(string language, Sentence sentence)
    {
        Phrase phrase = Wording.Create(language, NothingOwn).Say(sentence);

        Assert.False(phrase.IsAudio);
        Assert.InRange(phrase.Text.Length, 5, 120);
        Assert.Empty(Wording.Mistakes(language, new Dictionary<Sentence, string> { [sentence] = phrase.Text }));
    }

    [Theory]
    [InlineData("en-US", "You are next in line.")]
    [InlineData("en", "You are next in line.")]
    [InlineData("EN-gb", "You are next in line.")]
    [InlineData("de-DE", "Sie sind als Nächstes an der Reihe.")]
    [InlineData("de-AT", "Sie sind als Nächstes an der Reihe.")]
    public void FirstPartOfTheLanguage_Counts(string language, string next) => Assert.Equal(new Phrase(next, false), Wording.Create(language, NothingOwn).Say(Sentence.Next));

    [Theory]
    [InlineData("en-US", 1, "You are number 1 in line.")]
    [InlineData("en-US", 2, "You are number 2 in line.")]
    [InlineData("en-US", 99, "You are number 99 in line.")]
    [InlineData("de-DE", 12, "Sie sind auf Platz 12 in der Warteschlange.")]
    public void Place_IsSaidInDigits(string language, int position, string text) => Assert.Equal(text, Wording.Create(language, NothingOwn).Place(position).Text);

    [Theory]
    [InlineData("en-US", 1, "Your wait should be less than a minute.")]
    [InlineData("en-US", 5, "Your wait should be less than 5 minutes.")]
    [InlineData("de-DE", 1, "Sie warten voraussichtlich weniger als eine Minute.")]
    [InlineData("de-DE", 30, "Sie warten voraussichtlich weniger als 30 Minuten.")]
    public void Estimate_IsSaidInDigits(string language, int minutes, string text) => Assert.Equal(text, Wording.Create(language, NothingOwn).LessThan(minutes).Text);

    [Theory]
    [InlineData("en-US", "We are closed right now. We open again on Monday at 8 AM.")]
    [InlineData("de-DE", "Wir haben gerade geschlossen. Sie erreichen uns wieder am Montag um 8 Uhr.")]
    public void Closed_SaysWhenItOpens(string language, string text) =>
        Assert.Equal(text, Wording.Create(language, NothingOwn).Closed(new DateTime(2026, 11, 30, 8, 0, 0), new DateTime(2026, 11, 27, 18, 0, 0)).Text);

    [Fact]
    public void OwnText_ReplacesOurs()
    {
        var wording = Wording.Create("en-US", new Dictionary<Sentence, string> { [Sentence.Place] = "Place {position}. I say {position}!" });

        Assert.Equal(new Phrase("Place 3. I say 3!", false), wording.Place(3));
        Assert.Equal("You are next in line.", wording.Say(Sentence.Next).Text);
    }

    [Theory]
    [InlineData("https://example.com/place.mp3")]
    [InlineData("HTTP://example.com/{position}.wav")]
    [InlineData(" https://example.com/place.mp3?a=1&b=2 ")]
    public void OwnAudio_IsPlayedAsItIs(string url)
    {
        var own = new Dictionary<Sentence, string> { [Sentence.Place] = url, [Sentence.LessThanMinutes] = url, [Sentence.Closed] = url };

        var wording = Wording.Create("en-US", own);

        Assert.All([wording.Place(3), wording.LessThan(3), wording.Closed(new DateTime(2026, 11, 30), new DateTime(2026, 11, 27))], phrase => Assert.Equal(new Phrase(url.Trim(), true), phrase));
    }

    [Fact]
    public void OtherLanguage_SaysTheOwnersSentences()
    {
        var own = Enum.GetValues<Sentence>().ToDictionary(sentence => sentence, sentence => $"Frase {sentence} {(sentence is Sentence.Closed ? "" : Placeholders.Of(sentence))}");

        var wording = Wording.Create("es-MX", own);

        Assert.Equal("Frase Busy ", wording.Say(Sentence.Busy).Text);
        Assert.Equal("Frase Place 4", wording.Place(4).Text);
        Assert.Equal("Frase Closed ", wording.Closed(new DateTime(2026, 11, 30), new DateTime(2026, 11, 27)).Text);
    }

    [Fact]
    public void WordsWithMistakes_AreNotPutTogether() => Assert.Contains(
        "CallCenter:Words:Place must contain {position}", Assert.Throws<ArgumentException>(() => Wording.Create("en-US", new Dictionary<Sentence, string> { [Sentence.Place] = "Soon" })).Message, StringComparison.Ordinal);
}
