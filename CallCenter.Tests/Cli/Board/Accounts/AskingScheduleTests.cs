using CallCenter.Cli.Board.Accounts;

namespace CallCenter.Tests.Cli.Board.Accounts;

public sealed class AskingScheduleTests
{
    private static readonly DateTimeOffset Now = Looks.Nine;

    [Theory]
    [InlineData(0, 1932)]
    [InlineData(1, 2832)]
    [InlineData(2, 3600)]
    public void RequestsAnHour_GrowWithTheQueuesThatAreNotEmpty(int busyQueues, int requests) => Assert.Equal(requests, AskingSchedule.RequestsAnHour(busyQueues));

    [Theory]
    [InlineData(1, null, 1)]
    [InlineData(2, null, 2)]
    [InlineData(3, null, 4)]
    [InlineData(6, null, 32)]
    [InlineData(7, null, 60)]
    [InlineData(1000, null, 60)]
    [InlineData(1, 30, 30)]
    [InlineData(6, 5, 32)]
    [InlineData(7, 300, 300)]
    public void Backoff_DoublesAndIsNoShorterThanTwilioDemands(int failures, int? retryAfter, int seconds) => Assert.Equal(
        TimeSpan.FromSeconds(seconds), AskingSchedule.Backoff(failures, retryAfter is { } demanded ? TimeSpan.FromSeconds(demanded) : null));

    [Fact]
    public void WhatWasNeverRead_IsDueInOrder()
    {
        var last = new Dictionary<SlowRead, SlowTime>();
        var read = new List<SlowRead>();
        while (AskingSchedule.Due(last, Now) is { } due)
        {
            read.Add(due);
            last[due] = new SlowTime(Now, 1);
        }

        Assert.Equal([SlowRead.Numbers, SlowRead.Today, SlowRead.Messages], read);
    }

    [Theory]
    [InlineData(59, 1, 59, null)]
    [InlineData(60, 1, 59, "Today")]
    [InlineData(60, 1, 61, "Messages")]
    [InlineData(119, 2, 0, null)]
    [InlineData(120, 2, 0, "Today")]
    public void WhatIsDueLongest_IsReadAndLongListsMoreSeldom(int secondsSinceToday, int pagesOfToday, int secondsSinceMessages, string? due)
    {
        var last = new Dictionary<SlowRead, SlowTime>
        {
            [SlowRead.Numbers] = new(Now, 1),
            [SlowRead.Today] = new(Now.AddSeconds(-secondsSinceToday), pagesOfToday),
            [SlowRead.Messages] = new(Now.AddSeconds(-secondsSinceMessages), 1),
        };

        Assert.Equal(due, AskingSchedule.Due(last, Now)?.ToString());
    }
}
