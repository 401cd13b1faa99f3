using CallCenter.Cli.Board;
using CallCenter.Simulator.Time;

namespace CallCenter.Tests.Cli.Board;

/// <summary>A source that says what it is told, and how often it was read.</summary>
/// <param name="latest">What it read.</param>
/// <param name="pace">Its pace, if it has one.</param>
internal sealed class FixedSource(BoardReading latest, Pace? pace = null) : IBoardSource
{
    private int _reads;

    public BoardReading Latest
    {
        get
        {
            Interlocked.Increment(ref _reads);
            return Now;
        }
    }

    public BoardReading Now { get; set; } = latest;

    public Pace? Pace => pace;

    public int Reads => Volatile.Read(ref _reads);
}
