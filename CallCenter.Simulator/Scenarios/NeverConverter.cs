using System.Text.Json;
using System.Text.Json.Serialization;

namespace CallCenter.Simulator.Scenarios;

/// <summary>A number, or the word never for null.</summary>
internal sealed class NeverConverter : JsonConverter<double?>
{
    private const string Never = "never";

    public override bool HandleNull => true;

    public override double? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.Number => reader.GetDouble(),
        JsonTokenType.String when reader.ValueTextEquals(Never) => null,
        _ => throw new JsonException(),
    };

    public override void Write(Utf8JsonWriter writer, double? value, JsonSerializerOptions options) => JsonSerializer.Serialize(writer, value ?? (object)Never);
}
