namespace CallCenter.Core.Settings;

/// <summary>Where Twilio keeps and works on an account's data (https://www.twilio.com/docs/global-infrastructure/understanding-twilio-regions).</summary>
/// <remarks>
/// Regions share nothing: each has its own auth token, its own API keys, its own queues, and its own URLs for each number. REST of a region is
/// at <c>api.EDGE.REGION.twilio.com</c>; names that leave the edge out ended on 28 April 2026, except for the default region's
/// (https://www.twilio.com/docs/global-infrastructure/using-the-twilio-rest-api-in-a-non-us-region).
/// </remarks>
public static class TwilioRegion
{
    private const int LongestLabel = 63;

    /// <summary>The region of an account that was given none.</summary>
    public const string Default = "us1";

    /// <summary>The edge location at the place of a region, by which its REST is reached.</summary>
    /// <param name="region">The region, in small letters.</param>
    /// <returns>The edge, in small letters; null if the app does not know the region.</returns>
    public static string? EdgeOf(string? region) => region switch
    {
        Default => "ashburn",
        "ie1" => "dublin",
        "au1" => "sydney",
        _ => null,
    };

    /// <summary>Whether a text may name an edge location, such as <c>dublin</c> or <c>sao-paulo</c>: it becomes a part of a host's name.</summary>
    /// <param name="edge">The text.</param>
    public static bool IsEdge(string edge) =>
        edge.Length is > 0 and <= LongestLabel && edge[0] != '-' && edge[^1] != '-' && edge.All(letter => letter is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-');

    /// <summary>Says of credentials whose they must be, for the end of a phrase.</summary>
    /// <param name="region">The region; null for the default one, of which nothing needs to be said.</param>
    /// <returns>A text such as <c> of region IE1</c>, or an empty one.</returns>
    public static string Suffix(string? region) => region is null ? "" : $" of region {region.ToUpperInvariant()}";
}
