using System.Net;
using CallCenter.Cli.Connecting;
using CallCenter.Core.Queues;
using Moq;
using Moq.Protected;

namespace CallCenter.Tests.Cli.Connecting;

/// <summary>What is said where something else than Twilio's REST answers, or nothing.</summary>
public sealed class AnswerTests
{
    private const string NotTwilio = "The answer is not one of Twilio's REST: check --rest-url, or what is between this machine and https://api.twilio.com.";
    private const string NoQueues = """{"queues":[],"page_size":1000,"next_page_uri":null}""";

    private const string BothCallersNumbers =
        """{"incoming_phone_numbers":[{"sid":"PN1","phone_number":"+15005550101"},{"sid":"PN2","phone_number":"+15005550102"}]}""";

    private static async Task<string> RefusalAsync(Func<string, HttpResponseMessage> answer)
    {
        var handler = new Mock<HttpMessageHandler>();
        handler.Protected()
            .Setup<Task<HttpResponseMessage>>("SendAsync", ItExpr.IsAny<HttpRequestMessage>(), ItExpr.IsAny<CancellationToken>())
            .Returns((HttpRequestMessage request, CancellationToken _) => Task.Run(() => answer($"{request.Method} {request.RequestUri!.AbsolutePath}")));
        using var http = new HttpClient(handler.Object);
        var rest = new TwilioRest(http, RestWorld.AccountSid, "SK00000000000000000000000000000001", "secret");
        using var output = new StringWriter();
        return (await Assert.ThrowsAsync<ConnectException>(() => new Connector(rest, output).ConnectAsync(Wishes.Standard, isDryRun: false))).Message;
    }

    private static HttpResponseMessage Ok(string body) => new(HttpStatusCode.OK) { Content = new StringContent(body) };

    [Theory(Timeout = Limits.Hang)]
    [InlineData("<html>Sign in</html>")]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[]")]
    public async Task AnswerThatIsNoListOfQueues_IsOneSentence(string body) => Assert.Equal(NotTwilio, await RefusalAsync(_ => Ok(body)));

    [Theory(Timeout = Limits.Hang)]
    [InlineData("<html>Sign in</html>")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"incoming_phone_numbers":[{"phone_number":"+15005550101"}]}""")]
    [InlineData("""{"incoming_phone_numbers":[{"sid":"PN00000000000000000000000000000001"}]}""")]
    [InlineData("""{"incoming_phone_numbers":["+15005550101"]}""")]
    public async Task AnswerThatIsNoListOfNumbers_IsOneSentence(string body) =>
        Assert.Equal(NotTwilio, await RefusalAsync(request => Ok(request.EndsWith("/Queues.json", StringComparison.Ordinal) ? NoQueues : body)));

    [Theory(Timeout = Limits.Hang)]
    [InlineData("<html>Sign in</html>")]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[]")]
    public async Task AnswerThatIsNoNumber_IsOneSentence(string body) => Assert.Equal(
        NotTwilio,
        await RefusalAsync(request => Ok(request switch
        {
            _ when request.EndsWith("/Queues.json", StringComparison.Ordinal) => NoQueues,
            _ when request.EndsWith("/IncomingPhoneNumbers.json", StringComparison.Ordinal) => BothCallersNumbers,
            _ => body,
        })));

    [Fact(Timeout = Limits.Hang)]
    public async Task AnswerThatIsNoNewQueue_IsOneSentence() => Assert.Equal(
        NotTwilio + " Done: nothing. Perhaps done: queue premium-customers. Not done: queue customers, premium number ***0101 (PN1), regular number ***0102 (PN2), rep number ***0103 (PN3)."
        + " Run the same command again to finish it.",
        await RefusalAsync(request => Ok(request switch
        {
            _ when request.StartsWith("POST ", StringComparison.Ordinal) => "<html>Sign in</html>",
            _ when request.EndsWith("/Queues.json", StringComparison.Ordinal) => NoQueues,
            _ when request.EndsWith("/IncomingPhoneNumbers.json", StringComparison.Ordinal) => BothCallersNumbers,
            _ => """{"sid":"PN3","phone_number":"+15005550103"}""",
        })));

    [Fact(Timeout = Limits.Hang)]
    public async Task RefusalThatIsNotTwilios_IsOneSentence() => Assert.Equal(
        "Twilio answered with status 502: try again.",
        await RefusalAsync(_ => new HttpResponseMessage(HttpStatusCode.BadGateway) { Content = new StringContent("<html>") }));

    [Fact(Timeout = Limits.Hang)]
    public async Task NoConnection_IsOneSentence() => Assert.Equal(
        "Twilio's REST cannot be reached: check --rest-url, or that this machine may connect to https://api.twilio.com.",
        await RefusalAsync(_ => throw new HttpRequestException("Connection refused")));

    [Fact(Timeout = Limits.Hang)]
    public async Task NoAnswer_IsOneSentence() => Assert.Equal(
        "Twilio's REST does not answer: try again.",
        await RefusalAsync(_ => throw new TaskCanceledException("Timeout", new TimeoutException())));
}
