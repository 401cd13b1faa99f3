using CallCenter.Simulator.People;

namespace CallCenter.Tests.Simulator.People;

public sealed class RepTests
{

    private readonly ScriptedApp _app = new ScriptedApp()
        .On("/caller", "<Enqueue>q</Enqueue>")
        .On("/rep", "<Dial timeout=\"600\" action=\"/rep\"><Queue>q</Queue></Dial>");

    private readonly SmallNetwork _network;

    public RepTests() => _network = new SmallNetwork(_app);

    private int RepCalls => _app.Seen.Count(line => line == "POST /rep");

    private Rep CreateRep(bool wrapsUp) =>
        new(1, _network.Clock, _network.Recorder, rep => _network.NewCall("/rep", rep, default), wrapsUp);

    private int Count(RepState state) => _network.Recorder.Reps.Count(state);

    [Fact(Timeout = Limits.Hang)]
    public async Task RepWithoutWrapUp_StaysOnTheLine()
    {
        Rep rep = CreateRep(wrapsUp: false);
        _network.Ring("/caller", talk: 60);
        rep.Begin();
        await _network.RunAsync(70);

        Assert.Equal("POST /rep DialCallStatus=completed DialBridged=true", _app.Seen[^1][..51]);
        Assert.Equal((1, 0), (Count(RepState.Dialling), Count(RepState.WrapUp)));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task RepWithWrapUp_CallsInAgainAfterwards()
    {
        Rep rep = CreateRep(wrapsUp: true);
        _network.Ring("/caller", talk: 60, wrapUp: 30);
        rep.Begin();

        await _network.RunAsync(61);
        Assert.Equal((1, 1), (RepCalls, Count(RepState.WrapUp)));
        await _network.RunAsync(91);
        Assert.Equal((2, 1), (RepCalls, Count(RepState.Dialling)));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task RepWhoseCallBreaksOff_CallsInAgainAfterFiveSeconds()
    {
        var times = new List<double>();
        var network = new SmallNetwork(_app);
        _app.On("/broken", () =>
        {
            times.Add(network.Seconds);
            return Task.FromResult(ScriptedApp.Twiml("<Frobnicate/>"));
        });
        new Rep(1, network.Clock, network.Recorder, rep => network.NewCall("/broken", rep, default), wrapsUp: true).Begin();

        await network.RunAsync(11);

        Assert.Equal([0, 5.2, 10.4], times);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task EndOfTheShift_LetsATalkEnd()
    {
        Rep rep = CreateRep(wrapsUp: false);
        _network.Ring("/caller", talk: 60);
        rep.Begin();
        await _network.RunAsync(30);

        rep.Leave();
        Assert.Equal(1, Count(RepState.Regular));
        await _network.RunAsync(1000);

        Assert.Equal((1, 0, 0), (RepCalls, Count(RepState.Regular), Count(RepState.Dialling)));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task EndOfTheShift_EndsADial()
    {
        Rep rep = CreateRep(wrapsUp: false);
        _network.Exchange.FindOrCreate("q");
        rep.Begin();
        await _network.RunAsync(30);

        rep.Leave();
        _network.Ring("/caller");
        await _network.RunAsync(1000);

        Assert.Equal((1, 1, 0), (RepCalls, _network.Exchange.Find("q")!.Count, Count(RepState.Dialling)));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task NextShiftThatBeginsInATalk_DoesNotMakeASecondCall()
    {
        Rep rep = CreateRep(wrapsUp: false);
        _network.Ring("/caller", talk: 60);
        rep.Begin();
        await _network.RunAsync(30);

        rep.Leave();
        rep.Begin();
        Assert.Equal((1, 1, 0), (RepCalls, Count(RepState.Regular), Count(RepState.Dialling)));
        await _network.RunAsync(70);

        Assert.Equal((1, 0, 1), (RepCalls, Count(RepState.Regular), Count(RepState.Dialling)));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task NextShiftThatBeginsInWrapUp_MakesOneCall()
    {
        Rep rep = CreateRep(wrapsUp: true);
        _network.Ring("/caller", talk: 60, wrapUp: 30);
        rep.Begin();
        await _network.RunAsync(70);

        rep.Leave();
        rep.Begin();
        await _network.RunAsync(200);

        Assert.Equal((2, 1), (RepCalls, Count(RepState.Dialling)));
    }
}
