using CallCenter.Simulator.Time;
using CallCenter.Simulator.Twilio.Queues;

namespace CallCenter.Tests.Simulator.Twilio.Queues;

public sealed class ExchangeTests
{
    private const int Timeout = 10;

    private readonly VirtualClock _clock = new();
    private readonly List<string> _log = [];
    private readonly List<string> _observed = [];
    private Exchange? _exchange;

    private Exchange Exchange => _exchange ??= Create(WaitingRepChoice.LongestWaiting);

    private CallQueue Queue => Exchange.FindOrCreate("customers");

    private Exchange Create(WaitingRepChoice choice, int seed = 1) => new(_clock, new ExchangeLog(_observed), choice, new Random(seed));

    private QueuedCall? Join(int number, int talk = 100, int? patience = null) =>
        Exchange.Join(Queue, new LoggedCaller(number, _log, Seconds(talk), patience is { } limit ? Seconds(limit) : SimulatedTime.Never));

    private WaitingDial Dial(string rep = "rep", int timeout = Timeout) =>
        Exchange.Dial(Queue, new LoggedRep(rep, _log), Seconds(timeout), SimulatedTime.Never);

    private static TimeSpan Seconds(int seconds) => TimeSpan.FromSeconds(seconds);

    [Fact]
    public void Callers_AreAnsweredInTheOrderInWhichTheyJoined()
    {
        Join(1);
        Join(2);
        Join(3);

        Dial("a");
        Dial("b");
        Dial("c");

        Assert.Equal(["a got caller 1", "b got caller 2", "c got caller 3"], _log.Where(line => line.Contains("got", StringComparison.Ordinal)));
    }

    [Fact]
    public void WaitingRep_GetsTheNextCallerAtOnce()
    {
        Dial();
        _clock.Run(Seconds(Timeout - 1));

        Join(1, talk: 5);
        _clock.Run(Seconds(Timeout + 4));

        Assert.Equal(["caller 1 answered", "rep got caller 1", "caller 1 done", "rep done"], _log);
    }

    [Fact]
    public void EmptyQueue_IsToldAtTheTimeout()
    {
        Dial();

        _clock.Run(Seconds(Timeout - 1));
        Assert.Empty(_log);
        _clock.Run(Seconds(Timeout));

        Assert.Equal(["rep got nobody in customers"], _log);
    }

    [Fact]
    public void RepWhoTimedOut_GetsNobody()
    {
        Dial();
        _clock.Run(Seconds(Timeout));

        Join(1);

        Assert.Equal(["rep got nobody in customers"], _log);
        Assert.Equal(1, Queue.Count);
    }

    [Fact]
    public void RepWhoHangsUp_GetsNobodyAndIsToldNothing()
    {
        Exchange.GiveUpDial(Dial());

        Join(1);
        _clock.Run(Seconds(1000));

        Assert.Equal(1, Queue.Count);
        Assert.Empty(_log);
    }

    [Fact]
    public void FullQueue_TakesNobodyUntilSomebodyIsGone()
    {
        CallQueue small = Exchange.FindOrCreate("small", maxSize: 2);
        LoggedCaller[] callers = [.. Enumerable.Range(1, 4).Select(number => new LoggedCaller(number, _log, Seconds(100), SimulatedTime.Never))];

        Assert.NotNull(Exchange.Join(small, callers[0]));
        Assert.NotNull(Exchange.Join(small, callers[1]));
        Assert.Null(Exchange.Join(small, callers[2]));
        Exchange.Dial(small, new LoggedRep("rep", _log), Seconds(Timeout), SimulatedTime.Never);
        Assert.NotNull(Exchange.Join(small, callers[3]));
        Assert.Equal([2, 4], small.Calls.Select(call => call.Member.Caller.Number));
    }

    [Fact]
    public void Queue_TakesAThousandCallersUnlessSaidOtherwise()
    {
        for (int number = 1; number <= 1000; number++)
        {
            Assert.NotNull(Join(number));
        }

        Assert.Null(Join(1001));
    }

    [Fact]
    public void CallerWithoutPatienceLeft_GivesUpAndTheNextIsFirst()
    {
        Join(1, patience: 20);
        Join(2, patience: 21);
        _clock.Run(Seconds(20));
        Dial();

        Assert.Equal(["caller 1 gave up", "caller 2 answered", "rep got caller 2"], _log);
    }

    [Fact]
    public void AnsweredCaller_DoesNotGiveUp()
    {
        Join(1, talk: 100, patience: 20);
        Dial();

        _clock.Run(Seconds(1000));

        Assert.Equal(["caller 1 answered", "rep got caller 1", "caller 1 done", "rep done"], _log);
    }

    [Theory]
    [InlineData(WaitingRepChoice.LongestWaiting, "a", "b", "c")]
    [InlineData(WaitingRepChoice.LatestWaiting, "c", "b", "a")]
    public void SeveralWaitingReps_AreChosenAsTheSwitchSays(WaitingRepChoice choice, params string[] order)
    {
        _exchange = Create(choice);
        Dial("a");
        Dial("b");
        Dial("c");

        Join(1);
        Join(2);
        Join(3);

        Assert.Equal(order.Select((rep, i) => $"{rep} got caller {i + 1}"), _log.Where(line => line.Contains("got", StringComparison.Ordinal)));
    }

    [Fact]
    public void RandomChoice_GivesEachWaitingRepItsShare()
    {
        const int Rounds = 3_000;
        var firsts = new Dictionary<string, int>();
        _exchange = Create(WaitingRepChoice.Random);
        for (int round = 0; round < Rounds; round++)
        {
            _log.Clear();
            WaitingDial[] dials = [Dial("a"), Dial("b"), Dial("c")];
            Join(round);
            string first = _log.Single(line => line.Contains("got", StringComparison.Ordinal))[..1];
            firsts[first] = firsts.GetValueOrDefault(first) + 1;
            Array.ForEach(dials, Exchange.GiveUpDial);
        }

        Assert.All(["a", "b", "c"], rep => Assert.InRange(firsts[rep], 900, 1_100));
    }

    [Theory]
    [InlineData(100, 30, 30, true)]
    [InlineData(30, 30, 30, false)]
    [InlineData(20, 30, 20, false)]
    public void TimeLimit_CutsATalkOff(int talk, int limit, int length, bool wasCutOff)
    {
        var rep = new LoggedRep("rep", _log);
        Join(1, talk);
        Exchange.Dial(Queue, rep, Seconds(Timeout), Seconds(limit));

        _clock.Run(Seconds(length - 1));
        Assert.DoesNotContain("rep done", _log);
        _clock.Run(Seconds(length));

        Assert.Contains("rep done", _log);
        Assert.Equal(wasCutOff, rep.Talk!.WasCutOff);
    }

    [Fact]
    public void CallThatLeaves_IsNotAnswered()
    {
        QueuedCall call = Join(1)!;
        Join(2);

        Exchange.Leave(call);
        Dial();

        Assert.Equal(["caller 2 answered", "rep got caller 2"], _log);
    }

    [Fact]
    public void Talk_KnowsHowLongTheCallerWaited()
    {
        var rep = new LoggedRep("rep", _log);
        _clock.Run(Seconds(5));
        Join(1);
        _clock.Run(Seconds(47));

        Exchange.Dial(Queue, rep, Seconds(Timeout), SimulatedTime.Never);

        Assert.Equal((Seconds(47), Seconds(42)), (rep.Talk!.Began, rep.Talk.Waited));
    }

    [Fact]
    public void AverageWait_IsThatOfThoseWhoWaitNow()
    {
        Assert.Equal(TimeSpan.Zero, Queue.AverageWait(_clock.Now));
        Join(1);
        _clock.Run(Seconds(10));
        Join(2);
        _clock.Run(Seconds(30));

        Assert.Equal(Seconds(25), Queue.AverageWait(_clock.Now));
    }

    [Fact]
    public void Queue_HasOneNameOneSidAndItsLetterCaseCounts()
    {
        CallQueue queue = Exchange.FindOrCreate("customers");

        Assert.Matches("^QU[0-9a-f]{32}$", queue.Sid);
        Assert.Same(queue, Exchange.FindOrCreate("customers", maxSize: 3));
        Assert.Same(queue, Exchange.Find("customers"));
        Assert.Null(Exchange.Find("Customers"));
        Assert.NotEqual(queue.Sid, Exchange.FindOrCreate("Customers").Sid);
        Assert.Equal(["customers", "Customers"], Exchange.Queues.Select(each => each.Name));
    }

    [Fact]
    public void Observer_IsToldOfEveryChangeAfterIt()
    {
        Join(1, talk: 5, patience: 3);
        Dial();
        Join(2, talk: 5, patience: 3);
        Exchange.Leave(Join(3)!);
        Dial(timeout: 1);
        _clock.Run(Seconds(2));
        Dial(timeout: 1);
        Join(4, patience: 1);
        _clock.Run(Seconds(20));

        Assert.Equal(
            [
                "[joined 1, 1 in customers]", "[dial of customers]", "[dial of customers over]", "[bridged 1, 0 in customers]",
                "[joined 2, 1 in customers]", "[joined 3, 2 in customers]", "[left 3, 1 in customers]",
                "[dial of customers]", "[dial of customers over]", "[bridged 2, 0 in customers]",
                "[dial of customers]", "[joined 4, 1 in customers]", "[dial of customers over]", "[bridged 4, 0 in customers]",
                "[talk ended 1, 0 in customers]", "[talk ended 2, 0 in customers]",
            ],
            _observed);
    }
}
