using System.CommandLine;
using CallCenter.Cli.Connecting;

namespace CallCenter.Cli.Commands;

/// <summary>The options that name the numbers of an account.</summary>
internal static class NumberOption
{
    /// <summary>Creates the option.</summary>
    /// <param name="role">What the number is for.</param>
    /// <param name="description">What is said of it in the help.</param>
    public static Option<string> Create(NumberRole role, string description)
    {
        string name = ConnectPlan.Options[role];
        return new Option<string>(name) { Description = description, HelpName = "NUMBER" }.Validated(given => NumberName.Parse(given) is null
            ? $"{name} must be a number such as +15005550101, without blanks, or the SID of one, PN and 32 hexadecimal digits."
            : null);
    }
}
