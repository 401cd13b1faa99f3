using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using CallCenter.Core;
using CallCenter.Simulator.People;
using CallCenter.Simulator.Runs.Results;
using CallCenter.Simulator.Scenarios;
using CallCenter.Simulator.Statistics;
using CallCenter.Simulator.Twilio.Calls;
using CallCenter.Simulator.Twilio.Queues;
using CallCenter.Simulator.Twilio.Rest;
using CallCenter.Simulator.Twilio.Wire;

namespace CallCenter.Cli.Reports.Json;

/// <summary>A run's result as JSON, for other programs.</summary>
internal static class JsonReport
{
    /// <summary>The names that leave their unit to the documentation in C#; in JSON they end with it.</summary>
    private static readonly Dictionary<Type, HashSet<string>> InSeconds = new()
    {
        [typeof(WaitSummary)] = ["mean", "median", "p90", "p95", "longest", "meanError"],
        [typeof(TierResult)] = ["shareWithin20", "idealMeanWait", "idealShareWithin20"],
        [typeof(BothTiersResult)] = ["meanWait", "idealMeanWait"],
        [typeof(RepResult)] = ["paid", "talk", "idle", "deadAir", "wrapUp", "pause"],
        [typeof(RepDay)] = ["talk", "wrapUp", "pause", "idle"],
        [typeof(TimelineSlice)] = ["premiumMeanWait", "regularMeanWait"],
        [typeof(CallsInSlice)] = ["within20"],
    };

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        NewLine = "\n",
        IgnoreReadOnlyProperties = true,

        // The text is a file of its own and part of no page, so markup in it stays readable.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters =
        {
            new NullUnlessFinite(),
            new JsonStringEnumConverter<DistributionKind>(JsonNamingPolicy.CamelCase),
            new JsonStringEnumConverter<DialTimeoutReading>(JsonNamingPolicy.CamelCase),
            new JsonStringEnumConverter<WaitingRepChoice>(JsonNamingPolicy.CamelCase),
            new JsonStringEnumConverter<FailedPlay>(JsonNamingPolicy.CamelCase),
            new JsonStringEnumConverter<HangupWhileEnqueued>(JsonNamingPolicy.CamelCase),
            new JsonStringEnumConverter<RestBehaviour>(JsonNamingPolicy.CamelCase),
            new JsonStringEnumConverter<FailedWait>(JsonNamingPolicy.CamelCase),
            new JsonStringEnumConverter<OutageKind>(JsonNamingPolicy.CamelCase),
            new JsonStringEnumConverter<RetryOn>(JsonNamingPolicy.CamelCase),
            new JsonStringEnumConverter<RepState>(JsonNamingPolicy.CamelCase),
            new JsonStringEnumConverter<Tier>(JsonNamingPolicy.CamelCase),
            new JsonStringEnumConverter<WaitEnd>(JsonNamingPolicy.CamelCase),
        },
        TypeInfoResolver = ReportJsonContext.Default.WithAddedModifier(NameUnits),
    };

    /// <summary>Writes a result as JSON: names in camelCase that tell their unit, enumerations as words, null for what has no number.</summary>
    /// <param name="result">The result of a run.</param>
    /// <returns>Indented JSON; equal results give equal bytes, and only <c>measured</c> depends on the machine.</returns>
    public static string Write(RunResult result) =>
        JsonSerializer.Serialize(result, (JsonTypeInfo<RunResult>)Options.GetTypeInfo(typeof(RunResult))) + "\n";

    private static void NameUnits(JsonTypeInfo type)
    {
        if (!InSeconds.TryGetValue(type.Type, out HashSet<string>? names))
        {
            return;
        }

        foreach (JsonPropertyInfo property in type.Properties.Where(property => names.Contains(property.Name)))
        {
            property.Name += "Seconds";
        }
    }
}
