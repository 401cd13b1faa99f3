namespace CallCenter.Core.Hours;

/// <summary>A text of opening hours, word by word. Blanks between words do not matter, nor does letter case.</summary>
internal sealed class OpeningHoursText
{
    private const int LongestQuote = 20;

    private readonly string _text;
    private int _begin;
    private int _end;

    /// <summary>Begins at the first word.</summary>
    public OpeningHoursText(string text)
    {
        _text = text;
        Advance();
    }

    /// <summary>The word at which the reader stands: letters, digits or one other character; empty at the end.</summary>
    public ReadOnlySpan<char> Word => _text.AsSpan(_begin, _end - _begin);

    /// <summary>Whether the text is over.</summary>
    public bool IsOver => _begin == _text.Length;

    /// <summary>Where the word begins: an index into the text.</summary>
    public int Place => _begin;

    /// <summary>Whether the word is of digits.</summary>
    public bool IsNumber => !IsOver && char.IsAsciiDigit(_text[_begin]);

    /// <summary>Whether the word is this.</summary>
    public bool Is(string word) => Word.Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the next word but one is this.</summary>
    public bool IsBefore(string word)
    {
        int next = _end + Blanks(_end);
        return _text.AsSpan(next).StartsWith(word, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Passes the word if it is this.</summary>
    public bool Took(string word)
    {
        if (!Is(word))
        {
            return false;
        }

        Advance();
        return true;
    }

    /// <summary>Passes the word.</summary>
    public void Advance()
    {
        _begin = _end + Blanks(_end);
        int length = Run(_begin, char.IsAsciiDigit);
        length = length > 0 ? length : Run(_begin, char.IsLetter);
        _end = Math.Min(_begin + Math.Max(length, 1), _text.Length);
    }

    /// <summary>Passes a number.</summary>
    /// <param name="digits">How many digits it may have at most.</param>
    /// <param name="least">The least it may be.</param>
    /// <param name="most">The most.</param>
    /// <param name="rule">What to say if it is something else.</param>
    public int Number(int digits, int least, int most, string rule)
    {
        if (!IsNumber || Word.Length > digits || int.Parse(Word) is var number && (number < least || number > most))
        {
            throw Wrong(rule);
        }

        Advance();
        return number;
    }

    /// <summary>A mistake in the word at which the reader stands.</summary>
    public OpeningHoursException Wrong(string rule) => Wrong(_begin, _end, rule);

    /// <summary>A mistake in what was read.</summary>
    /// <param name="begin">Where it begins.</param>
    /// <param name="rule">What is allowed.</param>
    public OpeningHoursException WrongSince(int begin, string rule) => Wrong(begin, Math.Max(begin, LastRead()), rule);

    /// <summary>A mistake in a part of the text.</summary>
    /// <param name="begin">The index at which the part begins.</param>
    /// <param name="end">The index at which it is over.</param>
    /// <param name="rule">What is allowed.</param>
    public OpeningHoursException Wrong(int begin, int end, string rule)
    {
        string found = _text[begin..end];
        found = found.Length > LongestQuote ? $"{found[..LongestQuote]}..." : found;
        return new OpeningHoursException(begin + 1, string.Concat(found.Select(each => char.IsControl(each) || char.IsSurrogate(each) ? '?' : each)), rule);
    }

    private int LastRead() => _text.AsSpan(0, _begin).TrimEnd().Length;

    private int Blanks(int from) => Run(from, char.IsWhiteSpace);

    private int Run(int from, Func<char, bool> belongs)
    {
        int end = from;
        while (end < _text.Length && belongs(_text[end]))
        {
            end++;
        }

        return end - from;
    }
}
