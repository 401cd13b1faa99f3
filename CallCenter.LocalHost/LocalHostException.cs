namespace CallCenter.LocalHost;

/// <summary>The local host cannot serve the functions; the message is one sentence for the person who started it.</summary>
/// <param name="message">What is wrong and what would help.</param>
public sealed class LocalHostException(string message) : Exception(message);
