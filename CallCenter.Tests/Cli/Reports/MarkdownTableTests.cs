using CallCenter.Cli.Reports;

namespace CallCenter.Tests.Cli.Reports;

public sealed class MarkdownTableTests
{
    [Fact]
    public void Table_IsMarkdown() => Assert.Equal(
        """
        | Twilio | position | lost |
        |---|---|---|
        | `QueueSid` | not sent | 0 |
        | next caller goes to | any rep | 1,000 |
        """.ReplaceLineEndings(),
        MarkdownTable.Write(new ReportTable("Twilio", ["position", "lost"], [new("`QueueSid`", "not sent", "0"), new("next caller goes to", "any rep", "1,000")])));
}
