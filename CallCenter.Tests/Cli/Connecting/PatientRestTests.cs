using System.Net;
using CallCenter.Cli.Connecting;
using Moq;
using Twilio.Clients;
using Twilio.Exceptions;
using Twilio.Http;

namespace CallCenter.Tests.Cli.Connecting;

public sealed class PatientRestTests
{
    private static readonly Request Request = new(Twilio.Http.HttpMethod.Post, "https://api.twilio.com/x.json");
    private static readonly Response Answer = new(HttpStatusCode.OK, "{}");

    private readonly HastyTime _time = new();
    private int _requests;

    private PatientRest Client(int refusals, int status, bool isGivenUp = false)
    {
        ITwilioRestClient inner = Mock.Of<ITwilioRestClient>();
        Mock.Get(inner).Setup(client => client.RequestAsync(Request)).Returns(() => _requests++ < refusals
            ? Task.FromException<Response>(new ApiException(20000 + status, status, "No", ""))
            : Task.FromResult(Answer));
        return new PatientRest(inner, _time, isGivenUp ? new CancellationToken(canceled: true) : TestContext.Current.CancellationToken);
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData(0)]
    [InlineData(1, 1)]
    [InlineData(3, 1, 2, 4)]
    [InlineData(4, 1, 2, 4, 8)]
    public async Task TooManyRequests_AreMadeAgainLaterAndLater(int refusals, params int[] seconds)
    {
        Assert.Same(Answer, await Client(refusals, 429).RequestAsync(Request));
        Assert.Equal(seconds.Select(each => TimeSpan.FromSeconds(each)), _time.Delays);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task TooManyRequests_AreGivenUpAfterTheFifth()
    {
        ApiException refusal = await Assert.ThrowsAsync<ApiException>(() => Client(9, 429).RequestAsync(Request));

        Assert.Equal((429, 5), (refusal.Status, _requests));
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task OtherRefusals_AreNotAskedAgain(int status)
    {
        await Assert.ThrowsAsync<ApiException>(() => Client(1, status).RequestAsync(Request));

        Assert.Equal(1, _requests);
        Assert.Empty(_time.Delays);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task GivingUp_EndsTheWait() =>
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Client(9, 429, isGivenUp: true).RequestAsync(Request));
}
