using CallCenter.Core.Dispatch;
using CallCenter.Core.Queues;
using Microsoft.Extensions.Time.Testing;

namespace CallCenter.Tests.Core.Queues;

/// <summary>A watch whose time passes when a test says so, and a Twilio that answers when a test says so.</summary>
internal sealed class WatchWorld
{
    private readonly FakeTimeProvider _time = new();
    private TaskCompletionSource<QueueSizes?> _answer = new();

    public WatchWorld(int budgetMilliseconds = 800) => Watch = new QueueWatch(AskAsync, TimeSpan.FromMilliseconds(budgetMilliseconds), _time);

    public QueueWatch Watch { get; }

    /// <summary>How often Twilio was asked.</summary>
    public int Asked { get; private set; }

    /// <summary>Begins a look.</summary>
    public Task<Look> LookAsync() => Watch.LookAsync().AsTask();

    public void Pass(double seconds) => _time.Advance(TimeSpan.FromSeconds(seconds));

    public void Answer(QueueSizes? sizes) => Take().SetResult(sizes);

    public void Fail(Exception failure) => Take().SetException(failure);

    /// <summary>Makes a look that fails at once.</summary>
    public async Task<Look> FailedLookAsync(Exception failure)
    {
        Task<Look> look = LookAsync();
        Fail(failure);
        return await look;
    }

    /// <summary>After a failure, passes the time until Twilio is asked again, in seconds; at most two minutes.</summary>
    public async Task<double> RestAsync(Exception next)
    {
        int asked = Asked;
        for (int tenths = 1; tenths <= 1200; tenths++)
        {
            Pass(0.1);
            Task<Look> look = LookAsync();
            if (Asked > asked)
            {
                Fail(next);
                await look;
                return tenths / 10.0;
            }

            Assert.Equal(LookOutcome.Resting, (await look).Outcome);
        }

        return double.PositiveInfinity;
    }

    private Task<QueueSizes?> AskAsync(CancellationToken cancellationToken)
    {
        Asked++;
        TaskCompletionSource<QueueSizes?> answer = _answer;
        cancellationToken.Register(() =>
        {
            _answer = new();
            answer.TrySetCanceled(cancellationToken);
        });
        return answer.Task;
    }

    private TaskCompletionSource<QueueSizes?> Take()
    {
        TaskCompletionSource<QueueSizes?> answer = _answer;
        _answer = new();
        return answer;
    }
}
