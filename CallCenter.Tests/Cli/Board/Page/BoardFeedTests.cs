using System.Net.ServerSentEvents;
using System.Text;
using CallCenter.Cli.Board;
using CallCenter.Cli.Board.Page;
using Microsoft.Extensions.Time.Testing;

namespace CallCenter.Tests.Cli.Board.Page;

/// <summary>What all who watch are told.</summary>
public sealed class BoardFeedTests : IAsyncDisposable
{
    private readonly FakeTimeProvider _time = new();
    private readonly FixedSource _source;
    private readonly BoardFeed _feed;

    public BoardFeedTests()
    {
        _source = new FixedSource(new BoardReading(SampleBoard.State(), _time.GetTimestamp(), Failure: null));
        _feed = new BoardFeed(_source, _time);
    }

    public ValueTask DisposeAsync() => _feed.DisposeAsync();

    [Fact(Timeout = Limits.Hang)]
    public async Task State_IsThisJson()
    {
        await using IAsyncEnumerator<SseItem<byte[]>> watcher = Watch();
        await watcher.MoveNextAsync();

        Assert.Equal("state", watcher.Current.EventType);
        Assert.Equal(
            """
            {"ageSeconds":0,"failure":null,"state":{"source":"sample","at":"2026-11-30T09:30:15+01:00","countedFrom":"2026-11-30T08:30:15+01:00",
            "tiers":{"premium":{"callers":[{"id":"c0","seconds":75.5,"number":"\u202667"}],"waiting":1,"talking":{"value":2,"isDerived":false},
            "answered":{"value":50,"isDerived":false},"answeredInTime":{"value":41,"isDerived":false},"gaveUp":{"value":3,"isDerived":true},"messages":null,"called":null,"unclear":null},
            "regular":{"callers":[],"waiting":0,"talking":{"value":2,"isDerived":false},
            "answered":{"value":50,"isDerived":false},"answeredInTime":{"value":41,"isDerived":false},"gaveUp":{"value":3,"isDerived":true},"messages":null,"called":null,"unclear":null}},
            "reps":{"signedIn":{"value":4,"isDerived":false},"talking":null,"free":null,"wrapUp":null,"pause":null},
            "limitSeconds":{"premium":60,"regular":null},
            "troubles":[{"grade":"alarm","sentence":"A premium caller has waited 75 s; the limit is 60 s.","kind":"premium-limit"}],
            "lastHour":[{"at":"2026-11-30T09:30:15+01:00","waiting":{"premium":1,"regular":0},"longestSeconds":{"premium":75.5,"regular":0},"talking":2}],
            "freshSeconds":5,"run":{"speed":60,"isPaused":false,"share":0.25,"hasReport":false},"asking":null}}
            """.ReplaceLineEndings(""),
            Text(watcher.Current));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task SameState_IsToldByItsAgeAndFailureAlone()
    {
        await using IAsyncEnumerator<SseItem<byte[]>> watcher = Watch();
        await watcher.MoveNextAsync();
        _source.Now = _source.Now with { Failure = "Twilio does not answer." };
        await BeatAsync(watcher, TimeSpan.FromSeconds(1));

        Assert.Equal(("age", """{"ageSeconds":1,"failure":"Twilio does not answer."}"""), (watcher.Current.EventType, Text(watcher.Current)));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task NothingRead_IsToldWithWhy()
    {
        await using var feed = new BoardFeed(new FixedSource(new BoardReading(null, 0, "Twilio refuses the key.")), _time);
        await using IAsyncEnumerator<SseItem<byte[]>> watcher = Watch(feed);
        await watcher.MoveNextAsync();

        Assert.Equal(("state", """{"ageSeconds":null,"failure":"Twilio refuses the key.","state":null}"""), (watcher.Current.EventType, Text(watcher.Current)));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task TwentyWatchers_CostOneReadingAndOneJson()
    {
        IAsyncEnumerator<SseItem<byte[]>>[] watchers = [.. Enumerable.Range(0, 20).Select(_ => Watch())];
        foreach (IAsyncEnumerator<SseItem<byte[]>> watcher in watchers)
        {
            await watcher.MoveNextAsync();
        }

        Task<bool>[] next = [.. watchers.Select(watcher => watcher.MoveNextAsync().AsTask())];
        _source.Now = new BoardReading(SampleBoard.State(), _time.GetTimestamp(), Failure: null);
        _time.Advance(TimeSpan.FromSeconds(1));
        await Task.WhenAll(next);

        Assert.Equal(2, _source.Reads);
        Assert.All(watchers, watcher => Assert.Same(watchers[0].Current.Data, watcher.Current.Data));
        Assert.Equal("state", watchers[0].Current.EventType);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task End_EndsWhoWatches()
    {
        IAsyncEnumerator<SseItem<byte[]>> watcher = Watch();
        await watcher.MoveNextAsync();
        Task<bool> next = watcher.MoveNextAsync().AsTask();
        await _feed.DisposeAsync();

        Assert.False(await next);
    }

    private static string Text(SseItem<byte[]> item) => Encoding.UTF8.GetString(item.Data);

    private static IAsyncEnumerator<SseItem<byte[]>> Watch(BoardFeed feed) => feed.WatchAsync(TestContext.Current.CancellationToken).GetAsyncEnumerator();

    private IAsyncEnumerator<SseItem<byte[]>> Watch() => Watch(_feed);

    private async Task BeatAsync(IAsyncEnumerator<SseItem<byte[]>> watcher, TimeSpan later)
    {
        Task<bool> next = watcher.MoveNextAsync().AsTask();
        _time.Advance(later);
        await next;
    }
}
