using System.Net;
using CallCenter.Cli.Board.Accounts;
using Microsoft.Extensions.Time.Testing;
using Moq;
using Twilio.Clients;
using Twilio.Http;

namespace CallCenter.Tests.Cli.Board.Accounts;

public sealed class PacedRestTests
{
    private static readonly Request Request = new(Twilio.Http.HttpMethod.Get, "https://api.twilio.com/x.json");

    private readonly FakeTimeProvider _time = new();
    private readonly List<double> _asked = [];
    private readonly PacedRest _rest;

    public PacedRestTests()
    {
        long began = _time.GetTimestamp();
        ITwilioRestClient inner = Mock.Of<ITwilioRestClient>();
        Mock.Get(inner).Setup(client => client.RequestAsync(Request)).Returns(() =>
        {
            _asked.Add(_time.GetElapsedTime(began).TotalSeconds);
            return Task.FromResult(new Response(HttpStatusCode.OK, "{}"));
        });
        _rest = new PacedRest(inner, TimeSpan.FromSeconds(1), _time, TestContext.Current.CancellationToken);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task RequestsAtOnce_AreMadeASecondApart()
    {
        Task[] all = [_rest.RequestAsync(Request), _rest.RequestAsync(Request), _rest.RequestAsync(Request)];
        Assert.Equal(1, _rest.Requests);

        while (!all.All(task => task.IsCompleted))
        {
            _time.Advance(TimeSpan.FromSeconds(0.5));
            await Task.Yield();
        }

        await Task.WhenAll(all);
        Assert.Equal([0, 1, 2], _asked);
        Assert.Equal(3, _rest.Requests);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task RequestAfterAPause_IsMadeAtOnce()
    {
        await _rest.RequestAsync(Request);
        _time.Advance(TimeSpan.FromSeconds(7));
        await _rest.RequestAsync(Request);

        Assert.Equal([0, 7], _asked);
    }
}
