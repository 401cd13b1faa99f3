using CallCenter.Tests.Processes;

namespace CallCenter.Tests.Cli.Commands;

/// <summary>The command as a program.</summary>
public sealed class ListenCommandTests
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "callcenter.dll");

    private static Task<RunResult> ListenAsync(params string[] arguments) => Run.ToEndAsync("dotnet", [Program, "listen", .. arguments]);

    [Theory(Timeout = Limits.Hang)]
    [InlineData("A caller is premium or regular.", "nobody")]
    [InlineData("There is no option --posituon; did you mean --position?", "--posituon", "3")]
    [InlineData("--position must be a whole number from 1 to 5000.", "--position", "0")]
    [InlineData("--waited must be a whole number from 0 to 14400.", "--waited", "-1")]
    [InlineData("--rounds must be a whole number from 1 to 1000.", "--rounds", "many")]
    [InlineData("--queue-result must be a word of small letters and hyphens, such as queue-full.", "--queue-result", "Queue full")]
    [InlineData("--at must be a day and a time, such as 2026-12-25T10:00.", "--at", "noon")]
    [InlineData("--at names a time that the clock of Europe/Berlin skips.", "--at", "2027-03-28T02:30", "--setting", "CallCenter:TimeZone=Europe/Berlin")]
    [InlineData("--at cannot be used with --url: an app that runs elsewhere goes by its own clock.", "--at", "2026-12-25T10:00", "--url", "http://localhost:1")]
    [InlineData("--url cannot be used with --setting, which is about an app that is started here.", "--setting", "CallCenter:Closed=true", "--url", "http://localhost:1")]
    [InlineData("The app's auth token is needed: set the environment variable Twilio__AuthToken or Twilio__SharedKeys, or give --token.", "--url", "http://localhost:1")]
    [InlineData("CallCenter:Closd is not a setting of the app; did you mean CallCenter:Closed?", "--setting", "CallCenter:Closd=true")]
    public async Task BadOption_IsOneSentenceAndExitCode2(string sentence, params string[] arguments) =>
        Assert.Equal(new RunResult(2, "", sentence + Environment.NewLine), await ListenAsync(arguments));

    [Fact(Timeout = Limits.Hang)]
    public async Task DeadServer_IsOneSentenceAndExitCode1()
    {
        RunResult run = await ListenAsync("--url", "http://localhost:1", "--token", "secret");

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Matches(@"^http://localhost:1 does not answer \([^\n]+\): is the app running there\?\r?\n$", run.Error);
    }
}
