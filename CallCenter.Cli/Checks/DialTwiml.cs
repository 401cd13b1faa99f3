using CallCenter.Core.Calls;

namespace CallCenter.Cli.Checks;

/// <summary>A document that connects a rep to a queue.</summary>
/// <param name="Queue">The queue's name.</param>
/// <param name="Action">The action URL as it is written.</param>
/// <param name="Method">The action's method, GET or POST.</param>
/// <param name="TimeoutSeconds">How long the rep waits on an empty queue.</param>
/// <param name="PausesFirst">Whether the rep waits before the dial.</param>
internal sealed record DialTwiml(string Queue, string Action, string Method, int TimeoutSeconds, bool PausesFirst)
{
    /// <summary>Whether the app dials this queue because it saw callers there, whatever came before.</summary>
    public bool CallersWereSeen => CallState.Read(Action.AsSpan(Action.IndexOf('?', StringComparison.Ordinal) + 1)).CallersSeen;
}
