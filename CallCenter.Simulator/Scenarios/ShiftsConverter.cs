using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CallCenter.Simulator.Scenarios;

/// <summary>Shifts: a text such as "4@8-12:30", or an array of such texts.</summary>
internal sealed class ShiftsConverter : JsonConverter<IReadOnlyList<Shift>>
{
    /// <summary>What shifts must be, as the end of a sentence.</summary>
    public static readonly string Rule =
        $"must be REPS@FROM-TO, such as 4@8-12:30, with 1 to {ScenarioRules.MostReps} reps who begin between 0 and 24 and end at most 24 hours later, such as 2@22-30 over midnight";

    public override IReadOnlyList<Shift> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        JsonElement value = JsonElement.ParseValue(ref reader);
        JsonElement[] texts = value.ValueKind is JsonValueKind.Array ? [.. value.EnumerateArray()] : [value];
        return texts is [] ? throw new JsonException() : [.. texts.Select(Parse)];
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<Shift> value, JsonSerializerOptions options) => throw new NotSupportedException();

    private static Shift Parse(JsonElement value) =>
        value.ValueKind is JsonValueKind.String
        && value.GetString()!.Split('@') is [var reps, var hours]
        && hours.Split('-') is [var from, var to]
        && int.TryParse(reps, NumberStyles.None, CultureInfo.InvariantCulture, out int count)
        && count is >= 1 and <= ScenarioRules.MostReps
        && HourConverter.Parse(from) is { } begin and >= 0 and <= Arrivals.HoursADay
        && HourConverter.Parse(to) is { } end
        && end - begin is > 0 and <= Arrivals.HoursADay
        ? new Shift(count, begin, end)
        : throw new JsonException();
}
