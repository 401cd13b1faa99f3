using CallCenter.Cli.Reports.Terminal;
using CallCenter.Core;
using CallCenter.Simulator.Scenarios;
using CallCenter.Simulator.Staffing;

namespace CallCenter.Tests.Cli.Reports.Terminal;

public sealed class StaffTableTests
{
    private static readonly ServiceTarget Target = ServiceTarget.Parse("80/20");

    private static StaffPoint Point(int reps, double share, StaffVerdict verdict, params Shift[] shifts) => new(
        reps,
        shifts is [] ? [new Shift(reps, 0, 24)] : shifts,
        77,
        new PerTier<ShareEstimate>(new ShareEstimate(0.9, 0.0132), new ShareEstimate(share, 0.0091)),
        new PerTier<double>(1.24, 1781.8),
        verdict,
        0.402);

    private static string Written(StaffAnswer answer)
    {
        var output = new RecordedOutput(isTerminal: false);
        StaffTable.Write(output.Console(), answer);
        return output.Text;
    }

    [Fact]
    public void OneShift_ErlangCBesideIt() => Assert.Equal(
        """
        reps days premium % in 20 s regular % in 20 s premium wait, s regular wait, s Erlang C, %
        8      77        90.0 ± 1.3        79.5 ± 0.9             1.2         1,781.8        40.2 perhaps
        9      77        90.0 ± 1.3        85.0 ± 0.9             1.2         1,781.8        40.2  enough
        Shares are of the callers of all days, ± half the 95 % interval. Erlang C, which knows one queue and no dialling, asks for 10 at the busiest hour.
        9 reps surely answer 80 % of each tier within 20 s; perhaps 8 do.

        """.ReplaceLineEndings("\n"),
        Written(new StaffAnswer(Target, 9, 8, 10, 200, [Point(8, 0.795, StaffVerdict.Perhaps), Point(9, 0.85, StaffVerdict.Enough)])));

    [Fact]
    public void Shifts_AreListed() => Assert.Equal(
        """
        reps shifts            days premium % in 20 s regular % in 20 s premium wait, s regular wait, s
        9    6@8:30-12, 3@9-12   77        90.0 ± 1.3        85.0 ± 0.9             1.2         1,781.8 enough
        Shares are of the callers of all days, ± half the 95 % interval. Erlang C asks for more than 200 at the busiest hour.
        9 reps (6@8:30-12, 3@9-12) surely answer 80 % of each tier within 20 s.

        """.ReplaceLineEndings("\n"),
        Written(new StaffAnswer(Target, 9, null, null, 200, [Point(9, 0.85, StaffVerdict.Enough, new Shift(6, 8.5, 12), new Shift(3, 9, 12))])));

    [Fact]
    public void NoNumber_IsSaid() => Assert.EndsWith(
        "\nNo number of reps up to 9 surely answers 80 % of each tier within 20 s; perhaps 8 do.\n",
        Written(new StaffAnswer(Target, null, 8, 10, 9, [Point(8, 0.795, StaffVerdict.Perhaps), Point(9, 0.8, StaffVerdict.Perhaps)])),
        StringComparison.Ordinal);

    [Fact]
    public void Hopeless_IsOneSentence() => Assert.Equal("Never.\n", Written(new StaffAnswer(Target, null, null, 10, 9, [], "Never.")));

    [Theory(Timeout = Limits.Hang)]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Progress_IsABarOnATerminalOnly(bool isTerminal)
    {
        var output = new RecordedOutput(isTerminal);
        StaffAnswer answer = new(Target, 9, null, 10, 200, []);

        StaffAnswer found = await StaffProgressBar.ShowAsync(output.Console(), progress =>
        {
            progress?.Invoke(new StaffProgress(8, 20, 40));
            return Task.FromResult(answer);
        });

        Assert.Same(answer, found);
        Assert.Equal(isTerminal, output.Text.Contains("8 reps, day 20 of 40", StringComparison.Ordinal));
        Assert.True(isTerminal || output.Text.Length == 0);
    }
}
