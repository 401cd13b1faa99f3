using CallCenter.Tests.Processes;

namespace CallCenter.Tests.Cli.Commands;

/// <summary>The option <c>--setting</c> of the commands that start an app.</summary>
public sealed class SettingOptionTests
{
    [Theory(Timeout = Limits.Hang)]
    [InlineData("foo=bar", "foo is not a setting of the app; docs/settings.md lists them all.")]
    [InlineData("CallCenter:PremiumQueuee=vip", "CallCenter:PremiumQueuee is not a setting of the app; did you mean CallCenter:PremiumQueue?")]
    [InlineData("PremiumTimeoutSeconds=5", "PremiumTimeoutSeconds is not a setting of the app; did you mean CallCenter:PremiumTimeoutSeconds?")]
    [InlineData("CallCenter__CallbackMethd=GET", "CallCenter:CallbackMethd is not a setting of the app; did you mean CallCenter:CallbackMethod?")]
    public async Task UnknownName_IsOneSentenceAndExitCode2(string setting, string sentence) => Assert.Equal(
        new RunResult(2, "", sentence + Environment.NewLine),
        await Run.ToEndAsync("dotnet", [Path.Combine(AppContext.BaseDirectory, "callcenter.dll"), "simulate", "--in-process", "--hours", "1", "--setting", setting]));
}
