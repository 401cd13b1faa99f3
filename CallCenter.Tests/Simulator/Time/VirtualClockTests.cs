using CallCenter.Simulator.Time;

namespace CallCenter.Tests.Simulator.Time;

public sealed class VirtualClockTests
{
    private readonly VirtualClock _clock = new();
    private readonly List<string> _happened = [];

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private Appointment Note(long delay, string what, Task? awaited = null) =>
        _clock.After(delay, () => _happened.Add($"{what} at {_clock.Now}"), awaited);

    [Fact]
    public void Appointments_HappenInTheOrderOfTheirMoments()
    {
        Note(30, "third");
        Note(10, "first");
        Note(20, "second");

        _clock.Run(100);

        Assert.Equal(["first at 10", "second at 20", "third at 30"], _happened);
    }

    [Fact]
    public void SameMoment_HappensInTheOrderOfMaking()
    {
        _clock.After(10, () =>
        {
            _happened.Add("first");
            Note(0, "made then");
        });
        Note(10, "second");
        Note(10, "third");

        _clock.Run(10);

        Assert.Equal(["first", "second at 10", "third at 10", "made then at 10"], _happened);
    }

    [Fact]
    public void CancelledAppointment_DoesNotHappen()
    {
        Appointment later = Note(20, "cancelled before");
        Appointment sameMoment = null!;
        _clock.After(10, () =>
        {
            later.Cancel();
            sameMoment.Cancel();
        });
        sameMoment = Note(10, "cancelled at the same moment");

        _clock.Run(100);

        Assert.Empty(_happened);
        Assert.True(later.IsCancelled);
    }

    [Fact]
    public void Run_StopsAfterItsLastMomentAndCanGoOn()
    {
        Note(10, "due at the end");
        Note(11, "due afterwards");

        _clock.Run(10);
        Assert.Equal((10L, 1), (_clock.Now, _happened.Count));

        _clock.Run(100);
        Assert.Equal(["due at the end at 10", "due afterwards at 11"], _happened);
        Assert.Equal(100, _clock.Now);
    }

    [Fact]
    public void Never_DoesNotCome()
    {
        _clock.Run(5);
        Note(SimulatedTime.Never, "never");

        _clock.Run(SimulatedTime.Never);

        Assert.Empty(_happened);
    }

    [Fact(Timeout = Limits.Short)]
    public async Task AwaitedWork_IsDoneBeforeItsMomentAndHoldsUpNothingBefore()
    {
        var work = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Note(5, "answer", work.Task);
        Note(3, "before");
        Note(6, "after");

        Task run = _clock.RunAsync(10, Cancelled);
        Assert.Equal(["before at 3"], _happened);
        Assert.False(run.IsCompleted);

        work.SetResult();
        await run;

        Assert.Equal(["before at 3", "answer at 5", "after at 6"], _happened);
    }

    [Fact(Timeout = Limits.Short)]
    public async Task FailedWork_IsLeftToItsAppointment()
    {
        Note(5, "answer", Task.FromException(new HttpRequestException()));

        await _clock.RunAsync(10, Cancelled);

        Assert.Equal(["answer at 5"], _happened);
    }

    [Fact(Timeout = Limits.Short)]
    public async Task WorkOfACancelledAppointment_IsNotWaitedFor()
    {
        Note(5, "answer", new TaskCompletionSource().Task).Cancel();

        await _clock.RunAsync(10, Cancelled);

        Assert.Equal(10, _clock.Now);
    }

    [Fact(Timeout = Limits.Short)]
    public async Task RunThatIsGivenUp_EndsWhileItWaitsForWork()
    {
        using var source = new CancellationTokenSource();
        Note(5, "answer", new TaskCompletionSource().Task);

        Task run = _clock.RunAsync(10, source.Token);
        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        Assert.Empty(_happened);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.2, 200_000)]
    [InlineData(1.0000004, 1_000_000)]
    [InlineData(double.PositiveInfinity, SimulatedTime.Never)]
    public void Seconds_AreWholeMicroseconds(double seconds, long time) => Assert.Equal(time, SimulatedTime.FromSeconds(seconds));

    [Fact]
    public void Hours_AreThereAndBack() => Assert.Equal(1.5, SimulatedTime.ToHours(SimulatedTime.FromHours(1.5)));
}
