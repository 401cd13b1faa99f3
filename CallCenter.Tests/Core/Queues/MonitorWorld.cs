using CallCenter.Core;
using CallCenter.Core.Queues;
using Microsoft.Extensions.Time.Testing;

namespace CallCenter.Tests.Core.Queues;

/// <summary>A monitor whose time passes when a test says so, and a Twilio that answers when a test says so.</summary>
internal sealed class MonitorWorld
{
    private readonly FakeTimeProvider _time = new();
    private TaskCompletionSource<QueueLoad?> _answer = new();

    public MonitorWorld(int budgetMilliseconds = 800) => Monitor = new QueueMonitor(AskAsync, TimeSpan.FromMilliseconds(budgetMilliseconds), _time);

    public QueueMonitor Monitor { get; }

    /// <summary>How often Twilio was asked.</summary>
    public int Asked { get; private set; }

    /// <summary>Begins a snapshot.</summary>
    public Task<QueueSnapshot> SnapshotAsync() => Monitor.SnapshotAsync().AsTask();

    public void Pass(double seconds) => _time.Advance(TimeSpan.FromSeconds(seconds));

    public void Answer(PerTier<int>? sizes) => Take().SetResult(sizes is { } known ? new QueueLoad(known) : null);

    public void Fail(Exception failure) => Take().SetException(failure);

    /// <summary>Makes a snapshot that fails at once.</summary>
    public async Task<QueueSnapshot> FailedSnapshotAsync(Exception failure)
    {
        Task<QueueSnapshot> snapshot = SnapshotAsync();
        Fail(failure);
        return await snapshot;
    }

    /// <summary>After a failure, passes the time until Twilio is asked again, in seconds; at most two minutes.</summary>
    public async Task<double> BackoffAsync(Exception next)
    {
        int asked = Asked;
        for (int tenths = 1; tenths <= 1200; tenths++)
        {
            Pass(0.1);
            Task<QueueSnapshot> snapshot = SnapshotAsync();
            if (Asked > asked)
            {
                Fail(next);
                await snapshot;
                return tenths / 10.0;
            }

            Assert.Equal(SnapshotOutcome.BackedOff, (await snapshot).Outcome);
        }

        return double.PositiveInfinity;
    }

    private Task<QueueLoad?> AskAsync(CancellationToken cancellationToken)
    {
        Asked++;
        TaskCompletionSource<QueueLoad?> answer = _answer;
        cancellationToken.Register(() =>
        {
            _answer = new();
            answer.TrySetCanceled(cancellationToken);
        });
        return answer.Task;
    }

    private TaskCompletionSource<QueueLoad?> Take()
    {
        TaskCompletionSource<QueueLoad?> answer = _answer;
        _answer = new();
        return answer;
    }
}
