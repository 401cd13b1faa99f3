using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;

namespace CallCenter.Cli.Board.Page;

/// <summary>Reads a source once a second and tells all who watch: however many they are, that is one reading and one JSON.</summary>
internal sealed class BoardFeed : IAsyncDisposable
{
    private static readonly TimeSpan BetweenBeats = TimeSpan.FromSeconds(1);

    private readonly IBoardSource _source;
    private readonly TimeProvider _time;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _beating;
    private volatile BoardBeat _now;

    /// <summary>Begins to read.</summary>
    /// <param name="source">The source.</param>
    /// <param name="time">Real time.</param>
    public BoardFeed(IBoardSource source, TimeProvider time)
    {
        _source = source;
        _time = time;
        _now = Read();
        _beating = BeatAsync(_stop.Token);
    }

    /// <summary>Tells one who watches: at once, then once a second; one who is slow misses what is old.</summary>
    /// <param name="cancellationToken">Ends it.</param>
    public async IAsyncEnumerable<SseItem<byte[]>> WatchAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        BoardState? told = null;
        BoardBeat beat;
        do
        {
            beat = _now;
            yield return beat.For(told);
            told = beat.State;
        }
        while (await beat.Next.WaitAsync(cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Ends all that watch.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_stop.IsCancellationRequested)
        {
            return;
        }

        await _stop.CancelAsync().ConfigureAwait(false);
        await _beating.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _now.Pass(isThere: false);
        _stop.Dispose();
    }

    private async Task BeatAsync(CancellationToken stop)
    {
        using var timer = new PeriodicTimer(BetweenBeats, _time);
        while (await timer.WaitForNextTickAsync(stop).ConfigureAwait(false))
        {
            BoardBeat before = _now;
            _now = Read();
            before.Pass(isThere: true);
        }
    }

    private BoardBeat Read()
    {
        BoardReading latest = _source.Latest;
        return new BoardBeat(latest, _time.GetElapsedTime(latest.Timestamp));
    }
}
