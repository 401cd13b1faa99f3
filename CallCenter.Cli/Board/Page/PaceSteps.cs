using CallCenter.Simulator.Time;

namespace CallCenter.Cli.Board.Page;

/// <summary>The buttons for the pace.</summary>
internal static class PaceSteps
{
    private static readonly double[] Speeds = [1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 1_200, 1_800, Pace.Greatest];

    /// <summary>Does what a button says.</summary>
    /// <param name="pace">The pace.</param>
    /// <param name="button"><c>pause</c>, <c>resume</c>, <c>faster</c> or <c>slower</c>.</param>
    /// <returns>Whether there is such a button.</returns>
    public static bool Press(Pace pace, string? button)
    {
        switch (button)
        {
            case "pause" or "resume":
                pace.Set(pace.Speed, paused: button == "pause");
                return true;
            case "faster":
                pace.Set(Faster(pace.Speed), pace.IsPaused);
                return true;
            case "slower":
                pace.Set(Slower(pace.Speed), pace.IsPaused);
                return true;
            default:
                return false;
        }
    }

    /// <summary>The next greater speed, in simulated seconds per second; the greatest stays.</summary>
    /// <param name="speed">The speed now.</param>
    public static double Faster(double speed) => Speeds.FirstOrDefault(each => each > speed, Speeds[^1]);

    /// <summary>The next smaller speed, in simulated seconds per second; the smallest stays.</summary>
    /// <param name="speed">The speed now.</param>
    public static double Slower(double speed) => Speeds.LastOrDefault(each => each < speed, Speeds[0]);
}
