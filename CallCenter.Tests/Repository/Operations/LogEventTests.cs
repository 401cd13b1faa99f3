using System.Reflection;
using System.Text.RegularExpressions;
using CallCenter.Functions;
using Microsoft.Extensions.Logging;

namespace CallCenter.Tests.Repository.Operations;

/// <summary>The guide's tables of log events are about the events and fields that the app has.</summary>
public sealed partial class LogEventTests(RecordedLines lines) : IClassFixture<RecordedLines>
{
    [Fact(Timeout = Limits.Hang)]
    public async Task DocumentedEvents_AreTheAppsEvents()
    {
        await Task.Yield();
        IEnumerable<string> events =
            from type in typeof(RepCallComplete).Assembly.GetTypes()
            from method in type.GetMethods(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
            let message = method.GetCustomAttribute<LoggerMessageAttribute>()
            where message is not null
            orderby message.EventId
            select $"{message.EventId} {method.Name}";

        Assert.Equal(events, OperationsGuide.Table("| event |").Select(row => $"{row[0]} {row[1]}"));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task DocumentedFields_AreTheFieldsOfTheLine()
    {
        await Task.Yield();

        Assert.Equal(
            Field().Matches(lines.With("look=asked sizes=2+5")).Select(match => match.Groups["name"].Value),
            OperationsGuide.Table("| field |").Select(row => row[0]));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task DocumentedLooks_AreTheLooksThatTheAppLogsWithTheirLevels()
    {
        await Task.Yield();
        IEnumerable<string> written =
            from line in lines.All
            let look = Look().Match(line.Message)
            where look.Success
            select $"{look.Groups["look"].Value} {(line.Level == "Warning" ? line.Level : "")}";

        Assert.Equal(
            written.Distinct().Order(StringComparer.Ordinal),
            OperationsGuide.Table("| `look` | level").Select(row => $"{row[0].Split(',')[0]} {row[1]}").Order(StringComparer.Ordinal));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task DocumentedFieldsOfCallers_AreTheFieldsOfTheirLines()
    {
        await Task.Yield();

        Assert.Equal(
            CallerLines.SelectMany(line => Field().Matches(line.Message)).Select(match => match.Groups["name"].Value).Distinct().Order(StringComparer.Ordinal),
            OperationsGuide.Table("| field of a caller |").SelectMany(row => row[0].Split(", ")).Order(StringComparer.Ordinal));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task DocumentedWordsForWhatACallerIsAnswered_AreThoseThatTheAppWrites()
    {
        await Task.Yield();
        string row = OperationsGuide.Table("| field of a caller |").Single(row => row[0] == "next")[1];

        // All but "busy", which is said only where there are no messages.
        Assert.All(CallerLines.Select(line => Next().Match(line.Message)).Where(next => next.Success), next => Assert.Matches($@"\b{next.Groups["next"].Value}\b", row));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task DocumentedResultsOfCallers_AreThoseThatTheAppLogsWithTheirLevels()
    {
        await Task.Yield();
        IEnumerable<string> written =
            from line in lines.All
            let result = QueueResult().Match(line.Message)
            where result.Success
            select $"{result.Groups["result"].Value.Replace("something-new", "any other word", StringComparison.Ordinal)} {(line.Level == "Warning" ? line.Level : "")}";

        Assert.Equal(
            written.Distinct().Order(StringComparer.Ordinal),
            OperationsGuide.Table("| `result` of a caller").SelectMany(row => row[0].Split(", ").Select(result => $"{result} {row[1]}")).Order(StringComparer.Ordinal));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task DocumentedFieldsOfReps_AreTheFieldsOfTheirLines()
    {
        await Task.Yield();

        Assert.Equal(
            RepLines.SelectMany(line => Field().Matches(line.Message)).Select(match => match.Groups["name"].Value).Distinct().Order(StringComparer.Ordinal),
            OperationsGuide.Table("| field of a rep |").SelectMany(row => row[0].Split(", ")).Order(StringComparer.Ordinal));
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData("break")]
    [InlineData("wake")]
    [InlineData("next")]
    public async Task DocumentedWordsForReps_AreThoseThatTheAppWrites(string field)
    {
        await Task.Yield();
        string row = OperationsGuide.Table("| field of a rep |").Single(row => row[0] == field)[1];
        string[] written = [.. RepLines.SelectMany(line => Value().Matches(line.Message)).Where(match => match.Groups["name"].Value == field).Select(match => match.Groups["value"].Value)];

        Assert.NotEmpty(written);
        Assert.Equal(written.Distinct().Order(StringComparer.Ordinal), Quoted().Matches(row).Select(match => match.Groups["word"].Value).Order(StringComparer.Ordinal));
    }

    /// <summary>The lines of events 20 to 26.</summary>
    private IEnumerable<(string Level, string Message)> RepLines => lines.All.Where(line => RepLine().IsMatch(line.Message));

    /// <summary>The lines of events 6 to 10.</summary>
    private IEnumerable<(string Level, string Message)> CallerLines => lines.All.Where(line => line.Message.Contains(", tier=", StringComparison.Ordinal));

    [GeneratedRegex(@"left the queue, tier=\w+ result=(?<result>\S+)")]
    private static partial Regex QueueResult();

    [GeneratedRegex(" (signed in|typed a wrong PIN|is asked for a PIN|rang the number of the reps|has a break=|is idle|wake=)")]
    private static partial Regex RepLine();

    [GeneratedRegex(@"(?<name>\w+)=(?<value>[^ ]+)")]
    private static partial Regex Value();

    [GeneratedRegex("(?:^|; )(?<word>[a-z-]+),")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"next=(?<next>\S+)")]
    private static partial Regex Next();

    [GeneratedRegex(@"(?<name>\w+)=")]
    private static partial Regex Field();

    [GeneratedRegex(@"look=(?<look>\S+)")]
    private static partial Regex Look();
}
