using CallCenter.Cli.Board;
using CallCenter.Simulator.Time;

namespace CallCenter.Benchmarks.Board;

/// <summary>Counts how often a source is read.</summary>
/// <param name="source">The source.</param>
internal sealed class CountedSource(IBoardSource source) : IBoardSource
{
    private int _reads;

    /// <inheritdoc/>
    public BoardReading Latest
    {
        get
        {
            Interlocked.Increment(ref _reads);
            return source.Latest;
        }
    }

    /// <inheritdoc/>
    public Pace? Pace => source.Pace;

    /// <summary>How often it was read so far.</summary>
    public int Reads => Volatile.Read(ref _reads);
}
