using CallCenter.Simulator.Scenarios;
using CallCenter.Simulator.Twilio.Wire;
using CallCenter.Tests.Processes;

namespace CallCenter.Tests.Simulator.Scenarios;

public sealed class ScenarioFileTests
{
    private const string Names =
        "seed, start, hours, premiumPerHour, regularPerHour, talk, talkShape, talkDeviation, patience, patienceShape, patienceDeviation, wrapUp, wrapUpShape, "
        + "wrapUpDeviation, queueLimit, musicSeconds, pressShare, pressAfter, pressKey, earlyHangups, message, messageShape, messageDeviation, silentMessages, messageHangups, "
        + "reps, shift, repPins, pinKeySeconds, wrongPins, pinGiveUps, starShare, idleStarShare, wrapUpByKey, pauseShare, pause, pauseShape, pauseDeviation, attackersPerHour, forgedCallers, webhookSeconds, rest, restSeconds, restAtATime, queueSidOnEmpty, queueSidOnMissing, dialTimeout, dequeueResult, actionAfterRepHangup, waitingRep, "
        + "dequeueInterrupts, queueParametersInHold, starEndsWaitingDial, actionAfterCallerHangup, failedPlay, actionAnswerAfterRedirect, "
        + "actionOnRedirect, holdRequestWhenConnected, holdRequestLead, maxQueueSize, actionOnFullQueue, "
        + "hangupWhileEnqueued, actionOnEmptyRecording, fallbackOnAction, failedWait, failedPlays, failedEnqueues, refused, timedOut, serverError, garbage, fallback, secondHome, outages, connectTimeout, readTimeout, retryOn, setting";

    private const string OutageRule =
        "must be HOME@FROM-TO=HOW, such as 1@9-9:10=dead, with home 1 or 2, hours of which the second is later, and dead, unreachable, hanging or error, or such as 2@9-9:10=dead/20 for a home "
        + "that is out and back for 20 seconds on average, from 1 to 3600.";

    private static readonly string BusyMorning = Path.Combine(Run.Root, "scenarios", "busy-morning.json");

    public static TheoryData<string, string> BadFiles => new()
    {
        { " must hold a JSON object of names and values.", "[]" },
        { " is not valid JSON: line 2, position 11.", "{\n  \"talk\": }" },
        { " is not valid JSON: line 1, position 1.", "" },
        { " is not valid JSON: a text holds half of a pair of \\u escapes.", """{ "\ud800": 1 }""" },
        { " is not valid JSON: a text holds half of a pair of \\u escapes.", """{ "start": "\ud800" }""" },
        { " is not valid JSON: a text holds half of a pair of \\u escapes.", """{ "shift": ["\ud800"] }""" },
        { $": takl is unknown; allowed are {Names}.", """{ "takl": 180 }""" },
        { $": Talk is unknown; allowed are {Names}.", """{ "Talk": 180 }""" },
        { ": talk must be given once.", """{ "talk": 180, "talk": 200 }""" },
        { ": talk must be a number of seconds from 1 to 86400.", """{ "talk": "180" }""" },
        { ": talk must be a number of seconds from 1 to 86400.", """{ "talk": null }""" },
        { ": talk must be a number of seconds from 1 to 86400.", """{ "talk": 1e999 }""" },
        { ": seed must be a whole number from 0 to 2147483647.", """{ "seed": 1.5 }""" },
        { ": start must be an hour of the day from 0 to 24, such as 8 or 8:30.", """{ "start": true }""" },
        { ": patience must be a number of seconds from 1 to 86400, or never.", """{ "patience": "long" }""" },
        { ": patienceShape needs patience in seconds.", """{ "patienceShape": "constant" }""" },
        { ": talkDeviation needs the lognormal talkShape.", """{ "talkDeviation": 5, "talkShape": "constant" }""" },
        { ": talkShape must be exponential or lognormal or constant.", """{ "talkShape": 1 }""" },
        { ": fallback must be true or false.", """{ "fallback": "yes" }""" },
        { ": reps must be a whole number from 1 to 1000.", """{ "reps": [1] }""" },
        { ": shift and reps must not be given both.", """{ "reps": 2, "shift": "2@8-12" }""" },
        { ": shift must be REPS@FROM-TO, such as 4@8-12:30, with 1 to 1000 reps who begin between 0 and 24 and end at most 24 hours later, such as 2@22-30 over midnight.", """{ "shift": [4] }""" },
        { ": shift must be REPS@FROM-TO, such as 4@8-12:30, with 1 to 1000 reps who begin between 0 and 24 and end at most 24 hours later, such as 2@22-30 over midnight.", """{ "shift": [] }""" },
        { ": repPins must be names and PINs of 6 to 10 digits, each only once, such as anna=482915; ben=771204.", """{ "repPins": "anna=4829" }""" },
        { ": Each rep of each shift needs a PIN: the scenario has 3 reps and 1 PINs.", """{ "repPins": "anna=482915", "reps": 3 }""" },
        { ": premiumPerHour must hold 24 numbers from 0 to 100000, the callers in each hour of the day.", """{ "premiumPerHour": [1, 2] }""" },
        { ": premiumPerHour must be a number of callers per hour from 0 to 100000, or the path of a JSON file with 24 such numbers.", """{ "premiumPerHour": "30" }""" },
        { ": setting must be a name and a value with = between them, such as CallCenter:PremiumTimeoutSeconds=5.", """{ "setting": ["CallCenter:Closed"] }""" },
        { ": CallCenter:Close is not a setting of the app; did you mean CallCenter:Closed?", """{ "setting": ["CallCenter:Close=true"] }""" },
        { $": outages {OutageRule}", """{ "outages": 1 }""" },
        { $": outages {OutageRule}", """{ "outages": "3@9-9:10=dead" }""" },
        { $": outages {OutageRule}", """{ "outages": "1@9:10-9=dead" }""" },
        { $": outages {OutageRule}", """{ "outages": ["1@9-9:10=gone"] }""" },
        { $": outages {OutageRule}", """{ "outages": ["1@9-9:10=dead/0.5"] }""" },
        { $": outages {OutageRule}", """{ "outages": ["1@9-9:10=dead/x"] }""" },
        { ": outages names home 2, which there is only with secondHome.", """{ "outages": ["2@9-9:10=dead"] }""" },
        { ": outages must lie in the run, from hour 8 to hour 12, unlike that of home 1 from hour 12 to hour 13.", """{ "outages": ["1@12-13=dead"] }""" },
        { ": outages of one home must not overlap, as that of home 1 from hour 9.5 does with one before.", """{ "outages": ["1@9:30-9:40=dead", "1@9-10=error"] }""" },
        { ": readTimeout must be at least webhookSeconds: else no webhook ever has an answer.", """{ "readTimeout": 0.1 }""" },
        { ": retryOn must be connection or timeout or any.", """{ "retryOn": "all" }""" },
        { ": All faults together must be at most 100 percent of the requests.", """{ "refused": 60, "garbage": 60 }""" },
    };

    private static Scenario Read(string text, params string[] options)
    {
        using var folder = new TemporaryFolder();
        return ScenarioText.OfCommandLine([folder.Write("scenario.json", text), .. options]);
    }

    [Theory]
    [MemberData(nameof(BadFiles))]
    public void BadFile_IsOneSentence(string sentence, string text)
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("scenario.json", text);

        Assert.Equal(path + sentence, Assert.Throws<ScenarioException>(() => ScenarioFile.Read(path)).Message);
    }

    [Fact]
    public void Folder_IsNoFile()
    {
        using var folder = new TemporaryFolder();

        Assert.Equal($"{folder.Root} is a folder; a file is needed.", Assert.Throws<ScenarioException>(() => ScenarioFile.Read(folder.Root)).Message);
    }

    [Fact]
    public void HugeFile_IsRefused()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("scenario.json", "{}" + new string(' ', 1_000_000));

        Assert.Equal($"{path} must be at most 1 MB.", Assert.Throws<ScenarioException>(() => ScenarioFile.Read(path)).Message);
    }

    [Fact]
    public void EmptyObject_IsTheDefault() => Assert.Equal(ScenarioText.Of(new Scenario()), ScenarioText.Of(Read("{}")));

    [Fact]
    public void FileAndCommandLine_SayTheSameThings()
    {
        Scenario file = Read("""
            {
              "seed": 7, "start": "8:30", "hours": 3.5, "premiumPerHour": 12, "regularPerHour": 48.5,
              "talk": 240, "talkShape": "lognormal", "talkDeviation": 100, "patience": 300, "patienceShape": "lognormal", "patienceDeviation": 200,
              "wrapUp": 20, "wrapUpShape": "lognormal", "wrapUpDeviation": 9, "shift": ["4@8-12:30", "2@22-30"], "webhookSeconds": 0.5,
              "rest": "one-too-few", "restSeconds": 0.1, "restAtATime": 50,
              "queueSidOnEmpty": false, "queueSidOnMissing": true, "dialTimeout": "plus-5", "dequeueResult": false, "actionAfterRepHangup": true,
              "queueLimit": 30, "musicSeconds": 45, "pressShare": 10, "pressAfter": 90, "pressKey": "*", "earlyHangups": 2,
              "message": 25, "messageShape": "lognormal", "messageDeviation": 8, "silentMessages": 20, "messageHangups": 50,
              "dequeueInterrupts": false, "queueParametersInHold": false, "starEndsWaitingDial": true, "actionAfterCallerHangup": false, "failedPlay": "dropped",
              "actionAnswerAfterRedirect": true, "actionOnRedirect": false, "holdRequestWhenConnected": true, "holdRequestLead": 0.5, "maxQueueSize": false, "actionOnFullQueue": false, "hangupWhileEnqueued": "nothing", "actionOnEmptyRecording": true,
              "failedPlays": 5, "failedEnqueues": 6,
              "repPins": "a=111111; b=222222; c=333333; d=444444; e=555555; f=666666", "pinKeySeconds": 2, "wrongPins": 10, "pinGiveUps": 5, "starShare": 70, "idleStarShare": 3, "wrapUpByKey": true,
              "pauseShare": 4, "pause": 600, "pauseShape": "lognormal", "pauseDeviation": 100, "attackersPerHour": 12, "forgedCallers": true,
              "waitingRep": "latest", "refused": 1, "timedOut": 0.2, "serverError": 3, "garbage": 4, "fallback": false,
              "secondHome": true, "outages": ["1@9-9:10=dead", "2@10-10:30=hanging/20", "2@11-11:30=unreachable"], "connectTimeout": 3, "readTimeout": 5, "retryOn": "any", "fallbackOnAction": false, "failedWait": "dropped",
            }
            """);
        Scenario commandLine = ScenarioText.OfCommandLine(
            "--seed", "7", "--start", "8.5", "--hours", "3.5", "--premium-per-hour", "12", "--regular-per-hour", "48.5", "--talk", "240", "--talk-shape", "lognormal",
            "--talk-deviation", "100", "--patience", "300", "--patience-shape", "lognormal", "--patience-deviation", "200", "--wrap-up", "20",
            "--wrap-up-shape", "lognormal", "--wrap-up-deviation", "9", "--shift", "4@8-12.5", "--shift", "2@22-30", "--webhook-seconds", "0.5",
            "--rest", "one-too-few", "--rest-seconds", "0.1", "--rest-at-a-time", "50",
            "--queue-sid-on-empty", "no", "--queue-sid-on-missing", "yes", "--dial-timeout", "plus-5", "--dequeue-result", "no",
            "--queue-limit", "30", "--music-seconds", "45", "--press-share", "10", "--press-after", "90", "--press-key", "*", "--early-hangups", "2",
            "--message", "25", "--message-shape", "lognormal", "--message-deviation", "8", "--silent-messages", "20", "--message-hangups", "50",
            "--dequeue-interrupts", "no", "--queue-parameters-in-hold", "no", "--star-ends-waiting-dial", "yes", "--action-after-caller-hangup", "no",
            "--failed-play", "dropped", "--action-answer-after-redirect", "yes", "--action-on-redirect", "no", "--hold-request-when-connected", "yes", "--hold-request-lead", "0.5", "--max-queue-size", "no", "--action-on-full-queue", "no",
            "--hangup-while-enqueued", "nothing", "--action-on-empty-recording", "yes", "--failed-plays", "5", "--failed-enqueues", "6",
            "--action-after-rep-hangup", "yes", "--waiting-rep", "latest", "--refused", "1", "--timed-out", "0.2", "--server-error", "3", "--garbage", "4",
            "--rep-pins", "a=111111; b=222222; c=333333; d=444444; e=555555; f=666666", "--pin-key-seconds", "2", "--wrong-pins", "10", "--pin-give-ups", "5",
            "--star-share", "70", "--idle-star-share", "3", "--wrap-up-by-key", "yes", "--pause-share", "4", "--pause", "600", "--pause-shape", "lognormal", "--pause-deviation", "100",
            "--attackers-per-hour", "12", "--forged-callers", "yes", "--fallback", "no",
            "--second-home", "yes", "--outages", "1@9-9:10=dead", "--outages", "2@10-10.5=hanging/20", "--outages", "2@11-11.5=unreachable", "--connect-timeout", "3", "--read-timeout", "5", "--retry-on", "any", "--fallback-on-action", "no", "--failed-wait", "dropped");

        Assert.Equal(ScenarioText.Of(commandLine), ScenarioText.Of(file));
        Assert.Equal([new Outage(1, 9, 9 + (10.0 / 60), OutageKind.Dead), new Outage(2, 10, 10.5, OutageKind.Hanging, FlapSeconds: 20), new Outage(2, 11, 11.5, OutageKind.Unreachable)], file.Outages);
        Assert.Equal(commandLine.RepHabits.Pins, file.RepHabits.Pins);
        Assert.Equal(new RepPin("b", "222222"), file.RepHabits.Pins[1]);
    }

    [Fact]
    public void CommandLine_WinsOverTheFile()
    {
        Scenario scenario = Read("""{ "seed": 3, "talk": 240, "fallback": false }""", "--talk", "100", "--fallback", "yes");

        Assert.Equal((3, 100.0, true), (scenario.Seed, scenario.Talk.MeanSeconds, scenario.Faults.Fallback));
    }

    [Theory]
    [InlineData("""{ "reps": 9 }""", 2, "--shift", "2@8-12")]
    [InlineData("""{ "shift": ["9@8-12"] }""", 2, "--reps", "2")]
    public void RepsAndShiftOfTheCommandLine_ReplaceThoseOfTheFile(string text, int reps, params string[] options) =>
        Assert.Equal(reps, Assert.Single(Read(text, options).Shifts).Reps);

    [Fact]
    public void ShapeOfTheCommandLine_DropsTheDeviationOfTheFile() =>
        Assert.Equal(Distribution.Constant(240), Read("""{ "talk": 240, "talkShape": "lognormal", "talkDeviation": 100 }""", "--talk-shape", "constant").Talk);

    [Fact]
    public void DeviationOfTheCommandLine_NeedsALognormalFile() => Assert.Equal(
        "--talk-deviation needs the lognormal --talk-shape.",
        Assert.Throws<ScenarioException>(() => Read("""{ "talkShape": "constant" }""", "--talk-deviation", "10")).Message);

    [Fact]
    public void PatienceOfTheCommandLine_DropsTheShapeOfTheFile() =>
        Assert.Equal(Distribution.Never, Read("""{ "patience": 60, "patienceShape": "constant" }""", "--patience", "never").Patience);

    [Fact]
    public void ProfileInTheFile_GivesArrivalsByHour() => Assert.Equal(
        Enumerable.Range(0, 24).Select(hour => hour / 2.0),
        Read($$"""{ "regularPerHour": [{{string.Join(", ", Enumerable.Range(0, 24).Select(hour => FormattableString.Invariant($"{hour / 2.0}")))}}] }""").Regular.PerHour);

    [Fact]
    public void ProfilePath_IsSoughtBesideTheFile()
    {
        using var folder = new TemporaryFolder();
        folder.Write("profile.json", $"[{string.Join(", ", Enumerable.Repeat(5, 24))}]");

        Assert.True(ScenarioFile.Read(folder.Write("scenario.json", """{ "premiumPerHour": "profile.json" }""")).Premium is { IsSteady: true, PerHour: [5, ..] });
    }

    [Fact]
    public void BusyMorning_IsAMorning()
    {
        Scenario scenario = ScenarioFile.Read(BusyMorning);

        Assert.Equal((8, 4), (scenario.StartHour, scenario.Hours));
        Assert.False(scenario.Premium.IsSteady || scenario.Regular.IsSteady);
        Assert.Equal((DistributionKind.Lognormal, DistributionKind.Exponential), (scenario.Talk.Kind, scenario.Patience.Kind));
        Assert.Equal(7, scenario.Shifts.Sum(shift => shift.Reps));
    }
}
