namespace CallCenter.Simulator.Scenarios;

/// <summary>A scenario cannot be played as it was asked for; the message is one sentence for the person who wrote it.</summary>
/// <param name="message">Where the mistake is and what is allowed.</param>
public sealed class ScenarioException(string message) : Exception(message);
