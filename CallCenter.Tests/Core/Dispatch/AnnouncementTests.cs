using CallCenter.Core;
using CallCenter.Core.Dispatch;

namespace CallCenter.Tests.Core.Dispatch;

/// <summary>What a rep hears before a dial.</summary>
public sealed class AnnouncementTests
{
    [Theory]
    [InlineData(DialReason.CallersSeen, 0, 0, AnnouncementKind.Caller, 0)]
    [InlineData(DialReason.CallersSeen, 59, 0, AnnouncementKind.Caller, 0)]
    [InlineData(DialReason.CallersSeen, 185, 0, AnnouncementKind.Caller, 3)]
    [InlineData(DialReason.CallersSeen, null, 0, AnnouncementKind.Caller, 0)]
    [InlineData(DialReason.CallersSeen, 14_400, 0, AnnouncementKind.Caller, 99)]
    [InlineData(DialReason.Turn, null, 0, AnnouncementKind.Tone, 0)]
    [InlineData(DialReason.Idle, null, 0, AnnouncementKind.NobodyWaits, 0)]
    [InlineData(DialReason.Idle, null, 5, AnnouncementKind.None, 0)]
    [InlineData(DialReason.Idle, null, 59, AnnouncementKind.None, 0)]
    [InlineData(DialReason.Idle, null, 60, AnnouncementKind.NobodyWaits, 0)]
    public void ReasonOfTheDial_Decides(DialReason reason, int? headSeconds, int quietSeconds, AnnouncementKind kind, int minutes) =>
        Assert.Equal(new Announcement(kind, minutes), Announcement.Of(new NextDial(Tier.Premium, Reason: reason), headSeconds, quietSeconds));
}
