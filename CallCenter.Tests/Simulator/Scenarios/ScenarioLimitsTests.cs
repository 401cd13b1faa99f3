using CallCenter.Simulator.Scenarios;

namespace CallCenter.Tests.Simulator.Scenarios;

/// <summary>Every number has limits, and they hold to the last digit in a file and on the command line.</summary>
public sealed class ScenarioLimitsTests
{
    private const string Seconds = "must be a number of seconds from";
    private const string Percentage = "must be a percentage from 0 to 100, such as 0.5";
    private const string Callers = "must be a number of callers per hour from 0 to 100000, or the path of a JSON file with 24 such numbers";

    // The name, its option, the least, the most, and the rule. Values next to the limits are one apart for whole numbers, and as near as can be for others.
    private static readonly (string Name, string Option, double Least, double Most, string Rule)[] Limits =
    [
        ("seed", "--seed", 0, int.MaxValue, "must be a whole number from 0 to 2147483647"),
        ("start", "--start", 0, 24, "must be an hour of the day from 0 to 24, such as 8 or 8:30"),
        ("hours", "--hours", 0.01, 8784, "must be a number of hours from 0.01 to 8784"),
        ("premiumPerHour", "--premium-per-hour", 0, 100_000, Callers),
        ("regularPerHour", "--regular-per-hour", 0, 100_000, Callers),
        ("talk", "--talk", 1, 86_400, $"{Seconds} 1 to 86400"),
        ("talkDeviation", "--talk-deviation", 0, 86_400, $"{Seconds} 0 to 86400"),
        ("patience", "--patience", 1, 86_400, $"{Seconds} 1 to 86400, or never"),
        ("patienceDeviation", "--patience-deviation", 0, 86_400, $"{Seconds} 0 to 86400"),
        ("wrapUp", "--wrap-up", 0, 86_400, $"{Seconds} 0 to 86400"),
        ("wrapUpDeviation", "--wrap-up-deviation", 0, 86_400, $"{Seconds} 0 to 86400"),
        ("queueLimit", "--queue-limit", 1, 5000, "must be a whole number from 1 to 5000"),
        ("musicSeconds", "--music-seconds", 1, 600, $"{Seconds} 1 to 600"),
        ("pressShare", "--press-share", 0, 100, Percentage),
        ("pressAfter", "--press-after", 1, 86_400, $"{Seconds} 1 to 86400"),
        ("earlyHangups", "--early-hangups", 0, 100, Percentage),
        ("message", "--message", 1, 86_400, $"{Seconds} 1 to 86400"),
        ("messageDeviation", "--message-deviation", 0, 86_400, $"{Seconds} 0 to 86400"),
        ("silentMessages", "--silent-messages", 0, 100, Percentage),
        ("messageHangups", "--message-hangups", 0, 100, Percentage),
        ("reps", "--reps", 1, 1000, "must be a whole number from 1 to 1000"),
        ("pinKeySeconds", "--pin-key-seconds", 0.05, 60, $"{Seconds} 0.05 to 60"),
        ("wrongPins", "--wrong-pins", 0, 100, Percentage),
        ("pinGiveUps", "--pin-give-ups", 0, 100, Percentage),
        ("starShare", "--star-share", 0, 100, Percentage),
        ("idleStarShare", "--idle-star-share", 0, 100, Percentage),
        ("pauseShare", "--pause-share", 0, 100, Percentage),
        ("pause", "--pause", 1, 86_400, $"{Seconds} 1 to 86400"),
        ("pauseDeviation", "--pause-deviation", 0, 86_400, $"{Seconds} 0 to 86400"),
        ("attackersPerHour", "--attackers-per-hour", 0, 10_000, "must be a number of people per hour from 0 to 10000"),
        ("webhookSeconds", "--webhook-seconds", 0.001, 15, $"{Seconds} 0.001 to 15"),
        ("restSeconds", "--rest-seconds", 0.001, 15, $"{Seconds} 0.001 to 15"),
        ("restAtATime", "--rest-at-a-time", 1, 1000, "must be a whole number from 1 to 1000"),
        ("holdRequestLead", "--hold-request-lead", 0, 15, $"{Seconds} 0 to 15"),
        ("failedPlays", "--failed-plays", 0, 100, Percentage),
        ("failedEnqueues", "--failed-enqueues", 0, 100, Percentage),
        ("refused", "--refused", 0, 100, Percentage),
        ("timedOut", "--timed-out", 0, 100, Percentage),
        ("serverError", "--server-error", 0, 100, Percentage),
        ("garbage", "--garbage", 0, 100, Percentage),
        ("connectTimeout", "--connect-timeout", 0.1, 15, $"{Seconds} 0.1 to 15"),
        ("readTimeout", "--read-timeout", 0.1, 15, $"{Seconds} 0.1 to 15"),
    ];

    public static TheoryData<string, string, string, string> Beyond => new(
        from limit in Limits
        from value in new[] { Next(limit.Name, limit.Least, -1), Next(limit.Name, limit.Most, 1), "-1e300", "1e300" }
        select (limit.Name, limit.Option, value, limit.Rule));

    public static TheoryData<string, string, string> At => new(
        from limit in Limits
        from value in new[] { limit.Least, limit.Most }
        select (limit.Name, limit.Option, Text(value)));

    public static TheoryData<string> Names => [.. ScenarioSetting.All.Select(setting => setting.Name)];

    [Fact]
    public void EveryNumber_IsInTheTable() => Assert.Equal(
        ScenarioSetting.All.Where(setting => setting.Type != typeof(string) && setting.Type != typeof(bool) && setting.Name is not ("shift" or "outages" or ScenarioFile.AppSettings)).Select(setting => setting.Name),
        Limits.Select(limit => limit.Name));

    [Theory]
    [MemberData(nameof(Beyond))]
    public void NumberBeyondItsLimits_IsRefused(string name, string option, string value, string rule)
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("scenario.json", $$"""{ "{{name}}": {{value}} }""");

        Assert.Equal($"{path}: {name} {rule}.", Assert.Throws<ScenarioException>(() => ScenarioFile.Read(path)).Message);
        Assert.Equal($"{option} {rule}.", Assert.Throws<ScenarioException>(() => ScenarioText.OfCommandLine(option, value)).Message);
    }

    [Theory]
    [MemberData(nameof(At))]
    public void NumberAtItsLimits_IsTaken(string name, string option, string value)
    {
        using var folder = new TemporaryFolder();
        (string more, string[] moreArguments) = name switch
        {
            "patienceDeviation" => ("\"patience\": 60, ", ["--patience", "60"]),
            "readTimeout" => ("\"webhookSeconds\": 0.05, ", ["--webhook-seconds", "0.05"]),
            _ => ("", Array.Empty<string>()),
        };
        string path = folder.Write("scenario.json", $$"""{ {{more}}"{{name}}": {{value}} }""");
        string[] arguments = [.. moreArguments, option, value];

        Assert.Equal(ScenarioText.Of(ScenarioFile.Read(path)), ScenarioText.Of(ScenarioText.OfCommandLine(arguments)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Null_IsNoValue(string name)
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("scenario.json", $$"""{ "{{name}}": null }""");

        Assert.StartsWith($"{path}: {name} must be ", Assert.Throws<ScenarioException>(() => ScenarioFile.Read(path)).Message, StringComparison.Ordinal);
    }

    private static string Next(string name, double limit, int direction) =>
        Text(name is "seed" or "reps" or "queueLimit" ? limit + direction : direction < 0 ? Math.BitDecrement(limit) : Math.BitIncrement(limit));

    private static string Text(double value) => value.ToString("R", System.Globalization.CultureInfo.InvariantCulture);
}
