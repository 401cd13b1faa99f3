using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using CallCenter.Simulator.Twilio.Wire;

namespace CallCenter.Simulator.Scenarios;

/// <summary>Outages: a text such as "1@9-9:10=dead", or an array of such texts.</summary>
internal sealed partial class OutagesConverter : JsonConverter<IReadOnlyList<Outage>>
{
    /// <summary>How an outage is written.</summary>
    public const string Syntax = "HOME@FROM-TO=HOW";

    /// <summary>What outages must be, as the end of a sentence.</summary>
    public const string Rule =
        "must be HOME@FROM-TO=HOW, such as 1@9-9:10=dead, with home 1 or 2, hours of which the second is later, and dead, unreachable, hanging or error, or such as 2@9-9:10=dead/20 for a home "
        + "that is out and back for 20 seconds on average, from 1 to 3600";

    private const double LongestFlap = 3600;

    public override IReadOnlyList<Outage> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        JsonElement value = JsonElement.ParseValue(ref reader);
        JsonElement[] texts = value.ValueKind is JsonValueKind.Array ? [.. value.EnumerateArray()] : [value];
        return [.. texts.Select(Parse)];
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<Outage> value, JsonSerializerOptions options) => throw new NotSupportedException();

    private static Outage Parse(JsonElement value) =>
        value.ValueKind is JsonValueKind.String
        && Parts().Match(value.GetString()!) is { Success: true, Groups: var parts }
        && HourConverter.Parse(parts["from"].Value) is { } from and >= 0
        && HourConverter.Parse(parts["to"].Value) is { } to
        && from < to && double.IsFinite(to)
        && Flap(parts["flap"]) is { } flap
            ? new Outage(parts["home"].Value == "1" ? 1 : 2, from, to, Enum.Parse<OutageKind>(parts["how"].Value, ignoreCase: true), flap)
            : throw new JsonException();

    private static double? Flap(Group flap) =>
        !flap.Success ? 0
        : double.TryParse(flap.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double seconds) && seconds is >= 1 and <= LongestFlap ? seconds
        : null;

    [GeneratedRegex("^(?<home>[12])@(?<from>[^-]+)-(?<to>[^=-]+)=(?<how>dead|unreachable|hanging|error)(/(?<flap>.+))?\\z")]
    private static partial Regex Parts();
}
