using System.Text.Json;
using System.Text.Json.Serialization;

namespace CallCenter.Cli.Board.Page;

/// <summary>How the board becomes JSON, generated when the project is built: names in camelCase, words for what is one of several.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, GenerationMode = JsonSourceGenerationMode.Metadata, Converters = [typeof(GradeConverter)])]
[JsonSerializable(typeof(BoardMessage))]
[JsonSerializable(typeof(BoardAge))]
[JsonSerializable(typeof(PaceAnswer))]
internal sealed partial class BoardJson : JsonSerializerContext
{
    private sealed class GradeConverter() : JsonStringEnumConverter<TroubleGrade>(JsonNamingPolicy.CamelCase);
}
