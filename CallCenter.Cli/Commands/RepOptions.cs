using System.CommandLine;
using CallCenter.Cli.Checks;
using CallCenter.Core.Reps;

namespace CallCenter.Cli.Commands;

/// <summary>How a check calls as a rep: from which number, and by which PIN.</summary>
internal sealed class RepOptions
{
    private readonly Option<string?> _from = new("--rep-from")
    {
        Description = $"The number from which the check calls as a rep, such as +15550100, if the app knows its reps by their numbers. Their PIN is taken from the environment variable {LockCheck.PinVariable}.",
        HelpName = "NUMBER",
    };

    /// <summary>Adds the option to a command. The PIN has none: other users of the machine could see it.</summary>
    /// <param name="command">The command.</param>
    public void AddTo(Command command)
    {
        command.Options.Add(_from.Validated(FromMistake));
        command.Validators.Add(given => given.AddMistake(PinMistake(Pin)));
    }

    /// <summary>Has a check call so.</summary>
    /// <param name="options">The check.</param>
    /// <param name="parsed">The command line.</param>
    public CheckOptions Add(CheckOptions options, ParseResult parsed) => options with { RepFrom = parsed.GetValue(_from), RepPin = Pin };

    private static string? Pin => Environment.GetEnvironmentVariable(LockCheck.PinVariable) is { Length: > 0 } pin ? pin : null;

    private static string? PinMistake(string? pin) => pin is null || (pin.Length is >= RepPins.FewestDigits and <= RepPins.MostDigits && pin.All(char.IsAsciiDigit))
        ? null
        : $"{LockCheck.PinVariable} must be a PIN of {RepPins.FewestDigits} to {RepPins.MostDigits} digits.";

    private static string? FromMistake(string? from)
    {
        try
        {
            return from is null || (from.Length > 0 && !from.Contains(',', StringComparison.Ordinal) && RepNumbers.Parse(from).Has(from)) ? null : Rule;
        }
        catch (FormatException)
        {
            return Rule;
        }
    }

    private const string Rule = "--rep-from must be one number such as +15550100, or one address that begins with sip:.";
}
