namespace CallCenter.Core.Forms;

/// <summary>Walks the fields of a query or form (<c>a=1&amp;b=2</c>) without copying them.</summary>
/// <param name="text">The query without its question mark, or the form.</param>
internal ref struct FormFieldEnumerator(ReadOnlySpan<char> text)
{
    private ReadOnlySpan<char> _rest = text;

    /// <summary>The field that the last <see cref="MoveNext"/> found.</summary>
    public FormField Current { get; private set; }

    /// <summary>Returns itself, so that <c>foreach</c> works.</summary>
    public readonly FormFieldEnumerator GetEnumerator() => this;

    /// <summary>Goes to the next field; empty ones (<c>&amp;&amp;</c>) are passed over.</summary>
    /// <returns>False when there is no further field.</returns>
    public bool MoveNext()
    {
        while (!_rest.IsEmpty)
        {
            int end = _rest.IndexOf('&');
            ReadOnlySpan<char> field = end < 0 ? _rest : _rest[..end];
            _rest = end < 0 ? default : _rest[(end + 1)..];
            if (!field.IsEmpty)
            {
                int equals = field.IndexOf('=');
                Current = equals < 0 ? new FormField(field, default) : new FormField(field[..equals], field[(equals + 1)..]);
                return true;
            }
        }

        return false;
    }
}

/// <summary>One <c>name=value</c> of a query or form, still escaped.</summary>
/// <param name="name">The escaped name.</param>
/// <param name="value">The escaped value; empty where there was no <c>=</c>.</param>
internal readonly ref struct FormField(ReadOnlySpan<char> name, ReadOnlySpan<char> value)
{
    /// <summary>The escaped name.</summary>
    public ReadOnlySpan<char> Name { get; } = name;

    /// <summary>The escaped value.</summary>
    public ReadOnlySpan<char> Value { get; } = value;
}
