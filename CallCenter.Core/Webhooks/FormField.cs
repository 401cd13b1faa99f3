namespace CallCenter.Core.Webhooks;

/// <summary>One <c>name=value</c> of a query or form, still escaped.</summary>
/// <param name="name">The escaped name.</param>
/// <param name="value">The escaped value; empty where there was no <c>=</c>.</param>
public readonly ref struct FormField(ReadOnlySpan<char> name, ReadOnlySpan<char> value)
{
    /// <summary>The escaped name.</summary>
    public ReadOnlySpan<char> Name { get; } = name;

    /// <summary>The escaped value.</summary>
    public ReadOnlySpan<char> Value { get; } = value;
}
