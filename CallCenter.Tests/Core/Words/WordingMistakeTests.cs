using CallCenter.Core.Words;

namespace CallCenter.Tests.Core.Words;

public sealed class WordingMistakeTests
{
    private const string Length = "must be 1 to 500 characters, none of them a control character, or be left out.";
    private const string Audio = "begins like the URL of an audio file and must then be one, such as https://example.com/closed.mp3.";

    [Theory]
    [InlineData(Sentence.Place, "You wait.", "must contain {position}, or be the http or https URL of an audio file.")]
    [InlineData(Sentence.LessThanMinutes, "Not long.", "must contain {minutes}, or be the http or https URL of an audio file.")]
    [InlineData(Sentence.Closed, "Closed.", "must contain {opens}, or be the http or https URL of an audio file.")]
    [InlineData(Sentence.Place, "You are {positon}.", "contains {positon}, which nothing is filled into; its placeholder is {position}.")]
    [InlineData(Sentence.Place, "You are {Position}.", "contains {Position}, which nothing is filled into; its placeholder is {position}.")]
    [InlineData(Sentence.Place, "You are {position} of {minutes}.", "contains {minutes}, which nothing is filled into; its placeholder is {position}.")]
    [InlineData(Sentence.Place, "You are {position} of {", "contains {, which nothing is filled into; its placeholder is {position}.")]
    [InlineData(Sentence.Place, "You are {position}}.", "contains }, which nothing is filled into; its placeholder is {position}.")]
    [InlineData(Sentence.Busy, "You are {position}.", "contains {position}, which nothing is filled into; it has no placeholder.")]
    [InlineData(Sentence.Busy, "Busy { all of us, today and tomorrow", "contains { all of us, today and tomorro..., which nothing is filled into; it has no placeholder.")]
    [InlineData(Sentence.Busy, "", Length)]
    [InlineData(Sentence.Busy, "  ", Length)]
    [InlineData(Sentence.Busy, "Busy\u0001", Length)]
    [InlineData(Sentence.Busy, "https://", Audio)]
    [InlineData(Sentence.Busy, "https://example.com/busy now.mp3", Audio)]
    public void OwnText_IsAMistake(Sentence sentence, string text, string rule) =>
        Assert.Equal([$"CallCenter:Words:{sentence} {rule}"], Wording.Mistakes("en-US", new Dictionary<Sentence, string> { [sentence] = text }));

    [Fact]
    public void HalfACharacter_IsAMistake() =>
        Assert.Equal([$"CallCenter:Words:Busy {Length}"], Wording.Mistakes("en-US", new Dictionary<Sentence, string> { [Sentence.Busy] = $"Busy {(char)0xD800}" }));

    [Theory]
    [InlineData(500, 0)]
    [InlineData(501, 1)]
    public void OwnText_HasAtMost500Characters(int length, int mistakes) =>
        Assert.Equal(mistakes, Wording.Mistakes("en-US", new Dictionary<Sentence, string> { [Sentence.Busy] = new string('a', length) }).Count());

    [Theory]
    [InlineData("en", true)]
    [InlineData("de-DE", true)]
    [InlineData("", false)]
    [InlineData("english", false)]
    [InlineData("en_US", false)]
    [InlineData("en-", false)]
    [InlineData("en-US\"", false)]
    public void Language_IsATag(string language, bool isTag) =>
        Assert.Equal(isTag ? [] : ["CallCenter:Language must be a language tag such as en-US or de-DE."], Wording.Mistakes(language, new Dictionary<Sentence, string>()));

    [Fact]
    public void OtherLanguage_NeedsEverySentence()
    {
        var own = Enum.GetValues<Sentence>().Except([Sentence.Busy, Sentence.Goodbye]).ToDictionary(sentence => sentence, _ => "https://example.com/audio.mp3");

        Assert.Equal(
            ["CallCenter:Language may be another than English or German only where every sentence is given; missing: CallCenter:Words:Busy, CallCenter:Words:Goodbye."],
            Wording.Mistakes("cmn-Hans-CN", own));
    }

    [Fact]
    public void OtherLanguage_CannotSayWhenItOpens()
    {
        var own = Enum.GetValues<Sentence>().ToDictionary(sentence => sentence, _ => "https://example.com/audio.mp3");
        own[Sentence.Closed] = "Abrimos {opens}.";

        Assert.Equal(
            ["CallCenter:Words:Closed must not contain {opens}, which is filled in only where CallCenter:Language is English or German; say the opening hours instead."],
            Wording.Mistakes("es-ES", own));
    }
}
