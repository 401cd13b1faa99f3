using CallCenter.Cli.Connecting;
using CallCenter.Cli.Recordings;
using CallCenter.Cli.Reports;

namespace CallCenter.Tests.Cli.Recordings;

/// <summary>What a person is told.</summary>
public sealed class BoxTextTests
{
    private static readonly BoxText Text = new(RecordingKind.Messages, TimeZoneInfo.CreateCustomTimeZone("+2", TimeSpan.FromHours(2), "+2", "+2"));

    private static BoxEntry Entry(string? from, int seconds = 20, NumberRole? role = NumberRole.Premium) =>
        new(new AccountRecording("RE1", "CA1", "RecordVerb", true, BoxWorld.Nine, TimeSpan.FromSeconds(seconds)), from, BoxWorld.Nine.AddHours(14), role);

    private static string Table(params BoxEntry[] entries) => MarkdownTable.Write(Text.Table(entries));

    [Theory]
    [InlineData("+12015550142", "+12015550142")]
    [InlineData("sip:anna@example.com", "sip:anna@example.com")]
    [InlineData("anonymous", "withheld")]
    [InlineData("Anonymous", "withheld")]
    [InlineData("", "withheld")]
    [InlineData("+266696687", "withheld")]
    [InlineData("+86282452253", "withheld")]
    [InlineData("+7378742833", "withheld")]
    [InlineData(null, "unknown")]
    [InlineData("sip:a\u001b[2J|`b", "sip:a?[2J??b")]
    public void Caller_IsShownInFullOrSaidToBeWithheld(string? from, string shown) =>
        Assert.Equal($"| premium | {shown} | 2026-11-26 01:00 | RE1 | 0:20 |", Table(Entry(from)).Split(Environment.NewLine)[2]);

    [Theory]
    [InlineData(5, "0:05")]
    [InlineData(125, "2:05")]
    [InlineData(3600, "1:00:00")]
    public void Length_IsInMinutes(int seconds, string shown) => Assert.EndsWith($"| {shown} |", Table(Entry("", seconds)), StringComparison.Ordinal);

    [Theory]
    [InlineData(NumberRole.Premium, "premium")]
    [InlineData(NumberRole.Regular, "regular")]
    [InlineData(NumberRole.Rep, "rep")]
    [InlineData(null, "other")]
    public void Tier_IsThatOfTheNumber(object? role, string shown) =>
        Assert.Contains($"{Environment.NewLine}| {shown} | ", Table(Entry("", role: (NumberRole?)role)), StringComparison.Ordinal);

    [Theory]
    [InlineData(0, 0, 0, null, "No messages.")]
    [InlineData(1, 0, 0, null, "1 message.")]
    [InlineData(2, 0, 0, "30d", "2 messages older than 30d.")]
    [InlineData(0, 3, 0, null, "No messages. Left out: 3 of under 2 seconds.")]
    [InlineData(2, 0, 1, null, "2 messages. Left out: 1 not finished yet.")]
    [InlineData(1234, 1000, 1, null, "1,234 messages. Left out: 1,000 of under 2 seconds, 1 not finished yet.")]
    public void Summary_CountsWhatIsThereAndWhatIsLeftOut(int entries, int silent, int unfinished, string? age, string summary) =>
        Assert.Equal(summary, Text.Summary(new BoxContent([.. Enumerable.Repeat(Entry(""), entries)], silent, unfinished, []), Age.Parse(age)));

    [Fact]
    public void NumbersThatAreNotKnown_AreSaid() => Assert.Equal(
        [
            "No number of the account requests /premium-enqueue, so that no message counts as premium: connect the number, or name it with --premium-number.",
            "No number of the account requests /regular-enqueue, so that no message counts as regular: connect the number, or name it with --regular-number.",
        ],
        Text.Remarks([NumberRole.Premium, NumberRole.Regular]));
}
