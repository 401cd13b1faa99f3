using System.Buffers;
using CallCenter.Core.Forms;

namespace CallCenter.Core.Signatures;

/// <summary>Makes of a form the text that Twilio signs behind the URL (https://www.twilio.com/docs/usage/security).</summary>
/// <remarks>
/// A stranger may send a form of any kind: it costs no object for each field, and its time grows little more than with its length.
/// </remarks>
internal static class SignedForm
{
    /// <summary>Writes the decoded names and values one after the other, in the ordinal order of the names.</summary>
    /// <param name="form">The raw form.</param>
    /// <returns>The text. Twilio signs a repeated name once for each of its different values, in ordinal order.</returns>
    public static string TextOf(ReadOnlySpan<char> form)
    {
        // Decoding makes no text longer.
        char[] decoded = ArrayPool<char>.Shared.Rent(form.Length);
        char[] signed = ArrayPool<char>.Shared.Rent(form.Length);
        try
        {
            Field[] fields = Decode(form, decoded);
            Array.Sort(fields, (one, other) => one.CompareTo(other, decoded));
            return Join(fields, decoded, signed);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(decoded);
            ArrayPool<char>.Shared.Return(signed);
        }
    }

    private static Field[] Decode(ReadOnlySpan<char> form, char[] decoded)
    {
        var fields = new Field[form.Count('&') + 1];
        int count = 0;
        int end = 0;
        foreach (FormField field in new FormFieldEnumerator(form))
        {
            int name = FormText.Decode(field.Name, decoded.AsSpan(end));
            int value = FormText.Decode(field.Value, decoded.AsSpan(end + name));
            fields[count++] = new Field(end, name, value);
            end += name + value;
        }

        return fields[..count];
    }

    private static string Join(Field[] fields, char[] decoded, char[] signed)
    {
        int end = 0;
        for (int i = 0; i < fields.Length; i++)
        {
            if (i == 0 || fields[i].CompareTo(fields[i - 1], decoded) != 0)
            {
                ReadOnlySpan<char> text = decoded.AsSpan(fields[i].Start, fields[i].NameLength + fields[i].ValueLength);
                text.CopyTo(signed.AsSpan(end));
                end += text.Length;
            }
        }

        return new string(signed, 0, end);
    }

    /// <summary>A decoded name with its value behind it.</summary>
    private readonly record struct Field(int Start, int NameLength, int ValueLength)
    {
        public int CompareTo(Field other, char[] decoded)
        {
            int names = Name(decoded).SequenceCompareTo(other.Name(decoded));
            return names != 0 ? names : Value(decoded).SequenceCompareTo(other.Value(decoded));
        }

        private ReadOnlySpan<char> Name(char[] decoded) => decoded.AsSpan(Start, NameLength);

        private ReadOnlySpan<char> Value(char[] decoded) => decoded.AsSpan(Start + NameLength, ValueLength);
    }
}
