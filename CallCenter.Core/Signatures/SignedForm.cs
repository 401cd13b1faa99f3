using CallCenter.Core.Webhooks;

namespace CallCenter.Core.Signatures;

/// <summary>Makes of a form the names and values that Twilio signs.</summary>
public static class SignedForm
{
    // Twilio sends some 25 to 35 fields.
    private const int UsualFields = 37;

    /// <summary>Decodes all fields of a form.</summary>
    /// <param name="form">The raw form.</param>
    /// <returns>
    /// The value of each name. Twilio signs a repeated name once for each of its different values, in ordinal order; such a name has
    /// the value <c>first + name + second …</c>, which makes the same signed text.
    /// </returns>
    public static Dictionary<string, string> Read(ReadOnlySpan<char> form)
    {
        var values = new Dictionary<string, string>(UsualFields, StringComparer.Ordinal);
        Dictionary<string, SortedSet<string>>? repeated = null;
        foreach (FormField field in new FormFieldEnumerator(form))
        {
            string name = FormText.Decode(field.Name);
            string value = FormText.Decode(field.Value);
            if (!values.TryAdd(name, value))
            {
                repeated ??= new(StringComparer.Ordinal);
                if (!repeated.TryGetValue(name, out SortedSet<string>? all))
                {
                    repeated[name] = all = new(StringComparer.Ordinal) { values[name] };
                }

                all.Add(value);
            }
        }

        foreach ((string name, SortedSet<string> all) in repeated ?? [])
        {
            values[name] = string.Join(name, all);
        }

        return values;
    }
}
