namespace CallCenter.Core.Reps;

/// <summary>The callers who may take calls.</summary>
/// <remarks>A caller's number can be forged: who must be sure asks for a PIN (https://www.twilio.com/docs/voice/trusted-calling-with-shakenstir).</remarks>
public sealed class RepNumbers
{
    private const int FewestDigits = 7;
    private const int MostDigits = 15;
    private const string Sip = "sip:";

    private readonly HashSet<string> _numbers;

    private RepNumbers(HashSet<string> numbers) => _numbers = numbers;

    /// <summary>Reads a list such as <c>+15550100, sip:anna@example.com</c>.</summary>
    /// <param name="text">The list.</param>
    /// <exception cref="FormatException">The list is wrong; the message says how, without a number and without a full stop.</exception>
    public static RepNumbers Parse(string text)
    {
        var numbers = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (string each in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (!IsNumber(each) && !IsSip(each))
            {
                throw new FormatException($"entry {numbers.Count + 1} is neither a number such as +15550100, with a plus sign and 7 to 15 digits, nor an address that begins with sip:");
            }

            if (!numbers.Add(each))
            {
                throw new FormatException($"entry {numbers.Count + 1} stands there twice");
            }
        }

        return numbers.Count == 0 ? throw new FormatException("there is no entry") : new RepNumbers(numbers);
    }

    /// <summary>Whether a caller is one of them. Of a SIP address, what stands before a semicolon counts.</summary>
    /// <param name="from">Twilio's <c>From</c>; null if absent.</param>
    public bool Has(string? from) => from is not null && _numbers.Contains(from.Split(';')[0]);

    private static bool IsNumber(string text) =>
        text.Length is >= FewestDigits + 1 and <= MostDigits + 1 && text[0] == '+' && text.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;

    private static bool IsSip(string text) =>
        text.StartsWith(Sip, StringComparison.OrdinalIgnoreCase) && text.Length > Sip.Length && !text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c == ';');
}
