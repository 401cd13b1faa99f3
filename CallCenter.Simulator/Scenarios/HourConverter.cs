using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace CallCenter.Simulator.Scenarios;

/// <summary>An hour of the day: a number such as 8.5, or a text such as "8:30" or "8.5".</summary>
internal sealed partial class HourConverter : JsonConverter<double>
{
    private const double MinutesAnHour = 60;
    private const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    public override double Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.Number => reader.GetDouble(),
        JsonTokenType.String when Parse(reader.GetString()!) is { } hour => hour,
        _ => throw new JsonException(),
    };

    public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options) => writer.WriteNumberValue(value);

    /// <summary>Reads a text such as 8, 8.5 or 8:30.</summary>
    /// <returns>The hour, which may be more than a day has; null if the text is none.</returns>
    public static double? Parse(string text)
    {
        Match time = HoursAndMinutes().Match(text);
        return time.Success ? Number(time.Groups[1].Value) + (Number(time.Groups[2].Value) / MinutesAnHour) : Number(text);
    }

    private static double? Number(string text) => double.TryParse(text, Plain, CultureInfo.InvariantCulture, out double number) ? number : null;

    [GeneratedRegex("^([0-9]+):([0-5][0-9])\\z")]
    private static partial Regex HoursAndMinutes();
}
