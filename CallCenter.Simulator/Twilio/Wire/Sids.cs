namespace CallCenter.Simulator.Twilio.Wire;

/// <summary>Makes well-formed SIDs and phone numbers of nobody.</summary>
internal static class Sids
{
    private const int Bytes = 16;

    private static readonly int[] AreaCodes = [201, 206, 212, 303, 305, 312, 404, 415, 503, 512, 602, 617, 702, 713, 808, 907];

    /// <summary>Makes a SID.</summary>
    /// <param name="prefix">Its two letters, such as <c>CA</c>.</param>
    /// <param name="random">Where its 32 hex digits come from.</param>
    public static string Make(string prefix, Random random)
    {
        Span<byte> bytes = stackalloc byte[Bytes];
        random.NextBytes(bytes);
        return prefix + Convert.ToHexStringLower(bytes);
    }

    /// <summary>Makes a phone number from 555-0100 to 555-0199, which are kept for fiction.</summary>
    /// <param name="index">Any number, not negative.</param>
    public static string PhoneNumber(int index) => $"+1{AreaCodes[index / 100 % AreaCodes.Length]}55501{index % 100:00}";
}
