namespace CallCenter.Core.Reps;

/// <summary>Whether a caller may take calls.</summary>
/// <param name="Result">Whether.</param>
/// <param name="Rep">The rep's name; null where there are no names.</param>
/// <param name="Tries">How many PINs the caller has typed, this one included.</param>
public readonly record struct Admission(AdmissionResult Result, string? Rep = null, int Tries = 0)
{
    /// <summary>The caller may; nobody asked for a PIN.</summary>
    public static Admission Open => new(AdmissionResult.Admitted);

    /// <summary>The caller may not.</summary>
    public static Admission Refused => new(AdmissionResult.Refused);
}

/// <summary>Whether a caller may take calls.</summary>
public enum AdmissionResult
{
    /// <summary>The caller may.</summary>
    Admitted,

    /// <summary>The caller has just given a right PIN, and may.</summary>
    SignedIn,

    /// <summary>The caller is asked for a PIN: for the first time, or again after a wrong one.</summary>
    AskPin,

    /// <summary>The caller may not, and is hung up on.</summary>
    Refused,
}
