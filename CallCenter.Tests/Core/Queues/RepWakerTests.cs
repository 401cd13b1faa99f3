using System.Net;
using CallCenter.Core;
using CallCenter.Core.Queues;
using Microsoft.Extensions.Time.Testing;
using Twilio.Clients;
using Twilio.Exceptions;
using Twilio.Http;

namespace CallCenter.Tests.Core.Queues;

/// <summary>When a rep is woken for a caller, and what a failure costs.</summary>
public sealed class RepWakerTests : ITwilioRestClient
{
    private const string QueueSid = "QU0123456789abcdef0123456789abcdef";

    private readonly FakeTimeProvider _time = new();
    private readonly List<Request> _requests = [];
    private Func<Task<Response>> _answer = () => Task.FromResult(new Response(HttpStatusCode.OK, "{}"));

    public string AccountSid => "AC0123456789abcdef0123456789abcdef";

    public string? Region => null;

    public Twilio.Http.HttpClient? HttpClient => null;

    public Response Request(Request request) => throw new NotSupportedException();

    public Task<Response> RequestAsync(Request request)
    {
        _requests.Add(request);
        return _answer();
    }

    private RepWaker WakerOf(QueueLoad? load) => Waker(new QueueMonitor(_ => Task.FromResult(load), TimeSpan.FromMilliseconds(800), _time));

    private RepWaker Waker(QueueMonitor monitor) => new(_ => this, monitor, TimeSpan.FromMilliseconds(800), _time);

    private static Task<WakeOutcome> WakeAsync(RepWaker waker) =>
        waker.WakeAsync(rep => $"https://calls.example.com/rep-call-complete?step=woken{(rep is null ? "" : $"&rep={rep}")}");

    private static QueueLoad Load(int premium, int regular, string? rep = null) => new(new PerTier<int>(premium, regular), IdleRep: new IdleRep(QueueSid, rep));

    [Theory]
    [InlineData(null, "https://calls.example.com/rep-call-complete?step=woken")]
    [InlineData("anna", "https://calls.example.com/rep-call-complete?step=woken&rep=anna")]
    public async Task WaitingRep_IsTakenOutOfTheFrontOfTheQueue(string? rep, string url)
    {
        Assert.Equal(WakeOutcome.Woken, await WakeAsync(WakerOf(Load(1, 0, rep))));

        Request request = Assert.Single(_requests);
        Assert.EndsWith($"/Queues/{QueueSid}/Members/Front.json", request.ConstructUrl().AbsolutePath, StringComparison.Ordinal);
        Assert.Equal(["Url=" + url, "Method=POST"], request.PostParams.Select(parameter => $"{parameter.Key}={parameter.Value}"));
    }

    [Fact]
    public async Task NobodyInTheQueueOfReps_NobodyIsWoken()
    {
        Assert.Equal(WakeOutcome.NotNeeded, await WakeAsync(WakerOf(new QueueLoad(new PerTier<int>(1, 1)))));
        Assert.Empty(_requests);
    }

    [Fact]
    public async Task CallerWhomRestDoesNotCountYet_WakesARep() => Assert.Equal(WakeOutcome.Woken, await WakeAsync(WakerOf(Load(0, 0))));

    [Fact]
    public async Task WhatWasAskedBeforeTheCallerCame_DoesNotTellThatNobodyIsThere()
    {
        QueueLoad load = new(default);
        var monitor = new QueueMonitor(_ => Task.FromResult<QueueLoad?>(load), TimeSpan.FromMilliseconds(800), _time);
        await monitor.SnapshotAsync();
        load = Load(1, 0);

        Assert.Equal(WakeOutcome.Woken, await WakeAsync(Waker(monitor)));
    }

    [Fact]
    public async Task RepWhoWasSeenLately_IsTakenOutWithoutAnotherLook()
    {
        int looks = 0;
        var monitor = new QueueMonitor(_ => Task.FromResult<QueueLoad?>(++looks == 1 ? Load(0, 0, "anna") : new QueueLoad(default)), TimeSpan.FromMilliseconds(800), _time);
        await monitor.SnapshotAsync();
        _time.Advance(TimeSpan.FromSeconds(29));

        Assert.Equal(WakeOutcome.Woken, await WakeAsync(Waker(monitor)));
        Assert.Equal(1, looks);
        Assert.Equal(WakeOutcome.NotNeeded, await WakeAsync(Waker(monitor)));
        Assert.Equal(2, looks);
    }

    [Fact]
    public async Task RepWhoWasSeenLongAgo_IsLookedForAgain()
    {
        int looks = 0;
        var monitor = new QueueMonitor(_ => Task.FromResult<QueueLoad?>(++looks == 1 ? Load(0, 0) : new QueueLoad(default)), TimeSpan.FromMilliseconds(800), _time);
        await monitor.SnapshotAsync();
        _time.Advance(TimeSpan.FromSeconds(30));

        Assert.Equal(WakeOutcome.NotNeeded, await WakeAsync(Waker(monitor)));
        Assert.Empty(_requests);
    }

    [Fact]
    public async Task RepWhoWasSeenAndIsGone_IsNotTheLastWhoMayBeWoken()
    {
        var monitor = new QueueMonitor(_ => Task.FromResult<QueueLoad?>(Load(1, 0)), TimeSpan.FromMilliseconds(800), _time);
        await monitor.SnapshotAsync();
        _answer = () => _requests.Count == 1 ? throw new ApiException(20404, 404, "", "") : Task.FromResult(new Response(HttpStatusCode.OK, "{}"));

        Assert.Equal(WakeOutcome.Woken, await WakeAsync(Waker(monitor)));
        Assert.Equal(2, _requests.Count);
    }

    [Fact]
    public async Task WithoutALook_NobodyIsWoken()
    {
        Assert.Equal(WakeOutcome.Failed, await WakeAsync(WakerOf(null)));
        Assert.Empty(_requests);
    }

    [Theory]
    [InlineData(404, WakeOutcome.NobodyThere)]
    [InlineData(400, WakeOutcome.NobodyThere)]
    [InlineData(429, WakeOutcome.Failed)]
    [InlineData(401, WakeOutcome.Refused)]
    [InlineData(403, WakeOutcome.Refused)]
    public async Task Refusal_IsTold(int status, WakeOutcome outcome)
    {
        _answer = () => throw new ApiException(0, status, "", "");

        Assert.Equal(outcome, await WakeAsync(WakerOf(Load(1, 0))));
    }

    [Fact]
    public async Task TooManyRequests_AreNotRepeatedForTenSeconds()
    {
        RepWaker waker = WakerOf(Load(1, 0));
        _answer = () => throw new ApiException(20429, 429, "", "");
        await WakeAsync(waker);

        Assert.Equal(WakeOutcome.BackedOff, await WakeAsync(waker));
        _time.Advance(TimeSpan.FromSeconds(10));
        _answer = () => Task.FromResult(new Response(HttpStatusCode.OK, "{}"));
        Assert.Equal(WakeOutcome.Woken, await WakeAsync(waker));
    }

    [Fact]
    public async Task KeyThatMayWakeNobody_IsKnownForTenMinutes()
    {
        RepWaker waker = WakerOf(Load(1, 0));
        bool before = waker.IsRefused;
        _answer = () => throw new ApiException(70051, 403, "", "");
        await WakeAsync(waker);
        bool after = waker.IsRefused;
        _time.Advance(TimeSpan.FromMinutes(10));

        Assert.Equal((false, true, false), (before, after, waker.IsRefused));
    }

    [Fact]
    public async Task ConnectionThatFails_IsNoFailureOfTheCaller()
    {
        _answer = () => throw new HttpRequestException("down");

        Assert.Equal(WakeOutcome.Failed, await WakeAsync(WakerOf(Load(1, 0))));
    }
}
