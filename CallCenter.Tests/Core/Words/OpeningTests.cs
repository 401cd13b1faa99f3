using System.Globalization;
using CallCenter.Core.Words;

namespace CallCenter.Tests.Core.Words;

/// <summary>When it opens, as a voice says it. It is Wednesday, 2026-11-25, 18:00.</summary>
public sealed class OpeningTests
{
    private static readonly DateTime Now = new(2026, 11, 25, 18, 0, 0);

    [Theory]
    [InlineData("2026-11-25 20:00", "today at 8 PM", "heute um 20 Uhr")]
    [InlineData("2026-11-26 08:00", "tomorrow at 8 AM", "morgen um 8 Uhr")]
    [InlineData("2026-11-26 00:00", "tomorrow at 12 AM", "morgen um 0 Uhr")]
    [InlineData("2026-11-26 00:30", "tomorrow at 12:30 AM", "morgen um 0 Uhr 30")]
    [InlineData("2026-11-26 01:05", "tomorrow at 1:05 AM", "morgen um ein Uhr 5")]
    [InlineData("2026-11-26 12:00", "tomorrow at noon", "morgen um 12 Uhr")]
    [InlineData("2026-11-26 12:30", "tomorrow at 12:30 PM", "morgen um 12 Uhr 30")]
    [InlineData("2026-11-26 13:00", "tomorrow at 1 PM", "morgen um 13 Uhr")]
    [InlineData("2026-11-26 21:00", "tomorrow at 9 PM", "morgen um 21 Uhr")]
    [InlineData("2026-11-27 09:30", "on Friday at 9:30 AM", "am Freitag um 9 Uhr 30")]
    [InlineData("2026-11-28 09:00", "on Saturday at 9 AM", "am Samstag um 9 Uhr")]
    [InlineData("2026-11-29 09:00", "on Sunday at 9 AM", "am Sonntag um 9 Uhr")]
    [InlineData("2026-11-30 09:00", "on Monday at 9 AM", "am Montag um 9 Uhr")]
    [InlineData("2026-12-01 23:59", "on Tuesday at 11:59 PM", "am Dienstag um 23 Uhr 59")]
    [InlineData("2026-12-02 09:00", "on December 2 at 9 AM", "am 2. Dezember um 9 Uhr")]
    [InlineData("2026-12-28 09:00", "on December 28 at 9 AM", "am 28. Dezember um 9 Uhr")]
    [InlineData("2027-03-01 09:00", "on March 1 at 9 AM", "am 1. März um 9 Uhr")]
    public void Opening_IsSaidAsPeopleSayIt(string opens, string english, string german)
    {
        var local = DateTime.Parse(opens, CultureInfo.InvariantCulture);

        Assert.Equal(english, EnglishWords.Opening(local, Now));
        Assert.Equal(german, GermanWords.Opening(local, Now));
    }

    /// <summary>The app may run without culture data, so that its own tables are held against .NET's where there is one.</summary>
    [Fact]
    public void EnglishNames_AreThoseOfDotNet() => Assert.All(Enumerable.Range(0, 366), ahead =>
    {
        DateTime opens = Now.AddDays(ahead);
        string day = ahead switch
        {
            0 => "today",
            1 => "tomorrow",
            < 7 => string.Create(CultureInfo.InvariantCulture, $"on {opens:dddd}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"on {opens:MMMM d}"),
        };

        Assert.Equal($"{day} at 6 PM", EnglishWords.Opening(opens, Now));
    });

    [Fact]
    public void GermanMonths_ComeInTheirOrder() => Assert.Equal(
        ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"],
        Enumerable.Range(1, 12).Select(month => GermanWords.Opening(new DateTime(2027, month, 15), new DateTime(2026, 12, 25)).Split(' ')[2]));
}
