using CallCenter.Cli.Recordings;
using CallCenter.Tests.Cli.Connecting;

namespace CallCenter.Tests.Cli.Recordings;

public sealed class DeleterTests
{
    private readonly InMemoryRest _rest = BoxWorld.Account();

    public DeleterTests()
    {
        _rest.Leave(1, BoxWorld.Premium, minute: 0);
        _rest.Leave(2, BoxWorld.Rep, minute: 0, source: "DialVerb");
    }

    private int[] Left => [.. _rest.Recordings.List().Select(recording => Convert.ToInt32(recording.Sid[2..], 16))];

    private async Task<(bool IsWell, string Said)> DeleteAsync(int number, bool isDryRun = false, int left = 0, RecordingKind? kind = null)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var deleter = new Deleter(new RecordingAccount(_rest), kind ?? RecordingKind.Messages, output, isDryRun);
        bool isWell = await deleter.DeleteNamedAsync(BoxWorld.Sid(number));
        deleter.WriteSummary(left);
        return (isWell, output.ToString());
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task NamedRecording_IsDeleted()
    {
        Assert.Equal((true, $"deleted {BoxWorld.Sid(1)}\nDeleted 1 message.\n"), await DeleteAsync(1));
        Assert.Equal([2], Left);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task SecondTime_IsNoMistake()
    {
        await DeleteAsync(1);

        Assert.Equal((true, $"{BoxWorld.Sid(1)} is not there: it is deleted already, or another account's\nNothing to delete.\n"), await DeleteAsync(1));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task DryRun_DeletesNothing()
    {
        Assert.Equal(
            (true, $"would delete {BoxWorld.Sid(1)}\nDry run, nothing was deleted. To delete 1 message, leave out --dry-run.\n"), await DeleteAsync(1, isDryRun: true));
        Assert.Equal((2, 0), (Left.Length, _rest.Changes));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task RecordingOfAnotherKind_IsLeft()
    {
        Assert.Equal((false, $"left {BoxWorld.Sid(2)}, which is not one of the messages: Twilio made it by DialVerb\nNothing to delete.\n"), await DeleteAsync(2));
        Assert.Equal([1, 2], Left);
        Assert.Equal((true, $"deleted {BoxWorld.Sid(2)}\nDeleted 1 recording.\n"), await DeleteAsync(2, kind: RecordingKind.Talks));
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData(1, "Left 1 message of calls to other numbers, or of calls that Twilio does not keep any more; by SID they can be deleted too.")]
    [InlineData(3, "Left 3 messages of calls to other numbers, or of calls that Twilio does not keep any more; by SID they can be deleted too.")]
    public async Task WhatIsLeft_IsSaid(int left, string sentence) =>
        Assert.EndsWith($"\nDeleted 1 message.\n{sentence}\n", (await DeleteAsync(1, left: left)).Said, StringComparison.Ordinal);
}
