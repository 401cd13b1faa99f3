namespace CallCenter.Cli.Commands;

/// <summary>A mistake in a command's arguments.</summary>
/// <param name="message">One sentence that names the argument and says what is allowed.</param>
internal sealed class CommandException(string message) : Exception(message);
