namespace CallCenter.Core.Hours;

/// <summary>A text is no opening hours.</summary>
public sealed class OpeningHoursException : Exception
{
    internal OpeningHoursException(int character, string found, string rule)
        : this(character, $"{(found.Length == 0 ? "at the end" : $"at character {character}, \"{found}\"")}: {rule}")
    {
    }

    private OpeningHoursException(int character, string mistake)
        : base($"The opening hours are wrong {mistake}.")
    {
        Character = character;
        Mistake = mistake;
    }

    /// <summary>Where the mistake is: 1 for the first character of the text, one more than its length at its end.</summary>
    public int Character { get; }

    /// <summary>The place and what is allowed there, without a full stop: <c>at character 7, "25:00": an hour at which a span begins is 00 to 23</c>.</summary>
    public string Mistake { get; }
}
