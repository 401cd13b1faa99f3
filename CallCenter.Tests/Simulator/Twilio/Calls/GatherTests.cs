namespace CallCenter.Tests.Simulator.Twilio.Calls;

/// <summary>What a call does with the keys that are pressed. A webhook takes 0.2 seconds.</summary>
public sealed class GatherTests
{
    private const string Prompt = "<Say>one two three four five</Say><Play>/music.mp3</Play>";

    private readonly ScriptedApp _app = new ScriptedApp().On("/key", "<Hangup/>");

    private SmallNetwork Network(string attributes, string prompt = Prompt) =>
        new(_app.On("/call", $"<Gather action=\"/key\" {attributes}>{prompt}</Gather><Redirect>/next</Redirect>").On("/next", "<Hangup/>"));

    private async Task<string[]> PressAsync(SmallNetwork network, params (double At, char Key)[] keys)
    {
        Person person = network.Ring("/call");
        foreach ((double at, char key) in keys)
        {
            await network.RunAsync(at);
            person.Call.PressKey(key);
        }

        await network.RunAsync(100);
        return [.. _app.Seen.Skip(1), .. person.Story];
    }

    // The prompt ends at 12.2.
    [Theory(Timeout = Limits.Hang)]
    [InlineData("", "ended at 17.4")]
    [InlineData("timeout=\"1\"", "ended at 13.4")]
    public async Task WithoutInput_TheNextVerbIsExecuted(string attributes, string end) =>
        Assert.Equal(["POST /next", end], await PressAsync(Network(attributes)));

    [Fact(Timeout = Limits.Hang)]
    public async Task WithoutInput_TheActionMayBeWished() =>
        Assert.Equal(["GET /key Digits=", "ended at 13.4"], await PressAsync(Network("timeout=\"1\" method=\"GET\" actionOnEmptyResult=\"true\"")));

    [Theory(Timeout = Limits.Hang)]
    [InlineData(1, "ended at 1.2")]
    [InlineData(9, "ended at 9.2")]
    [InlineData(13, "ended at 13.2")]
    public async Task LastKeyOfAll_StopsThePromptAndRequestsTheAction(double at, string end) =>
        Assert.Equal(["POST /key Digits=1", end], await PressAsync(Network("numDigits=\"1\" timeout=\"1\""), (at, '1')));

    [Theory(Timeout = Limits.Hang)]
    [InlineData("timeout=\"3\"", "Digits=12", "ended at 6.2")]
    [InlineData("timeout=\"3\" numDigits=\"2\"", "Digits=12", "ended at 3.2")]
    [InlineData("timeout=\"1\"", "Digits=1", "ended at 2.2")]
    public async Task Keys_AreTakenUntilThereAreEnoughOrNoneCome(string attributes, string digits, string end) =>
        Assert.Equal([$"POST /key {digits}", end], await PressAsync(Network(attributes), (1, '1'), (3, '2')));

    [Theory(Timeout = Limits.Hang)]
    [InlineData("", "POST /key Digits=1", "ended at 3.2")]
    [InlineData("finishOnKey=\"*\" timeout=\"1\"", "POST /key Digits=1", "ended at 2.2")]
    [InlineData("finishOnKey=\"\" numDigits=\"2\"", "POST /key Digits=1#", "ended at 3.2")]
    public async Task FinishOnKey_EndsTheInputAndIsNoPartOfIt(string attributes, string request, string end) =>
        Assert.Equal([request, end], await PressAsync(Network(attributes), (1, '1'), (3, '#')));

    [Fact(Timeout = Limits.Hang)]
    public async Task FinishOnKeyAlone_IsNoInput() => Assert.Equal(["POST /next", "ended at 1.2"], await PressAsync(Network(""), (1, '#')));

    [Theory(Timeout = Limits.Hang)]
    [InlineData("input=\"speech\"", "POST /next")]
    [InlineData("input=\"dtmf speech\" numDigits=\"1\"", "POST /key Digits=1")]
    public async Task Speech_HearsNoKeysAndNobodySpeaks(string attributes, string request) =>
        Assert.Equal(request, (await PressAsync(Network(attributes + " timeout=\"1\""), (1, '1')))[0]);

    [Fact(Timeout = Limits.Hang)]
    public async Task KeyWhileNothingListens_IsLost()
    {
        var network = new SmallNetwork(_app.On("/call", "<Say>one two three four five</Say><Gather action=\"/key\" timeout=\"1\"/><Pause/>"));

        Assert.Equal(["ended at 4.2"], await PressAsync(network, (0.1, '1'), (1, '1'), (3.5, '1')));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task WithoutAction_ItsOwnDocumentIsRequested()
    {
        int answers = 0;
        var network = new SmallNetwork(_app.On("/call", () => Task.FromResult(ScriptedApp.Twiml(answers++ == 0 ? "<Gather numDigits=\"1\"/>" : "<Hangup/>"))));

        Assert.Equal(["POST /call Digits=4", "ended at 1.2"], await PressAsync(network, (1, '4')));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task PersonWhoHangsUp_PressedNothing()
    {
        SmallNetwork network = Network("");

        Person person = network.Ring("/call");
        await network.RunAsync(1);
        person.Call.HangUp();
        person.Call.PressKey('1');
        await network.RunAsync(100);

        Assert.Equal(["POST /call"], _app.Seen);
        Assert.Equal(["ended at 1"], person.Story);
    }
}
