using System.Net;
using CallCenter.Cli.Recordings;
using Moq;
using Twilio.Clients;
using Twilio.Exceptions;
using Twilio.Http;

namespace CallCenter.Tests.Cli.Recordings;

/// <summary>How answers are read that the simulated account does not give.</summary>
public sealed class RecordingAccountTests
{
    private readonly ITwilioRestClient _client = Mock.Of<ITwilioRestClient>(client => client.AccountSid == RestWorld.AccountSid);

    private RecordingAccount Answers(string json)
    {
        Mock.Get(_client).Setup(client => client.RequestAsync(It.IsAny<Request>())).ReturnsAsync(new Response(HttpStatusCode.OK, json));
        return new RecordingAccount(_client);
    }

    private static string Page(string status, string duration, string sid = "RE1") =>
        $$"""{"recordings":[{"sid":"{{sid}}","call_sid":"CA1","source":"RecordVerb","status":"{{status}}","duration":{{duration}},"date_created":"Wed, 28 Feb 2024 23:30:00 +0000"}],"page_size":1000,"next_page_uri":null}""";

    [Theory(Timeout = Limits.Hang)]
    [InlineData("completed", "\"7\"", true, 7)]
    [InlineData("in-progress", "\"-1\"", false, 0)]
    [InlineData("processing", "null", false, 0)]
    public async Task Recording_IsFinishedOnceTwilioSaysSo(string status, string duration, bool isFinished, int seconds)
    {
        AccountRecording recording = Assert.Single(await Answers(Page(status, duration)).ListAsync("RecordVerb", null));

        Assert.Equal((isFinished, TimeSpan.FromSeconds(seconds)), (recording.IsFinished, recording.Length));
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData("absent")]
    [InlineData("deleted")]
    public async Task RecordingThatIsGone_IsNotThere(string status) => Assert.Empty(await Answers(Page(status, "null")).ListAsync("RecordVerb", null));

    [Theory(Timeout = Limits.Hang)]
    [InlineData("<html>Sign in</html>")]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("""{"recordings":[{"sid":"RE1","status":"completed"}],"page_size":1000}""")]
    public async Task AnswerThatIsNoListOfRecordings_IsSeen(string body) =>
        await Assert.ThrowsAsync<InvalidDataException>(() => Answers(body).ListAsync("", null));

    [Fact(Timeout = Limits.Hang)]
    public async Task OtherRefusalsThanMissing_AreHandedOn()
    {
        Mock.Get(_client).Setup(client => client.RequestAsync(It.IsAny<Request>())).ThrowsAsync(new ApiException(20003, 401, "No", ""));

        Assert.Equal(401, (await Assert.ThrowsAsync<ApiException>(() => new RecordingAccount(_client).DeleteAsync("RE1"))).Status);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task FilterOfTwilio_IsADayWider()
    {
        Request? asked = null;
        Mock.Get(_client).Setup(client => client.RequestAsync(It.IsAny<Request>()))
            .Callback((Request request) => asked = request).ReturnsAsync(new Response(HttpStatusCode.OK, Page("completed", "\"7\"")));

        await new RecordingAccount(_client).ListAsync("RecordVerb", new DateTimeOffset(2026, 10, 26, 23, 0, 0, TimeSpan.FromHours(-5)));

        Assert.Equal(
            $"https://api.twilio.com/2010-04-01/Accounts/{RestWorld.AccountSid}/Recordings.json?DateCreated%3C=2026-10-28&PageSize=1000", asked!.ConstructUrl().AbsoluteUri);
    }
}
