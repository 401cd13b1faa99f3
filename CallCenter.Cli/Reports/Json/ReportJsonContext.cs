using System.Text.Json.Serialization;
using CallCenter.Simulator.Runs.Results;

namespace CallCenter.Cli.Reports.Json;

/// <summary>How a result becomes JSON, generated when the project is built.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(RunResult))]
internal sealed partial class ReportJsonContext : JsonSerializerContext;
