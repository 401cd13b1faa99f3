using System.Globalization;
using CallCenter.Core.Hours;

namespace CallCenter.Tests.Core.Hours;

/// <summary>What the notation means. 2026-11-23 is a Monday.</summary>
public sealed class OpeningHoursTests
{
    private const string Office = "Mo-Fr 08:00-18:00; Sa 09:00-12:00; Dec 25 off; 2026-12-31 09:00-12:00";

    [Theory]
    [InlineData("2026-11-23 07:59", false)]
    [InlineData("2026-11-23 08:00", true)]
    [InlineData("2026-11-27 17:59", true)]
    [InlineData("2026-11-27 18:00", false)]
    [InlineData("2026-11-28 08:59", false)]
    [InlineData("2026-11-28 11:59", true)]
    [InlineData("2026-11-29 10:00", false)]
    [InlineData("2026-12-25 10:00", false)]
    [InlineData("2029-12-25 10:00", false)]
    [InlineData("2026-12-31 11:59", true)]
    [InlineData("2026-12-31 12:00", false)]
    [InlineData("2027-12-31 12:00", true)]
    public void Office_IsOpenAsItsTextSays(string local, bool isOpen) => Assert.Equal(isOpen, IsOpen(Office, local));

    [Theory]
    [InlineData("24/7", "2026-11-29 23:59")]
    [InlineData("24/7; Dec 25 off", "2026-12-26 00:00")]
    [InlineData("00:00-24:00", "2026-11-29 23:59")]
    [InlineData("Mo 08:00-12:00,13:00-17:00", "2026-11-23 16:59")]
    [InlineData("Mo,We-Th 08:00-12:00", "2026-11-26 08:00")]
    [InlineData("Fr-Mo 08:00-12:00", "2026-11-23 08:00")]
    [InlineData("Fr-Mo 08:00-12:00", "2026-11-27 08:00")]
    [InlineData("Sa-Su,Mo 08:00-12:00", "2026-11-23 08:00")]
    [InlineData("Mo-Mo 08:00-12:00", "2026-11-23 08:00")]
    [InlineData("Dec 24-26 10:00-11:00", "2026-12-26 10:00")]
    [InlineData("Dec 24,31 10:00-11:00", "2026-12-31 10:00")]
    [InlineData("Dec 24,Jan 2 10:00-11:00", "2027-01-02 10:00")]
    [InlineData("Dec 24-Jan 1 10:00-11:00", "2027-01-01 10:00")]
    [InlineData("Dec 24-Jan 1 10:00-11:00", "2026-12-31 10:00")]
    [InlineData("Feb 29 10:00-11:00", "2028-02-29 10:00")]
    [InlineData("Feb 10:00-11:00", "2028-02-29 10:00")]
    [InlineData("Nov-Feb 10:00-11:00", "2027-02-28 10:00")]
    [InlineData("Jul-Aug,Nov 10:00-11:00", "2026-11-30 10:00")]
    [InlineData("Nov Mo-Fr 10:00-11:00", "2026-11-23 10:00")]
    [InlineData("2026-12-24-2027-01-06 10:00-11:00", "2027-01-06 10:00")]
    [InlineData("2026-12-24-26 10:00-11:00", "2026-12-26 10:00")]
    [InlineData("2026-12-24,31 10:00-11:00", "2026-12-31 10:00")]
    [InlineData("2026 Dec 24-2027 Jan 6 10:00-11:00", "2027-01-06 10:00")]
    [InlineData("2026 Dec 24-Jan 6 10:00-11:00", "2027-01-06 10:00")]
    [InlineData("2026 Dec 24-26 10:00-11:00", "2026-12-25 10:00")]
    [InlineData("Mo 22:00-02:00", "2026-11-24 01:59")]
    [InlineData("Mo 22:00-26:00", "2026-11-24 01:59")]
    [InlineData("Mo 22:00-00:00", "2026-11-23 23:59")]
    [InlineData("Mo 08:00-32:00", "2026-11-24 07:59")]
    [InlineData("  mo - fr 8:00 - 9:30 ;SA 09:00-12:00; ", "2026-11-23 09:29")]
    public void Text_IsOpen(string text, string local) => Assert.True(IsOpen(text, local));

    [Theory]
    [InlineData("off", "2026-11-23 12:00")]
    [InlineData("24/7; Dec 25 off", "2026-12-25 12:00")]
    [InlineData("24/7; Dec 25 closed", "2026-12-25 12:00")]
    [InlineData("Mo 08:00-12:00,13:00-17:00", "2026-11-23 12:00")]
    [InlineData("Fr-Mo 08:00-12:00", "2026-11-24 08:00")]
    [InlineData("Dec 24-Jan 1 10:00-11:00", "2027-01-02 10:00")]
    [InlineData("Feb 10:00-11:00", "2028-03-01 10:00")]
    [InlineData("Nov Mo-Fr 10:00-11:00", "2026-12-01 10:00")]
    [InlineData("Nov Mo-Fr 10:00-11:00", "2026-11-28 10:00")]
    [InlineData("2026-12-24 10:00-11:00", "2027-12-24 10:00")]
    [InlineData("2026 Dec 24-Jan 6 10:00-11:00", "2026-01-05 10:00")]
    [InlineData("Mo 22:00-02:00", "2026-11-24 02:00")]
    [InlineData("Mo 22:00-02:00", "2026-11-23 01:00")]
    [InlineData("Mo 22:00-00:00", "2026-11-24 00:00")]
    [InlineData("Mo 08:00-32:00", "2026-11-24 08:00")]
    public void Text_IsClosed(string text, string local) => Assert.False(IsOpen(text, local));

    [Theory]
    [InlineData("Mo-Fr 08:00-12:00; We 14:00-18:00", "2026-11-25 09:00", false)]
    [InlineData("Mo-Fr 08:00-12:00; We 14:00-18:00", "2026-11-25 15:00", true)]
    [InlineData("We 14:00-18:00; Mo-Fr 08:00-12:00", "2026-11-25 15:00", false)]
    [InlineData("Dec 25 off; Mo-Su 08:00-12:00", "2026-12-25 09:00", true)]
    public void LaterRule_ReplacesTheHoursOfItsDays(string text, string local, bool isOpen) => Assert.Equal(isOpen, IsOpen(text, local));

    /// <summary>The span belongs to the evening on which it began.</summary>
    [Theory]
    [InlineData("Th 22:00-02:00; Dec 25 off", "2026-12-25 01:59", true)]
    [InlineData("Th 22:00-02:00; Dec 25 off", "2026-12-25 02:00", false)]
    [InlineData("Mo-Su 22:00-02:00; Dec 25 off", "2026-12-26 01:00", false)]
    [InlineData("Mo-Su 22:00-02:00; Dec 24 22:00-24:00; Dec 25 off", "2026-12-25 00:00", false)]
    public void SpanPastMidnight_RunsIntoADayOff(string text, string local, bool isOpen) => Assert.Equal(isOpen, IsOpen(text, local));

    [Fact]
    public void Seconds_DoNotMatter() => Assert.True(OpeningHours.Parse("08:00-18:00").IsOpenAt(new DateTime(2026, 11, 23, 17, 59, 59, 999)));

    [Fact]
    public void FirstDayOfTheCalendar_HasNoDayBefore() => Assert.False(OpeningHours.Parse("08:00-18:00").IsOpenAt(DateTime.MinValue));

    private static bool IsOpen(string text, string local) => OpeningHours.Parse(text).IsOpenAt(DateTime.Parse(local, CultureInfo.InvariantCulture));
}
