using CallCenter.Core.Calls;

namespace CallCenter.Core.Reps;

/// <summary>Decides whether whoever rings the number of the reps may take calls.</summary>
/// <remarks>
/// Nothing is kept: every request is judged by itself. The name of a rep who gave a PIN rides in the URLs that the app wrote and Twilio signed;
/// a name that is no longer in the list counts as none.
/// </remarks>
/// <param name="numbers">The callers who may; null for all.</param>
/// <param name="pins">The reps and their PINs; null for none.</param>
/// <param name="pinForUnknownOnly">Whether a caller who is one of the numbers needs no PIN.</param>
internal sealed class RepLock(RepNumbers? numbers, RepPins? pins, bool pinForUnknownOnly)
{
    /// <summary>How often a caller may type a PIN.</summary>
    internal const int MostTries = 3;

    /// <summary>Decides.</summary>
    /// <param name="from">Twilio's <c>From</c>.</param>
    /// <param name="digits">The keys that were pressed; null if none.</param>
    /// <param name="state">What is remembered of the call.</param>
    public Admission Admit(string? from, string? digits, in CallState state)
    {
        bool isKnown = numbers is null || numbers.Has(from);
        if (pins is null)
        {
            return isKnown ? Admission.Open : Admission.Refused;
        }

        if (numbers is not null && (pinForUnknownOnly ? isKnown : !isKnown))
        {
            return isKnown ? Admission.Open : Admission.Refused;
        }

        if (state.Rep is { } rep && pins.Has(rep))
        {
            return new Admission(AdmissionResult.Admitted, rep);
        }

        if (state.Step is not CallStep.Pin)
        {
            return new Admission(AdmissionResult.AskPin, Tries: 0);
        }

        int tries = Math.Min(state.Tries, MostTries - 1) + 1;
        return pins.Find(digits ?? "") is { } name ? new Admission(AdmissionResult.SignedIn, name, tries)
            : new Admission(tries < MostTries ? AdmissionResult.AskPin : AdmissionResult.Refused, Tries: tries);
    }
}
