using CallCenter.Core.Hours;
using CsCheck;

namespace CallCenter.Tests.Core.Hours;

/// <summary>A text that is no opening hours is answered by its place and what is allowed there.</summary>
public sealed class OpeningHoursMistakeTests
{
    private const string AnyRule = "a weekday such as Mo, a date such as Dec 25, an hour such as 08:00 or off is expected";

    [Theory]
    [InlineData("", "at the end: " + AnyRule)]
    [InlineData("  ", "at the end: " + AnyRule)]
    [InlineData("Mon 08:00-18:00", "at character 1, \"Mon\": " + AnyRule)]
    [InlineData("Mo-Fr 08:00-18:00;; Sa off", "at character 19, \";\": " + AnyRule)]
    [InlineData("Mo-Fr", "at the end: hours such as 08:00-18:00, or off, are expected")]
    [InlineData("Mo-Fr open", "at character 7, \"open\": hours such as 08:00-18:00, or off, are expected")]
    [InlineData("Mo-Xy 08:00-18:00", "at character 4, \"Xy\": a weekday is Mo, Tu, We, Th, Fr, Sa or Su")]
    [InlineData("Mo, 08:00-18:00", "at character 5, \"08\": a weekday is Mo, Tu, We, Th, Fr, Sa or Su")]
    [InlineData("PH off", "at character 1, \"PH\": holidays are not known here, so name their dates")]
    [InlineData("Mo-Fr 25:00-26:00", "at character 7, \"25:00\": an hour at which a span begins is 00 to 23")]
    [InlineData("Mo-Fr 08:00-49:00", "at character 13, \"49:00\": an hour at which a span ends is 00 to 48")]
    [InlineData("Mo-Fr 23:00-48:30", "at character 13, \"48:30\": an hour at which a span ends is 00 to 48")]
    [InlineData("Mo-Fr 08:60-18:00", "at character 10, \"60\": a minute is 00 to 59")]
    [InlineData("Mo-Fr 08:0-18:00", "at character 10, \"0\": minutes have two digits")]
    [InlineData("Mo-Fr 8-18", "at character 8, \"-\": a colon and minutes are expected, as in 08:00")]
    [InlineData("Mo-Fr 008:00-18:00", "at character 7, \"008\": a time such as 08:00 is expected")]
    [InlineData("Mo-Fr 08:00", "at the end: a hyphen and the end of the span are expected")]
    [InlineData("Mo-Fr 08:00+", "at character 12, \"+\": a hyphen and the end of the span are expected")]
    [InlineData("Mo-Fr 08:00-sunset", "at character 13, \"sunset\": a time such as 08:00 is expected")]
    [InlineData("08:00-08:00", "at character 1, \"08:00-08:00\": a span ends at another time than it begins; for all of a day write 00:00-24:00")]
    [InlineData("08:00-33:00", "at character 1, \"08:00-33:00\": a span is 24 hours long at most")]
    [InlineData("Mo 08:00-12:00, We 14:00-18:00", "at character 17, \"We\": a span of hours such as 08:00-18:00 is expected; another rule begins with a semicolon")]
    [InlineData("Mo 08:00-12:00 We 14:00-18:00", "at character 16, \"We\": a comma and another span, a semicolon and another rule, or the end is expected")]
    [InlineData("Mo 08:00-12:00 \"by appointment\"", "at character 16, \"\"\": a comma and another span, a semicolon and another rule, or the end is expected")]
    [InlineData("Mo-Fr 24/7", "at character 7, \"24/7\": 24/7 names every day; for all of a day write 00:00-24:00")]
    [InlineData("24/5", "at character 1, \"24/\": only 24/7 has a slash")]
    [InlineData("Feb 30 off", "at character 5, \"30\": Feb has days 1 to 29")]
    [InlineData("2027-02-29 off", "at character 9, \"29\": Feb 2027 has days 1 to 28")]
    [InlineData("2027 Feb 29 off", "at character 10, \"29\": Feb 2027 has days 1 to 28")]
    [InlineData("2026-13-01 off", "at character 6, \"13\": a month is 01 to 12")]
    [InlineData("2026-12 off", "at character 9, \"off\": a hyphen and the day of the month are expected")]
    [InlineData("2026 off", "at character 6, \"off\": a month is Jan, Feb, Mar, Apr, May, Jun, Jul, Aug, Sep, Oct, Nov or Dec")]
    [InlineData("2026 Dec off", "at character 10, \"off\": a day of the month is expected")]
    [InlineData("0026-12-01 off", "at character 1, \"0026\": a year is 2000 to 2999")]
    [InlineData("Dec 24-Mai 1 off", "at character 8, \"Mai\": a month is Jan, Feb, Mar, Apr, May, Jun, Jul, Aug, Sep, Oct, Nov or Dec")]
    [InlineData("Dec 24-Jan off", "at character 8, \"Jan\": both ends of a range are months, days or dates with a year")]
    [InlineData("Dec-Jan 6 off", "at character 5, \"Jan 6\": both ends of a range are months, days or dates with a year")]
    [InlineData("Dec 24-2027-01-06 off", "at character 8, \"2027-01-06\": both ends of a range are months, days or dates with a year")]
    [InlineData("2026-12-24-23 off", "at character 1, \"2026-12-24-23\": the range ends before it begins")]
    [InlineData("Mo[1] 08:00-12:00", "at character 3, \"[\": hours such as 08:00-18:00, or off, are expected")]
    [InlineData("Mo \u0007", "at character 4, \"?\": hours such as 08:00-18:00, or off, are expected")]
    [InlineData("Donaudampfschifffahrt off", "at character 1, \"Donaudampfschifffahr...\": " + AnyRule)]
    public void WrongText_IsAnsweredByThePlaceOfTheMistake(string text, string mistake)
    {
        var failure = Assert.Throws<OpeningHoursException>(() => OpeningHours.Parse(text));

        Assert.Equal(mistake, failure.Mistake);
        Assert.Equal($"The opening hours are wrong {mistake}.", failure.Message);
    }

    [Fact]
    public void TextOver500Characters_IsTooLong()
    {
        string text = $"08:00-12:00{new string(' ', 489)}";

        Assert.True(OpeningHours.Parse(text).IsOpenAt(new DateTime(2026, 11, 23, 8, 0, 0)));
        Assert.Equal("at character 501, \"; off\": the text has at most 500 characters", Assert.Throws<OpeningHoursException>(() => OpeningHours.Parse($"{text}; off")).Mistake);
    }

    /// <summary>Whatever is written, the answer is opening hours or a place within the text.</summary>
    [Fact]
    public void AnyText_IsReadOrHasItsMistakeWithin() =>
        Gen.OneOf(Gen.String, Gen.OneOf("Mo", "-", "Fr", " ", "08", ":", "00", ",", ";", "Dec", "24", "/", "7", "2026", "off").Array[0, 20].Select(string.Concat)).Sample(text =>
        {
            try
            {
                OpeningHours.Parse(text).IsOpenAt(new DateTime(2026, 11, 23));
                return true;
            }
            catch (OpeningHoursException failure)
            {
                return failure.Character >= 1 && failure.Character <= text.Length + 1;
            }
        });
}
