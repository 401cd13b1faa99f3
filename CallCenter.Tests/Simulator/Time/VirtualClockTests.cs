using CallCenter.Simulator.Time;

namespace CallCenter.Tests.Simulator.Time;

public sealed class VirtualClockTests
{
    private readonly VirtualClock _clock = new();
    private readonly List<string> _happened = [];

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private static TimeSpan At(long moment) => TimeSpan.FromTicks(moment);

    private ScheduledEvent Note(long delay, string what, Task? awaited = null) =>
        _clock.After(At(delay), () => _happened.Add($"{what} at {_clock.Now.Ticks}"), awaited);

    [Fact]
    public void Events_HappenInTheOrderOfTheirMoments()
    {
        Note(30, "third");
        Note(10, "first");
        Note(20, "second");

        _clock.Run(At(100));

        Assert.Equal(["first at 10", "second at 20", "third at 30"], _happened);
    }

    [Fact]
    public void SameMoment_HappensInTheOrderOfMaking()
    {
        _clock.After(At(10), () =>
        {
            _happened.Add("first");
            Note(0, "made then");
        });
        Note(10, "second");
        Note(10, "third");

        _clock.Run(At(10));

        Assert.Equal(["first", "second at 10", "third at 10", "made then at 10"], _happened);
    }

    [Fact]
    public void CancelledEvent_DoesNotHappen()
    {
        ScheduledEvent later = Note(20, "cancelled before");
        ScheduledEvent sameMoment = null!;
        _clock.After(At(10), () =>
        {
            later.Cancel();
            sameMoment.Cancel();
        });
        sameMoment = Note(10, "cancelled at the same moment");

        _clock.Run(At(100));

        Assert.Empty(_happened);
        Assert.True(later.IsCancelled);
    }

    [Fact]
    public void Run_StopsAfterItsLastMomentAndCanGoOn()
    {
        Note(10, "due at the end");
        Note(11, "due afterwards");

        _clock.Run(At(10));
        Assert.Equal((At(10), 1), (_clock.Now, _happened.Count));

        _clock.Run(At(100));
        Assert.Equal(["due at the end at 10", "due afterwards at 11"], _happened);
        Assert.Equal(At(100), _clock.Now);
    }

    [Fact]
    public void Never_DoesNotCome()
    {
        _clock.Run(At(5));
        _clock.After(SimulatedTime.Never, () => _happened.Add("never"));

        _clock.Run(SimulatedTime.Never);

        Assert.Empty(_happened);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task AwaitedWork_IsDoneBeforeItsMomentAndHoldsUpNothingBefore()
    {
        var work = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Note(5, "answer", work.Task);
        Note(3, "before");
        Note(6, "after");

        Task run = _clock.RunAsync(At(10), Cancelled);
        Assert.Equal(["before at 3"], _happened);
        Assert.False(run.IsCompleted);

        work.SetResult();
        await run;

        Assert.Equal(["before at 3", "answer at 5", "after at 6"], _happened);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task FailedWork_IsLeftToItsEvent()
    {
        Note(5, "answer", Task.FromException(new HttpRequestException()));

        await _clock.RunAsync(At(10), Cancelled);

        Assert.Equal(["answer at 5"], _happened);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task WorkOfACancelledEvent_IsNotWaitedFor()
    {
        Note(5, "answer", new TaskCompletionSource().Task).Cancel();

        await _clock.RunAsync(At(10), Cancelled);

        Assert.Equal(At(10), _clock.Now);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task RunThatIsGivenUp_EndsWhileItWaitsForWork()
    {
        using var source = new CancellationTokenSource();
        Note(5, "answer", new TaskCompletionSource().Task);

        Task run = _clock.RunAsync(At(10), source.Token);
        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        Assert.Empty(_happened);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.2, 200_000)]
    [InlineData(1.0000004, 1_000_000)]
    public void Seconds_AreWholeMicroseconds(double seconds, long microseconds) =>
        Assert.Equal(TimeSpan.FromMicroseconds(microseconds), SimulatedTime.FromSeconds(seconds));

    [Theory]
    [InlineData(1e300)]
    [InlineData(1e12)]
    [InlineData(double.PositiveInfinity)]
    public void SecondsWithoutEnd_AreNever(double seconds) => Assert.Equal(SimulatedTime.Never, SimulatedTime.FromSeconds(seconds));

    [Fact]
    public void Hours_AreThereAndBack() => Assert.Equal(1.5, SimulatedTime.ToHours(SimulatedTime.FromHours(1.5)));
}
