using System.Globalization;
using CallCenter.Core.Hours;

namespace CallCenter.Tests.Core.Hours;

/// <summary>
/// Open or closed at an instant. In 2026 clocks change in Berlin on March 29 (02:00 becomes 03:00) and October 25 (03:00 becomes 02:00), in New York on
/// March 8 (02:00 becomes 03:00) and November 1 (02:00 becomes 01:00).
/// </summary>
public sealed class ScheduleTests
{
    private const string Berlin = "Europe/Berlin";
    private const string NewYork = "America/New_York";

    [Theory]
    [InlineData("Mo-Fr 08:00-18:00", Berlin, "2026-11-23T07:00Z")]
    [InlineData("Mo-Fr 08:00-18:00", Berlin, "2026-07-06T06:00Z")]
    [InlineData("Mo-Fr 08:00-18:00", NewYork, "2026-11-23T22:59Z")]
    [InlineData("Mo-Fr 08:00-18:00", "UTC", "2026-11-23T08:00Z")]
    [InlineData("Mo-Fr 08:00-18:00", "Asia/Kolkata", "2026-11-23T02:30Z")]
    [InlineData("Su 02:30-05:00", Berlin, "2026-03-29T01:00Z")]
    [InlineData("Su 02:30-05:00", NewYork, "2026-03-08T07:00Z")]
    [InlineData("Su 02:30-02:45", Berlin, "2026-10-25T00:30Z")]
    [InlineData("Su 02:30-02:45", Berlin, "2026-10-25T01:30Z")]
    [InlineData("Su 01:30-01:45", NewYork, "2026-11-01T05:30Z")]
    [InlineData("Su 01:30-01:45", NewYork, "2026-11-01T06:30Z")]
    [InlineData("Sa 22:00-02:30", Berlin, "2026-10-25T01:29Z")]
    public void Instant_IsOpen(string text, string zone, string instant)
    {
        OpeningState state = At(text, zone, instant);

        Assert.True(state.IsOpen);
        Assert.Null(state.OpensLocal);
    }

    [Theory]
    [InlineData("Mo-Fr 08:00-18:00", Berlin, "2026-11-23T06:59Z", "2026-11-23 08:00")]
    [InlineData("Mo-Fr 08:00-18:00", Berlin, "2026-11-27T17:00Z", "2026-11-30 08:00")]
    [InlineData("Mo-Fr 08:00-12:00,13:00-18:00", Berlin, "2026-11-27T11:30Z", "2026-11-27 13:00")]
    [InlineData("Mo-Fr 13:00-18:00,08:00-12:00", Berlin, "2026-11-27T05:30Z", "2026-11-27 08:00")]
    [InlineData("Dec 28 09:00-12:00", Berlin, "2026-12-28T11:00Z", "2027-12-28 09:00")]
    [InlineData("Dec 28 09:00-12:00", Berlin, "2027-12-28T11:00Z", "2028-12-28 09:00")]
    [InlineData("2026-12-28 09:00-12:00", Berlin, "2026-12-28T11:00Z", null)]
    [InlineData("off", Berlin, "2026-12-28T11:00Z", null)]
    public void Closed_OpensNext(string text, string zone, string instant, string? opens) => AssertClosed(text, zone, instant, opens);

    /// <summary>The hour from two to three does not come.</summary>
    [Theory]
    [InlineData("Su 02:30-05:00", Berlin, "2026-03-29T00:59Z", "2026-03-29 03:00")]
    [InlineData("Su 02:30-05:00", NewYork, "2026-03-08T06:59Z", "2026-03-08 03:00")]
    [InlineData("Su 02:30-05:00", Berlin, "2026-03-27T12:00Z", "2026-03-29 03:00")]
    [InlineData("Su 02:15-02:45", Berlin, "2026-03-29T00:59Z", "2026-04-05 02:15")]
    [InlineData("Su 02:15-02:45", NewYork, "2026-03-07T12:00Z", "2026-03-15 02:15")]
    [InlineData("Su 03:15-04:45", Berlin, "2026-03-29T00:59Z", "2026-03-29 03:15")]
    [InlineData("Mo 08:00-12:00", Berlin, "2026-03-28T12:00Z", "2026-03-30 08:00")]
    [InlineData("Sa 22:00-02:30", Berlin, "2026-03-29T01:00Z", "2026-04-04 22:00")]
    public void Closed_OpensNextAfterTheSkippedHour(string text, string zone, string instant, string opens) => AssertClosed(text, zone, instant, opens);

    /// <summary>The hour from two to three comes twice; in New York, that from one to two.</summary>
    [Theory]
    [InlineData("Su 02:15-02:30", Berlin, "2026-10-25T00:14Z", "2026-10-25 02:15")]
    [InlineData("Su 02:15-02:30", Berlin, "2026-10-25T00:30Z", "2026-10-25 02:15")]
    [InlineData("Su 02:15-02:30", Berlin, "2026-10-25T01:30Z", "2026-11-01 02:15")]
    [InlineData("Su 01:15-01:30", NewYork, "2026-11-01T05:30Z", "2026-11-01 01:15")]
    [InlineData("Su 01:15-01:30", NewYork, "2026-11-01T06:30Z", "2026-11-08 01:15")]
    [InlineData("Sa 22:00-02:30", Berlin, "2026-10-25T00:45Z", "2026-10-25 02:00")]
    [InlineData("Mo 08:00-12:00", Berlin, "2026-10-24T12:00Z", "2026-10-26 08:00")]
    public void Closed_OpensNextThoughAnHourComesTwice(string text, string zone, string instant, string opens) => AssertClosed(text, zone, instant, opens);

    [Fact]
    public void State_HasTheTimeOnTheWall() =>
        Assert.Equal(new DateTime(2026, 11, 23, 7, 59, 0), At("Mo-Fr 08:00-18:00", Berlin, "2026-11-23T06:59:59.9Z").NowLocal);

    [Fact]
    public void Minute_IsWorkedOutOnce()
    {
        var schedule = new Schedule(OpeningHours.Parse("Dec 28 09:00-12:00"), Zone(Berlin));
        var instant = new DateTimeOffset(2026, 12, 28, 11, 0, 0, TimeSpan.Zero);
        OpeningState first = schedule.At(instant);
        long before = GC.GetAllocatedBytesForCurrentThread();

        OpeningState second = schedule.At(instant.AddSeconds(59));

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(first, second);
        Assert.NotEqual(first, schedule.At(instant.AddSeconds(60)));
    }

    private static void AssertClosed(string text, string zone, string instant, string? opens)
    {
        OpeningState state = At(text, zone, instant);

        Assert.False(state.IsOpen);
        Assert.Equal(opens, state.OpensLocal?.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture));
    }

    private static OpeningState At(string text, string zone, string instant) =>
        new Schedule(OpeningHours.Parse(text), Zone(zone)).At(DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture));

    private static TimeZoneInfo Zone(string name) => TimeZones.TryFind(name, out TimeZoneInfo? zone, out string? mistake) ? zone : throw new InvalidOperationException(mistake);
}
