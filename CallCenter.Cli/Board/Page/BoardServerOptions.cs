using System.Net;

namespace CallCenter.Cli.Board.Page;

/// <summary>What a board's server needs.</summary>
/// <param name="Source">Where the figures come from.</param>
/// <param name="Time">Real time.</param>
internal sealed record BoardServerOptions(IBoardSource Source, TimeProvider Time)
{
    /// <summary>The port; 0 for a free one.</summary>
    public int Port { get; init; }

    /// <summary>The address to listen on; null for loopback, which needs no token.</summary>
    public IPAddress? Listen { get; init; }

    /// <summary>The report of a run that is over, as HTML; null as long as there is none.</summary>
    public Func<string?> Report { get; init; } = static () => null;
}
