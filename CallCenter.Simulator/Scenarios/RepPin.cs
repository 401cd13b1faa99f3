using System.Text.Json.Serialization;

namespace CallCenter.Simulator.Scenarios;

/// <summary>A rep who signs in.</summary>
/// <param name="Name">The rep's name.</param>
/// <param name="Pin">The rep's PIN, 6 to 10 digits; no report tells it.</param>
public sealed record RepPin(string Name, [property: JsonIgnore] string Pin)
{
    /// <summary>Reads a list such as <c>anna=482915; ben=771204</c>.</summary>
    /// <param name="text">A list that the app takes.</param>
    internal static IReadOnlyList<RepPin> ReadList(string text) =>
    [
        .. from entry in text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
           let parts = entry.Split('=', StringSplitOptions.TrimEntries)
           select new RepPin(parts[0], parts[1]),
    ];

    /// <summary>The name and nothing else, lest a PIN is written somewhere.</summary>
    public override string ToString() => Name;
}
