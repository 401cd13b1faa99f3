using CallCenter.Simulator.Twilio.Rest;
using CallCenter.Simulator.Twilio.Wire;

namespace CallCenter.Benchmarks.Soak;

/// <summary>What goes wrong in an hour of the soak.</summary>
/// <param name="RestName">What Twilio's REST does, in a word.</param>
/// <param name="Rest">How it fails.</param>
/// <param name="HomesName">What the homes do, in a word.</param>
/// <param name="Homes">When which home is out, in hours from the beginning of the hour.</param>
internal sealed record SoakTrouble(string RestName, RestFaults Rest, string HomesName, IReadOnlyList<Outage> Homes)
{
    /// <summary>Nothing.</summary>
    public static SoakTrouble None { get; } = new("good", RestFaults.None, "good", []);
}
