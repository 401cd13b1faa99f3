using System.Security.Cryptography;
using CallCenter.Core.Calls;

namespace CallCenter.Core.Reps;

/// <summary>The reps and their PINs.</summary>
public sealed class RepPins
{
    /// <summary>The fewest digits of a PIN.</summary>
    public const int FewestDigits = 6;

    /// <summary>The most digits of a PIN.</summary>
    public const int MostDigits = 10;

    private readonly (string Name, byte[] Pin)[] _reps;

    private RepPins((string Name, byte[] Pin)[] reps) => _reps = reps;

    /// <summary>Reads a list such as <c>anna=482915; ben=771204</c>.</summary>
    /// <param name="text">The list.</param>
    /// <exception cref="FormatException">The list is wrong; the message says how, without a PIN and without a full stop.</exception>
    public static RepPins Parse(string text)
    {
        var reps = new List<(string Name, byte[] Pin)>();
        foreach (string each in text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            string[] parts = each.Split('=', StringSplitOptions.TrimEntries);
            if (parts is not [var name, var pin] || !CallState.IsName(name) || pin.Length is < FewestDigits or > MostDigits || !pin.All(char.IsAsciiDigit))
            {
                throw new FormatException($"entry {reps.Count + 1} is no name of letters, digits and hyphens, an equals sign and a PIN of 6 to 10 digits");
            }

            if (reps.Exists(rep => rep.Name.Equals(name, StringComparison.OrdinalIgnoreCase)))
            {
                throw new FormatException($"entry {reps.Count + 1} has the name of another entry");
            }

            if (reps.Exists(rep => rep.Pin.AsSpan().SequenceEqual(Padded(pin))))
            {
                throw new FormatException($"entry {reps.Count + 1} has the PIN of another entry");
            }

            reps.Add((name, Padded(pin)));
        }

        return reps.Count == 0 ? throw new FormatException("there is no entry") : new RepPins([.. reps]);
    }

    /// <summary>Whether a name is in the list; letter case counts.</summary>
    /// <param name="name">The name.</param>
    public bool Has(string name) => Array.Exists(_reps, rep => rep.Name == name);

    /// <summary>Finds the rep of a PIN, in the same time whatever the digits and whoever's they are.</summary>
    /// <param name="digits">The digits that were typed; anything.</param>
    /// <returns>The rep's name; null if there is none.</returns>
    public string? Find(string digits)
    {
        byte[] typed = digits.Length <= MostDigits ? Padded(digits) : Padded("");
        string? found = null;
        foreach ((string name, byte[] pin) in _reps)
        {
            // Every rep is compared, found or not.
            string? match = CryptographicOperations.FixedTimeEquals(pin, typed) ? name : null;
            found ??= match;
        }

        return found;
    }

    // All of one length, so that a comparison takes the same time.
    private static byte[] Padded(string digits)
    {
        byte[] padded = new byte[MostDigits];
        for (int i = 0; i < digits.Length && i < MostDigits; i++)
        {
            padded[i] = char.IsAscii(digits[i]) ? (byte)digits[i] : byte.MaxValue;
        }

        return padded;
    }
}
