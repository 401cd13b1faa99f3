using CallCenter.Cli.Connecting;

namespace CallCenter.Tests.Cli.Connecting;

public sealed class ConnectReportTests
{
    private static readonly VoiceSettings New = new("https://calls.example.com/x", "POST", "https://calls.example.com/x", "POST");

    private static string[] Write(Action<ConnectReport> write, bool isDryRun = false)
    {
        using var output = new StringWriter();
        write(new ConnectReport(output, isDryRun));
        return output.ToString().TrimEnd().Split(Environment.NewLine);
    }

    private static NumberChange Change(string oldUrl) =>
        new(NumberRole.Rep, new AccountNumber(Wishes.Rep, "+15005550103", New with { Url = oldUrl }), New);

    [Theory]
    [InlineData("https://a.example/voice", "https://a.example/voice")]
    [InlineData("https://user:secret@a.example/voice", "https://***@a.example/voice")]
    [InlineData("https://user:s@cret@a.example", "https://***@a.example")]
    [InlineData("https://a.example/voice?code=secret&x=1", "https://a.example/voice?***")]
    [InlineData("https://a.example?mail=me@secret", "https://a.example?***")]
    [InlineData("https://u:secret@a.example/voice?code=secret#secret", "https://***@a.example/voice?***")]
    [InlineData("https://a.example/#rc=secret", "https://a.example/#***")]
    [InlineData("", "none")]
    public void OldUrl_IsShownWithoutWhatMayBeASecret(string url, string shown) => Assert.Equal(
        ["set rep number ***0103 (PN00000000000000000000000000000003)", $"  VoiceUrl             {shown} -> https://calls.example.com/x"],
        Write(report => report.WriteNumber(Change(url), New)));

    [Theory]
    [InlineData("https://second.example.com/x", "  The fallback was another home of the app: --fallback-url keeps it.")]
    [InlineData("https://second.example.com/y")]
    [InlineData("https://calls.example.com/base/x")]
    [InlineData("")]
    public void SecondHomeThatIsLost_IsSaid(string fallbackUrl, params string[] said)
    {
        NumberChange change = Change(New.Url) with { Number = new AccountNumber(Wishes.Rep, "+15005550103", New with { FallbackUrl = fallbackUrl }) };

        Assert.Equal(said, Write(report => report.WriteNumber(change, New))[2..]);
    }

    [Fact]
    public void SettingThatTwilioDidNotTake_IsShownAsItIs() => Assert.Equal(
        ["set rep number ***0103 (PN00000000000000000000000000000003)", "  VoiceUrl             https://a.example -> none", "  VoiceMethod          POST -> GET"],
        Write(report => report.WriteNumber(Change("https://a.example"), New with { Url = "", Method = "GET" })));

    [Fact]
    public void QueueThatWasThere_IsNoChange() => Assert.Equal(
        ["queue customers was there already", "Nothing to change: both queues are there and the three numbers are set."],
        Write(report =>
        {
            report.WriteQueue(new NewQueue("customers", 200), wasThere: true);
            report.WriteSummary();
        }));

    [Theory]
    [InlineData(0, 3, false, "Created no queues, set 3 numbers.")]
    [InlineData(1, 0, false, "Created 1 queue, set no numbers.")]
    [InlineData(2, 1, false, "Created 2 queues, set 1 number.")]
    [InlineData(2, 1, true, "Dry run, nothing was changed. To create 2 queues and set 1 number, leave out --dry-run.")]
    [InlineData(0, 0, true, "Nothing to change: both queues are there and the three numbers are set.")]
    public void Summary_Counts(int queues, int numbers, bool isDryRun, string summary)
    {
        string[] lines = Write(
            report =>
            {
                for (int i = 0; i < queues; i++)
                {
                    report.WriteQueue(new NewQueue($"queue-{i}", null));
                }

                for (int i = 0; i < numbers; i++)
                {
                    report.WriteNumber(Change(""), New);
                }

                report.WriteSummary();
            },
            isDryRun);

        Assert.Equal(summary, lines[^1]);
    }
}
