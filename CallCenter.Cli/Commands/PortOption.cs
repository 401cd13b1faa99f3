using System.CommandLine;

namespace CallCenter.Cli.Commands;

/// <summary>The option <c>--port</c> of a command that serves something on this machine.</summary>
internal static class PortOption
{
    /// <summary>Creates the option.</summary>
    /// <param name="defaultValue">The port if none is given.</param>
    /// <returns>An option that takes 0 to 65535 and refuses anything else in a sentence.</returns>
    public static Option<int> Create(int defaultValue) => new Option<int>("--port")
    {
        Description = "The port on localhost, 0 for a free one.",
        HelpName = "0-65535",
        DefaultValueFactory = _ => defaultValue,
    }.WholeNumber(0, ushort.MaxValue);
}
