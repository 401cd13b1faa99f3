using CallCenter.Cli.Commands;
using CallCenter.Simulator.Scenarios;
using CallCenter.Simulator.Twilio.Calls;
using CallCenter.Simulator.Twilio.Queues;
using CallCenter.Simulator.Twilio.Wire;
using CallCenter.Tests.Simulator.Scenarios;

namespace CallCenter.Tests.Cli.Commands;

public sealed class ScenarioOptionsTests
{
    private const string Callers = "must be a number of callers per hour from 0 to 100000, or the path of a JSON file with 24 such numbers";
    private const string ShiftRule = "--shift must be REPS@FROM-TO, such as 4@8-12:30, with 1 to 1000 reps who begin between 0 and 24 and end at most 24 hours later, such as 2@22-30 over midnight.";
    private const string HourRule = "--start must be an hour of the day from 0 to 24, such as 8 or 8:30.";

    public static TheoryData<string, string[]> BadValues => new()
    {
        { "--seed must be a whole number from 0 to 2147483647.", ["--seed", "-1"] },
        { "--seed must be a whole number from 0 to 2147483647.", ["--seed", "1.5"] },
        { "--seed must be a whole number from 0 to 2147483647.", ["--seed", "2147483648"] },
        { HourRule, ["--start", "24.1"] },
        { HourRule, ["--start", "8:60"] },
        { HourRule, ["--start", "8:3"] },
        { HourRule, ["--start", "8:30:00"] },
        { HourRule, ["--start", "-1:30"] },
        { HourRule, ["--start", ""] },
        { "--hours must be a number of hours from 0.01 to 8784.", ["--hours", "0"] },
        { "--hours must be a number of hours from 0.01 to 8784.", ["--hours", "NaN"] },
        { "--hours must be a number of hours from 0.01 to 8784.", ["--hours", "1,5"] },
        { $"--premium-per-hour {Callers}.", ["--premium-per-hour", "-1"] },
        { $"--premium-per-hour {Callers}.", ["--premium-per-hour", "Infinity"] },
        { $"--regular-per-hour {Callers}.", ["--regular-per-hour", "100001"] },
        { $"--regular-per-hour {Callers}, and there is no file nowhere.json.", ["--regular-per-hour", "nowhere.json"] },
        { "--talk must be a number of seconds from 1 to 86400.", ["--talk", "0"] },
        { "--talk must be a number of seconds from 1 to 86400.", ["--talk", "3 min"] },
        { "--talk-shape must be exponential or lognormal or constant; did you mean lognormal?", ["--talk-shape", "normal"] },
        { "--talk-deviation must be a number of seconds from 0 to 86400.", ["--talk-deviation", "-1"] },
        { "--talk-deviation needs the lognormal --talk-shape.", ["--talk-deviation", "60", "--talk-shape", "constant"] },
        { "--patience must be a number of seconds from 1 to 86400, or never.", ["--patience", "ever"] },
        { "--patience must be a number of seconds from 1 to 86400, or never.", ["--patience", "0"] },
        { "--patience-shape must be exponential or lognormal or constant.", ["--patience", "60", "--patience-shape", "never"] },
        { "--patience-shape needs --patience in seconds.", ["--patience-shape", "constant"] },
        { "--patience-deviation needs --patience in seconds.", ["--patience", "never", "--patience-deviation", "5"] },
        { "--wrap-up must be a number of seconds from 0 to 86400.", ["--wrap-up", "86401"] },
        { "--wrap-up-shape must be exponential or lognormal or constant.", ["--wrap-up-shape", ""] },
        { "--wrap-up-deviation needs the lognormal --wrap-up-shape.", ["--wrap-up-deviation", "5", "--wrap-up-shape", "exponential"] },
        { "--reps must be a whole number from 1 to 1000.", ["--reps", "0"] },
        { "--reps must be a whole number from 1 to 1000.", ["--reps", "2.5"] },
        { "--reps must be a whole number from 1 to 1000.", ["--reps", "1001"] },
        { "--shift and --reps must not be given both.", ["--reps", "2", "--shift", "2@8-12"] },
        { ShiftRule, ["--shift", "4"] },
        { ShiftRule, ["--shift", "4@8"] },
        { ShiftRule, ["--shift", "8-12@4"] },
        { ShiftRule, ["--shift", "0@8-12"] },
        { ShiftRule, ["--shift", "1001@8-12"] },
        { ShiftRule, ["--shift", "4@12-8"] },
        { ShiftRule, ["--shift", "4@8-8"] },
        { ShiftRule, ["--shift", "4@25-26"] },
        { ShiftRule, ["--shift", "4@8-32:01"] },
        { ShiftRule, ["--shift", "4@8-12", "--shift", "4@8-12:3x"] },
        { "--rep-pins must be names and PINs of 6 to 10 digits, each only once, such as anna=482915; ben=771204.", ["--rep-pins", "482915"] },
        { "--pin-key-seconds must be a number of seconds from 0.05 to 60.", ["--pin-key-seconds", "0"] },
        { "--pause must be a number of seconds from 1 to 86400.", ["--pause", "0"] },
        { "--attackers-per-hour must be a number of people per hour from 0 to 10000.", ["--attackers-per-hour", "-1"] },
        { "--webhook-seconds must be a number of seconds from 0.001 to 15.", ["--webhook-seconds", "0"] },
        { "--webhook-seconds must be a number of seconds from 0.001 to 15.", ["--webhook-seconds", "15.1"] },
        { "--queue-sid-on-empty must be yes or no.", ["--queue-sid-on-empty", "true"] },
        { "--queue-sid-on-missing must be yes or no; did you mean yes?", ["--queue-sid-on-missing", "Yes"] },
        { "--dial-timeout must be as-written or plus-5 or at-least-5-plus-5.", ["--dial-timeout", "5"] },
        { "--dequeue-result must be yes or no.", ["--dequeue-result", "maybe"] },
        { "--action-after-rep-hangup must be yes or no.", ["--action-after-rep-hangup", "1"] },
        { "--waiting-rep must be longest or latest or random.", ["--waiting-rep", "first"] },
        { "--waiting-rep must be longest or latest or random; did you mean longest?", ["--waiting-rep", "longst"] },
        { "--rest must be none or good or down or slow or wrong or rate-limited or one-too-many or one-too-few; did you mean rate-limited?", ["--rest", "ratelimited"] },
        { "--refused must be a percentage from 0 to 100, such as 0.5.", ["--refused", "1%"] },
        { "--timed-out must be a percentage from 0 to 100, such as 0.5.", ["--timed-out", "-1"] },
        { "--server-error must be a percentage from 0 to 100, such as 0.5.", ["--server-error", "101"] },
        { "--garbage must be a percentage from 0 to 100, such as 0.5.", ["--garbage", "x"] },
        { "--fallback must be yes or no.", ["--fallback", "none"] },
        { "All faults together must be at most 100 percent of the requests.", ["--refused", "60", "--garbage", "41"] },
        { "All shifts together must have at most 1000 reps at any hour.", ["--shift", "600@8-12", "--shift", "600@11-15"] },
        { "A run may have at most 10 million callers: hours times callers per hour.", ["--hours", "8000", "--premium-per-hour", "2000"] },
        { "All reps together may work at most 200,000 hours in a run.", ["--hours", "8000", "--reps", "26"] },
        { "Some shift must work while the run goes on, from hour 8 to hour 12.", ["--shift", "3@12-16"] },
        { "There is no file nowhere.json.", ["nowhere.json"] },
    };

    [Theory]
    [MemberData(nameof(BadValues))]
    public void BadValue_IsOneSentence(string sentence, string[] arguments) =>
        Assert.Equal(sentence, Assert.Throws<ScenarioException>(() => ScenarioText.OfCommandLine(arguments)).Message);

    [Fact]
    public void NothingGiven_IsTheDefault() => Assert.Equal(ScenarioText.Of(new Scenario()), ScenarioText.Of(ScenarioText.OfCommandLine()));

    [Fact]
    public void DefaultsThatHelpNames_AreTheDefaults()
    {
        string[] options = ["--seed", "--start", "--hours", "--premium-per-hour", "--regular-per-hour", "--talk", "--talk-shape", "--patience", "--wrap-up", "--wrap-up-shape",
            "--reps", "--webhook-seconds", "--rest", "--rest-seconds", "--queue-sid-on-empty", "--queue-sid-on-missing", "--dial-timeout", "--dequeue-result",
            "--action-after-rep-hangup", "--waiting-rep", "--refused", "--timed-out", "--server-error", "--garbage", "--fallback"];
        string help = Help();
        string[] named = [.. options.SelectMany(option => new[] { option, DefaultIn(help, option) })];

        Assert.Equal(ScenarioText.Of(new Scenario()), ScenarioText.Of(ScenarioText.OfCommandLine(named)));
    }

    [Fact]
    public void Help_GivesEveryTimeItsUnit()
    {
        string[] lines = [.. Help().Split('\n').Where(line => line.Contains("NUMBER", StringComparison.Ordinal))];

        Assert.NotEmpty(lines);
        Assert.All(lines, line => Assert.Matches("seconds|hour|[Pp]ercent|Number|Reps|clock", line));
    }

    [Fact]
    public void EveryOption_SetsItsPart()
    {
        Scenario scenario = ScenarioText.OfCommandLine(
            "--seed", "7", "--start", "8:30", "--hours", "3.5", "--premium-per-hour", "12", "--regular-per-hour", "48.5", "--talk", "240",
            "--talk-deviation", "100", "--talk-shape", "lognormal", "--patience", "300", "--patience-shape", "constant", "--wrap-up", "20",
            "--wrap-up-shape", "exponential", "--shift", "4@8-12:30", "--shift", "2@22-30", "--webhook-seconds", "0.5", "--queue-sid-on-empty", "no",
            "--queue-sid-on-missing", "yes", "--dial-timeout", "at-least-5-plus-5", "--dequeue-result", "no", "--action-after-rep-hangup", "yes",
            "--waiting-rep", "random", "--refused", "1", "--timed-out", "2", "--server-error", "3", "--garbage", "4", "--fallback", "no");

        var expected = new Scenario
        {
            Seed = 7,
            StartHour = 8.5,
            Hours = 3.5,
            Premium = Arrivals.Steady(12),
            Regular = Arrivals.Steady(48.5),
            Talk = Distribution.Lognormal(240, 100),
            Patience = Distribution.Constant(300),
            WrapUp = Distribution.Exponential(20),
            Shifts = [new Shift(4, 8, 12.5), new Shift(2, 22, 30)],
            WebhookSeconds = 0.5,
            Twilio = new TwilioBehaviour
            {
                QueueSidOnEmpty = false,
                QueueSidOnMissing = true,
                DialTimeout = DialTimeoutReading.AtLeastFivePlusFive,
                DequeueResult = false,
                ActionAfterRepHangup = true,
                WaitingRep = WaitingRepChoice.Random,
            },
            Faults = new FaultRates { Refused = 0.01, TimedOut = 0.02, ServerError = 0.03, Garbage = 0.04, Fallback = false },
        };
        Assert.Equal(ScenarioText.Of(expected), ScenarioText.Of(scenario));
    }

    [Theory]
    [InlineData("plus-5", DialTimeoutReading.PlusFive)]
    [InlineData("as-written", DialTimeoutReading.AsWritten)]
    public void DialTimeout_IsRead(string text, DialTimeoutReading reading) =>
        Assert.Equal(reading, ScenarioText.OfCommandLine("--dial-timeout", text).Twilio.DialTimeout);

    [Fact]
    public void WaitingRep_IsRead() =>
        Assert.Equal(WaitingRepChoice.LatestWaiting, ScenarioText.OfCommandLine("--waiting-rep", "latest").Twilio.WaitingRep);

    [Fact]
    public void PatienceInSeconds_IsExponential() => Assert.Equal(Distribution.Exponential(300), ScenarioText.OfCommandLine("--patience", "300").Patience);

    [Fact]
    public void WrapUpInSeconds_IsConstant() => Assert.Equal(Distribution.Constant(15), ScenarioText.OfCommandLine("--wrap-up", "15").WrapUp);

    [Fact]
    public void DeviationAlone_MeansLognormal() => Assert.Equal(Distribution.Lognormal(180, 90), ScenarioText.OfCommandLine("--talk-deviation", "90").Talk);

    [Fact]
    public void LognormalAlone_SpreadsByItsMean() => Assert.Equal(Distribution.Lognormal(200, 200), ScenarioText.OfCommandLine("--talk", "200", "--talk-shape", "lognormal").Talk);

    [Fact]
    public void ProfileFile_GivesArrivalsByHour()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("profile.json", $"[{string.Join(", ", Enumerable.Range(0, 24))}] // by hour");

        Scenario scenario = ScenarioText.OfCommandLine("--premium-per-hour", path);

        Assert.Equal(Enumerable.Range(0, 24).Select(hour => (double)hour), scenario.Premium.PerHour);
    }

    [Theory]
    [InlineData("[1, 2, 3]")]
    [InlineData("12")]
    [InlineData("[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, -1]")]
    [InlineData("[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, \"24\"]")]
    public void BadProfileFile_IsOneSentence(string text)
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("profile.json", text);

        Assert.Equal(
            $"--premium-per-hour names {path}, which must hold 24 numbers from 0 to 100000, the callers in each hour of the day.",
            Assert.Throws<ScenarioException>(() => ScenarioText.OfCommandLine("--premium-per-hour", path)).Message);
    }

    private static string Help()
    {
        var command = new System.CommandLine.RootCommand();
        new ScenarioOptions().AddTo(command);
        using var output = new StringWriter();
        Assert.Equal(0, command.Parse("--help").Invoke(new System.CommandLine.InvocationConfiguration { Output = output }));
        // Help breaks lines where the terminal ends; an option's text goes on where the line is indented.
        return System.Text.RegularExpressions.Regex.Replace(output.ToString(), @"\r?\n {4,}", " ");
    }

    private static string DefaultIn(string help, string option)
    {
        string line = help.Split('\n').Single(each => each.TrimStart().StartsWith(option + " ", StringComparison.Ordinal));
        return line.Split("[default: ")[1].Split(']')[0];
    }
}
