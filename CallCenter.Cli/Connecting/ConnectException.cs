namespace CallCenter.Cli.Connecting;

/// <summary>The numbers cannot be connected.</summary>
/// <param name="message">One sentence that says why and what to do.</param>
internal sealed class ConnectException(string message) : Exception(message);
