using CallCenter.Cli.Board;
using CallCenter.Cli.Board.Terminal;

namespace CallCenter.Tests.Cli.Board.Terminal;

public sealed class BoardWatchTests
{
    private const string Figures =
        "premium: 2 waiting, longest 0:41, 3* talking, 1,200* answered, 900* of them within 20 s, 1* gave up, 2 left a message; regular: 0 waiting; reps: 5 on the line, 3* talking, 2* free";

    // One reading a second.
    private static async Task<string[]> WriteAsync(params BoardReading[] readings)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var source = new Boards.Source { Latest = readings[0] };
        int next = 1;
        var time = new HastyTime
        {
            OnDelay = () =>
            {
                if (next == readings.Length)
                {
                    stop.Cancel();
                }
                else
                {
                    source.Latest = readings[next++];
                }
            },
        };
        time.SetUtcNow(Boards.Nine.ToUniversalTime());
        using var output = new StringWriter { NewLine = "\n" };
        await BoardWatch.WriteLinesAsync(output, source, time, stop.Token);
        return output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task NoTerminal_IsALineForEachChange() => Assert.Equal(
        [$"08:00:01  {Figures}", $"08:00:03  {Figures.Replace("0:41", "0:45", StringComparison.Ordinal)}"],
        await WriteAsync(new(null, 0, null), new(Boards.State(), 0, null), new(Boards.State(), 1, null), new(Boards.State(longest: 45), 2, null)));

    [Fact(Timeout = Limits.Hang)]
    public async Task Trouble_HasALineWhenItComesAndWhenItGoes() => Assert.Equal(
        ["08:00:00  ! A.", $"08:00:00  {Figures}", "08:00:02  ! Nothing new.", "08:00:03  over: Nothing new.", "08:00:03  over: A."],
        await WriteAsync(
            new(Boards.State(troubles: Boards.Alarm("A.")), 0, null),
            new(Boards.State(troubles: Boards.Alarm("A.")), 1, null),
            new(Boards.State(troubles: Boards.Alarm("A.")), 1, "Nothing new."),
            new(Boards.State(), 2, null)));
}
