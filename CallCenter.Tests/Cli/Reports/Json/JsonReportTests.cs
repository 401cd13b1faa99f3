using System.Text.Json;
using CallCenter.Cli.Reports.Json;
using CallCenter.Simulator.Runs.Results;
using CallCenter.Simulator.Scenarios;
using CallCenter.Simulator.Twilio.Calls;
using CallCenter.Simulator.Twilio.Queues;

namespace CallCenter.Tests.Cli.Reports.Json;

/// <summary>A run's result as JSON.</summary>
public sealed class JsonReportTests
{
    private const string NoCalls =
        "'premium':{'offered':0,'answered':0,'within20Seconds':0,'abandoned':0,'mostWaiting':0}," +
        "'regular':{'offered':0,'answered':0,'within20Seconds':0,'abandoned':0,'mostWaiting':0}," +
        "'reps':{'premium':0,'regular':0,'idle':0,'wrapUp':0,'pause':0}";

    private const string NoMessages = "'leftQueue':0,'queueFull':0,'turnedAway':0,'messages':{'count':0,'seconds':0},'promises':[]";

    private static JsonElement Read(RunResult result) => JsonDocument.Parse(JsonReport.Write(result)).RootElement;

    /// <summary>JSON without its line breaks, as it is easier to read in a test.</summary>
    private static string Compact(JsonElement element) => JsonSerializer.Serialize(element).Replace('"', '\'');

    [Theory]
    [InlineData(
        "premium",
        "{'offered':1234,'answered':1200,'abandoned':30,'lost':3,'waiting':1," +
        "'waits':{'meanSeconds':12.34,'medianSeconds':9.5,'p90Seconds':30,'p95Seconds':41.26,'longestSeconds':1080.04,'meanErrorSeconds':0.42}," +
        "'shareWithin20Seconds':0.8345,'idealMeanWaitSeconds':10.2,'idealShareWithin20Seconds':0.9," +
        "'leftQueue':12,'queueFull':3,'turnedAway':4,'messages':{'count':9,'seconds':171.5}," +
        "'promises':[{'minutes':2,'kept':20,'broken':1,'undecided':2},{'minutes':5,'kept':30,'broken':4,'undecided':5}]}")]
    [InlineData(
        "regular",
        "{'offered':8,'answered':7,'abandoned':0,'lost':0,'waiting':1," +
        "'waits':{'meanSeconds':61.5,'medianSeconds':50,'p90Seconds':120,'p95Seconds':130,'longestSeconds':140,'meanErrorSeconds':null}," +
        "'shareWithin20Seconds':0.25,'idealMeanWaitSeconds':null,'idealShareWithin20Seconds':null," + NoMessages + "}")]
    [InlineData("bothTiers", "{'meanWaitSeconds':12.75,'idealMeanWaitSeconds':10.5}")]
    [InlineData("reps", "{'reps':2,'paidSeconds':1800,'talkSeconds':900,'idleSeconds':720,'deadAirSeconds':90,'wrapUpSeconds':180,'pauseSeconds':0,'each':[]}")]
    [InlineData("rule", "{'inversions':2,'longestSeconds':4.75}")]
    [InlineData("webhooks", "{'requests':24102,'failed':5,'perIdleRepHour':120.44}")]
    [InlineData(
        "errors",
        "[{'atSeconds':300,'callSid':'CA00000000000000000000000000000001','number':12100,'explanation':'The document is no XML.'," +
        "'url':'http://localhost:7071/premium-enqueue','document':'oops'}]")]
    [InlineData(
        "timeline",
        "{'slices':[" +
        "{'fromHour':8,'toHour':8.125,'premiumMeanWaitSeconds':12.5,'regularMeanWaitSeconds':null,'premiumWaiting':0.5,'regularWaiting':1," + NoCalls + "}," +
        "{'fromHour':8.125,'toHour':8.25,'premiumMeanWaitSeconds':null,'regularMeanWaitSeconds':61.5,'premiumWaiting':0,'regularWaiting':1.25," + NoCalls + "}]," +
        "'reps':[{'rep':1,'state':'dialling','fromHour':8,'toHour':8.125},{'rep':2,'state':'wrapUp','fromHour':8.2,'toHour':8.25}],'repColumnHours':null," +
        "'callers':[{'tier':'premium','end':'abandoned','atHour':8.1,'waitSeconds':5,'premiumWaitSeconds':null}," +
        "{'tier':'regular','end':'inversion','atHour':8.2,'waitSeconds':61.5,'premiumWaitSeconds':4.75}]}")]
    [InlineData("measured", "{'seconds':1.25,'webhookMedianMilliseconds':0.4,'webhookP95Milliseconds':null}")]
    public void EachPart_NamesTellTheUnits(string name, string json) => Assert.Equal(json, Compact(Read(SampleRun.WithMessages()).GetProperty(name)));

    [Fact]
    public void Reps_AreToldByNameAndWithoutPins()
    {
        RunResult small = SampleRun.WithReps();
        string json = JsonReport.Write(small);

        Assert.Equal(
            "[{'rep':1,'name':'anna','talks':12,'talkSeconds':500,'wrapUpSeconds':180,'pauseSeconds':60,'idleSeconds':160}," +
            "{'rep':2,'name':'ben','talks':9,'talkSeconds':400,'wrapUpSeconds':0,'pauseSeconds':0,'idleSeconds':500}]",
            Compact(Read(small).GetProperty("reps").GetProperty("each")));
        Assert.Equal("[{'name':'anna'},{'name':'ben'}]", Compact(Read(small).GetProperty("scenario").GetProperty("repHabits").GetProperty("pins")));
        Assert.DoesNotContain("482915", json, StringComparison.Ordinal);
    }

    [Fact]
    public void Attacks_AreCounted() => Assert.Equal("{'calls':20,'guesses':58,'talks':0}", Compact(Read(SampleRun.WithReps()).GetProperty("attacks")));

    [Fact]
    public void Outages_AreToldWithWhatTheyCost() => Assert.Equal(
        "[{'outage':{'home':1,'fromHour':8,'toHour':8.1,'kind':'dead','flapSeconds':0},'webhooksFailed':40,'callsEnded':30,'callersLost':5,'repCallsBroken':2,'repCallsInVain':22}," +
        "{'outage':{'home':2,'fromHour':8.1,'toHour':8.2,'kind':'hanging','flapSeconds':20},'webhooksFailed':1,'callsEnded':0,'callersLost':0,'repCallsBroken':0,'repCallsInVain':0}]",
        Compact(Read(SampleRun.WithOutages()).GetProperty("outages")));

    [Fact]
    public void Parts_InTheOrderOfReading() => Assert.Equal(
        ["scenario", "premium", "regular", "bothTiers", "reps", "attacks", "rule", "webhooks", "outages", "errors", "timeline", "measured"],
        Read(SampleRun.Small()).EnumerateObject().Select(part => part.Name));

    [Theory]
    [InlineData("seed", "1")]
    [InlineData("startHour", "8")]
    [InlineData("hours", "0.25")]
    [InlineData("premium", "{'perHour':[30,30,30,30,30,30,30,30,30,30,30,30,30,30,30,30,30,30,30,30,30,30,30,30]}")]
    [InlineData("talk", "{'kind':'exponential','meanSeconds':180,'deviationSeconds':0}")]
    [InlineData("patience", "{'kind':'never','meanSeconds':null,'deviationSeconds':0}")]
    [InlineData("wrapUp", "{'kind':'constant','meanSeconds':0,'deviationSeconds':0}")]
    [InlineData("shifts", "[{'reps':2,'fromHour':0,'toHour':24}]")]
    [InlineData("webhookSeconds", "0.2")]
    [InlineData("rest", "'none'")]
    [InlineData("restSeconds", "0.05")]
    [InlineData("restAtATime", "1000")]
    [InlineData(
        "twilio",
        "{'queueSidOnEmpty':true,'queueSidOnMissing':false,'dialTimeout':'asWritten','dequeueResult':true,'actionAfterRepHangup':false,'waitingRep':'longestWaiting'," +
        "'dequeueInterrupts':true,'queueParametersInHold':true,'starEndsWaitingDial':false,'actionAfterCallerHangup':true,'failedPlay':'error'," +
        "'actionAnswerAfterRedirect':false,'actionOnRedirect':true,'holdRequestWhenConnected':false,'holdRequestLead':0,'maxQueueSize':true,'actionOnFullQueue':true,'hangupWhileEnqueued':'systemError','actionOnEmptyRecording':false,'fallbackOnAction':true,'failedWait':'fallback'}")]
    [InlineData(
        "habits",
        "{'pressShare':0,'pressAfterSeconds':60,'pressedKey':'1','earlyHangups':0,'message':{'kind':'exponential','meanSeconds':20,'deviationSeconds':0}," +
        "'silentMessages':0.1,'messageHangups':0.6}")]
    [InlineData(
        "repHabits",
        "{'pins':[],'keySeconds':0.5,'wrongPins':0,'pinGiveUps':0,'starShare':0.5,'idleStarShare':0,'wrapsUpByKey':false,'pauseShare':0," +
        "'pause':{'kind':'exponential','meanSeconds':300,'deviationSeconds':0}}")]
    [InlineData("attackers", "{'perHour':0,'forgeCallers':false}")]
    [InlineData("queueLimit", "1000")]
    [InlineData("musicSeconds", "60")]
    [InlineData("secondHome", "false")]
    [InlineData("outages", "[]")]
    [InlineData("delivery", "{'connectTimeoutSeconds':5,'readTimeoutSeconds':15,'retryOn':'connection'}")]
    [InlineData("callFaults", "{'failedPlays':0,'failedEnqueues':0}")]
    [InlineData("faults", "{'refused':0,'timedOut':0,'serverError':0,'garbage':0,'fallback':true}")]
    public void Scenario_IsTold(string name, string json) => Assert.Equal(json, Compact(Read(SampleRun.Small()).GetProperty("scenario").GetProperty(name)));

    [Fact]
    public void Text_IndentedLinesThatEndAsOnUnix()
    {
        string text = JsonReport.Write(SampleRun.Small());

        Assert.StartsWith("{\n  \"scenario\": {\n    \"seed\": 1,\n    \"startHour\": 8,\n", text, StringComparison.Ordinal);
        Assert.EndsWith("    \"webhookP95Milliseconds\": null\n  }\n}\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', text);
    }

    [Fact]
    public void Document_StaysReadable() => Assert.Contains(
        "\"document\": \"<Response>\\\"ä\\\"</Response>\"",
        JsonReport.Write(SampleRun.Small() with { Errors = [SampleRun.Error("/", document: "<Response>\"ä\"</Response>")] }),
        StringComparison.Ordinal);

    [Theory]
    [InlineData(DialTimeoutReading.PlusFive, WaitingRepChoice.Random, "plusFive", "random")]
    [InlineData(DialTimeoutReading.AtLeastFivePlusFive, WaitingRepChoice.LatestWaiting, "atLeastFivePlusFive", "latestWaiting")]
    public void Enumerations_AreWords(DialTimeoutReading timeout, WaitingRepChoice choice, string timeoutWord, string choiceWord)
    {
        var scenario = new Scenario { Twilio = new TwilioBehaviour { DialTimeout = timeout, WaitingRep = choice } };

        JsonElement twilio = Read(SampleRun.Small() with { Scenario = scenario }).GetProperty("scenario").GetProperty("twilio");

        Assert.Equal((timeoutWord, choiceWord), (twilio.GetProperty("dialTimeout").GetString(), twilio.GetProperty("waitingRep").GetString()));
    }

    [Fact]
    public void NobodyCalled_NullWhereThereIsNoNumber() => Assert.Equal(
        "{'meanSeconds':null,'medianSeconds':null,'p90Seconds':null,'p95Seconds':null,'longestSeconds':null,'meanErrorSeconds':null}",
        Compact(Read(SampleRun.Empty()).GetProperty("premium").GetProperty("waits")));

    [Fact]
    public void EqualResults_EqualText() => Assert.Equal(JsonReport.Write(SampleRun.Day(9, 22, 8)), JsonReport.Write(SampleRun.Day(9, 22, 8)));

    [Fact]
    public void AnotherMachine_OnlyMeasuredDiffers()
    {
        RunResult slow = SampleRun.Small() with { Measured = new MeasuredResult(99, 9, 9.5) };

        string[] fast = JsonReport.Write(SampleRun.Small()).Split("\"measured\"");
        string[] other = JsonReport.Write(slow).Split("\"measured\"");

        Assert.Equal(fast[0], other[0]);
        Assert.NotEqual(fast[1], other[1]);
    }
}
