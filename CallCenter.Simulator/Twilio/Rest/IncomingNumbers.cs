using CallCenter.Simulator.Twilio.Calls;

namespace CallCenter.Simulator.Twilio.Rest;

/// <summary>The phone numbers of an account; the clock's gate must be held while they are served.</summary>
/// <param name="numbers">The numbers, in the order in which they are listed.</param>
public sealed class IncomingNumbers(params IReadOnlyCollection<IncomingNumber> numbers)
{
    private readonly List<IncomingNumber> _all = [.. numbers];

    /// <summary>All numbers.</summary>
    public IReadOnlyList<IncomingNumber> All => _all;

    /// <summary>Finds a number by SID.</summary>
    /// <param name="sid">The SID.</param>
    public IncomingNumber? FindBySid(string sid) => _all.Find(number => number.Sid == sid);

    /// <summary>Changes a number.</summary>
    /// <param name="changed">The number as it is from now on; that of the same SID must be there.</param>
    public void Change(IncomingNumber changed) => _all[_all.FindIndex(number => number.Sid == changed.Sid)] = changed;
}
