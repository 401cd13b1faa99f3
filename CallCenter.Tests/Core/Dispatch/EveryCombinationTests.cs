using CallCenter.Core;
using CallCenter.Core.Calls;
using CallCenter.Core.Dispatch;

namespace CallCenter.Tests.Core.Dispatch;

/// <summary>The whole table of the rule, row by row, for each way in which its parameters can come.</summary>
public sealed class EveryCombinationTests
{
    private const string PremiumSid = "QU0123456789abcdef0123456789abcdef";
    private const string RegularSid = "QUfedcba9876543210fedcba9876543210";

    private static readonly string?[] Results = [null, "", "bridged", "BRIDGED", "queue-empty", "queue-not-found", "error", "x"];
    private static readonly string?[] Trieds = [null, "", "premium", "regular", "PREMIUM", "x"];
    private static readonly string?[] Sids = [null, "", PremiumSid, RegularSid, "QU0123456789ABCDEF0123456789ABCDEF", "x"];
    private static readonly string?[] Bridgeds = [null, "", "true", "TRUE", "false"];
    private static readonly string?[] ConfiguredSids = [null, PremiumSid, RegularSid];

    /// <summary>Writes a parameter into a query or form, given its value or null for none.</summary>
    private static readonly (string Name, Func<string, string?, (string Query, string Form)> Write)[] Places =
    [
        ("in the query", (name, value) => (Pair(name, value), "")),
        ("in the form", (name, value) => ("", Pair(name, value))),
        ("in the form before the query", (name, value) => (Pair(name, value is null or "" ? null : "loser"), Pair(name, value))),
        ("repeated", (name, value) => (Pair(name, value) + Pair(name, value is null or "" ? null : "loser"), "")),
        ("after an empty one", (name, value) => (Pair(name, value), Pair(name, ""))),
        ("with an escaped name", (name, value) => (Pair($"%{(int)name[0]:X2}{name[1..]}", value), "")),
    ];

    public static TheoryData<string> PlaceNames => [.. Places.Select(place => place.Name)];

    [Theory]
    [MemberData(nameof(PlaceNames))]
    public void EveryCombination_FollowsTheTable(string placeName)
    {
        Func<string, string?, (string Query, string Form)> write = Places.Single(place => place.Name == placeName).Write;
        int rows = 0;
        foreach (string? result in Results)
        {
            foreach (string? tried in Trieds)
            {
                foreach (string? sid in Sids)
                {
                    foreach (string? bridged in Bridgeds)
                    {
                        foreach (string? configured in ConfiguredSids)
                        {
                            (string query, string form) = Join(write("DequeueResult", result), write("QueueSid", sid), write("DialBridged", bridged));
                            query += Pair("tried", tried);
                            RepReport report = RepReport.Of(TwilioParameters.Read(query, form, out CallState state), state, configured);

                            NextDial actual = DispatchRule.Next(report.Result, report.Tried);

                            Assert.True(Expected(result, tried, sid, bridged, configured) == actual, $"?{query} form {form} configured {configured}: {actual}");
                            rows++;
                        }
                    }
                }
            }
        }

        Assert.Equal(8 * 6 * 6 * 5 * 3, rows);
    }

    /// <summary>The table of the design, written a second time and in another way.</summary>
    private static NextDial Expected(string? result, string? tried, string? sid, string? bridged, string? configured)
    {
        bool hasTried = tried is "premium" or "regular";
        bool hasResult = !string.IsNullOrEmpty(result);
        if (hasResult ? result!.ToUpperInvariant() == "BRIDGED" : hasTried && bridged?.ToUpperInvariant() == "TRUE")
        {
            return new NextDial(Tier.Premium);
        }

        bool premiumWasTried = hasTried
            ? tried == "premium"
            : !string.IsNullOrEmpty(sid) && configured is not null && sid.ToUpperInvariant() == configured.ToUpperInvariant();
        bool pause = hasResult && result != "queue-empty";
        return new NextDial(premiumWasTried ? Tier.Regular : Tier.Premium, pause);
    }

    private static (string Query, string Form) Join(params (string Query, string Form)[] parts) =>
        (string.Concat(parts.Select(part => part.Query)), string.Concat(parts.Select(part => part.Form)));

    private static string Pair(string name, string? value) => value is null ? "" : $"{name}={value}&";
}
