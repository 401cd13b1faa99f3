using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CallCenter.Simulator.Scenarios;

/// <summary>Arrivals: a number of callers per hour, 24 such numbers, the first for the hour after midnight, or the path of a JSON file with 24 numbers.</summary>
internal sealed class ArrivalsConverter : JsonConverter<Arrivals>
{
    private const double Most = 100_000;

    /// <summary>What arrivals must be, as the end of a sentence.</summary>
    public static readonly string Rule =
        FormattableString.Invariant($"must be a number of callers per hour from 0 to {Most}, or the path of a JSON file with 24 such numbers");

    private static readonly string ProfileRule = FormattableString.Invariant($"must hold 24 numbers from 0 to {Most}, the callers in each hour of the day");

    /// <summary>A value of a scenario file: the path of a profile starts at that file's own folder.</summary>
    public static JsonElement Beside(string file, JsonElement value) =>
        PathIn(value) is { } path ? JsonSerializer.SerializeToElement(Path.Combine(Path.GetDirectoryName(file) ?? "", path)) : value;

    public override Arrivals Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        JsonElement value = JsonElement.ParseValue(ref reader);
        return value.ValueKind is JsonValueKind.Array ? Profile(value, ProfileRule)
            : PathIn(value) is not { } path ? Arrivals.Steady(IsRate(value) ? value.GetDouble() : throw new JsonException())
            : File.Exists(path) ? Profile(ScenarioFile.ReadJson(path), $"names {path}, which {ProfileRule}")
            : throw new MistakeException($"{Rule}, and there is no file {path}");
    }

    public override void Write(Utf8JsonWriter writer, Arrivals value, JsonSerializerOptions options) => writer.WriteNumberValue(value.PerHour[0]);

    private static Arrivals Profile(JsonElement value, string rule) =>
        value.ValueKind is JsonValueKind.Array && value.EnumerateArray().ToArray() is { Length: Arrivals.HoursADay } rates && Array.TrueForAll(rates, IsRate)
            ? new Arrivals([.. rates.Select(rate => rate.GetDouble())])
            : throw new MistakeException(rule);

    private static bool IsRate(JsonElement value) => value.ValueKind is JsonValueKind.Number && value.GetDouble() is >= 0 and <= Most;

    // A number in quotes is a mistake, and no file's name.
    private static string? PathIn(JsonElement value) =>
        value.ValueKind is JsonValueKind.String && value.GetString() is { } text && !double.TryParse(text, CultureInfo.InvariantCulture, out _) ? text : null;

    /// <summary>Says more than the <see cref="Rule"/>.</summary>
    /// <param name="rule">What is allowed, as the end of a sentence.</param>
    public sealed class MistakeException(string rule) : JsonException(rule);
}
