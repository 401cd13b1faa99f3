using CallCenter.Cli.Board;
using CallCenter.Cli.Board.Terminal;
using CallCenter.Tests.Cli.Reports.Terminal;
using Spectre.Console;

namespace CallCenter.Tests.Cli.Board.Terminal;

public sealed class BoardFrameTests
{
    private static string[] Draw(BoardReading reading, double age = 2, int width = 100)
    {
        var output = new RecordedOutput(isTerminal: true, width);
        IAnsiConsole console = output.Console();
        console.Write(BoardFrame.Draw(reading, TimeSpan.FromSeconds(age), console.Profile));
        return [.. output.Text.Split('\n').Select(line => line.TrimEnd()).Where(line => line.Length > 0)];
    }

    [Fact]
    public void WideTerminal_HasTheTiersSideBySideAndTimesGoOn() => Assert.Equal(
        [
            "PREMIUM  2 waiting, longest 0:43                   REGULAR  0 waiting",
            $"  0:43 …42            {new string('█', 18)}",
            $"  0:07                {new string('█', 3)}",
            "    3* talking",
            "1,200* answered",
            "  900* of them within 20 s",
            "    1* gave up",
            "     2 left a message",
            "reps: 5 on the line, 3* talking, 2* free",
            "account AC01…cdef, 09:12:00, 2 s ago; * counted from 09:00 on; at most 3,600 requests an hour",
            BoardText.Legend,
        ],
        Draw(new BoardReading(Boards.State(), 0, null)));

    [Fact]
    public void NarrowTerminal_HasTheTiersOneBelowTheOther()
    {
        string[] lines = Draw(new BoardReading(Boards.State(), 0, null), width: 60);

        Assert.Equal("PREMIUM  2 waiting, longest 0:43", lines[0]);
        Assert.Contains("REGULAR  0 waiting", lines);
        Assert.All(lines, line => Assert.InRange(line.Length, 0, 60));
    }

    [Fact]
    public void WhatIsWrong_ComesFirstInWords()
    {
        BoardReading reading = new(Boards.State(troubles: [Boards.Alarm("A."), new Trouble(TroubleGrade.Warning, "B.") { Kind = "b" }]), 0, "Nothing new.");

        Assert.Equal(["ALARM    Nothing new.", "ALARM    A.", "warning  B."], Draw(reading)[..3]);
    }

    [Fact]
    public void WhatIsOld_IsSaidAndItsTimesStandStill()
    {
        string[] lines = Draw(new BoardReading(Boards.State(), 0, null), age: 75);

        Assert.StartsWith("PREMIUM  2 waiting, longest 0:41", lines[0], StringComparison.Ordinal);
        Assert.Contains(lines, line => line.Contains("OLD: 75 s ago", StringComparison.Ordinal));
    }

    [Fact]
    public void NothingRead_IsSaid() => Assert.Equal(["ALARM    Nothing new.", "Nothing is known yet."], Draw(new BoardReading(null, 0, "Nothing new.")));
}
