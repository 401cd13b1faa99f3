using CallCenter.Core;
using CallCenter.Core.Calls;
using CallCenter.Core.Reps;
using CsCheck;

namespace CallCenter.Tests.Core.Reps;

/// <summary>Who may take calls.</summary>
public sealed class RepLockTests
{
    private const string Known = "+15550100";
    private const string Unknown = "+15559999";
    private const string Pin = "482915";

    private static RepLock Lock(bool numbers, bool pins, bool pinForUnknownOnly = false) =>
        new(numbers ? RepNumbers.Parse(Known) : null, pins ? RepPins.Parse($"anna={Pin}") : null, pinForUnknownOnly);

    [Theory]
    [InlineData(Known, AdmissionResult.Admitted)]
    [InlineData(Unknown, AdmissionResult.Refused)]
    [InlineData(null, AdmissionResult.Refused)]
    public void NumbersAlone_Decide(string? from, AdmissionResult result) =>
        Assert.Equal(new Admission(result), Lock(numbers: true, pins: false).Admit(from, null, new CallState { Rep = "anna" }));

    [Theory]
    [InlineData(true, false, Known, AdmissionResult.AskPin)]
    [InlineData(true, false, Unknown, AdmissionResult.Refused)]
    [InlineData(true, true, Known, AdmissionResult.Admitted)]
    [InlineData(true, true, Unknown, AdmissionResult.AskPin)]
    [InlineData(false, false, Known, AdmissionResult.AskPin)]
    [InlineData(false, true, null, AdmissionResult.AskPin)]
    public void WithPins_ACallIsAskedForOne(bool numbers, bool pinForUnknownOnly, string? from, AdmissionResult result) =>
        Assert.Equal(new Admission(result), Lock(numbers, pins: true, pinForUnknownOnly).Admit(from, null, default));

    [Theory]
    [InlineData(0, Pin, AdmissionResult.SignedIn, 1)]
    [InlineData(2, Pin, AdmissionResult.SignedIn, 3)]
    [InlineData(0, "482916", AdmissionResult.AskPin, 1)]
    [InlineData(1, "482916", AdmissionResult.AskPin, 2)]
    [InlineData(2, "482916", AdmissionResult.Refused, 3)]
    [InlineData(2, null, AdmissionResult.Refused, 3)]
    [InlineData(999, "482916", AdmissionResult.Refused, 3)]
    public void ThirdWrongPin_IsTheLast(int tries, string? digits, AdmissionResult result, int triesNow) => Assert.Equal(
        new Admission(result, result is AdmissionResult.SignedIn ? "anna" : null, triesNow),
        Lock(numbers: false, pins: true).Admit(Unknown, digits, new CallState(Step: CallStep.Pin) { Tries = tries }));

    [Theory]
    [InlineData("anna", AdmissionResult.Admitted)]
    [InlineData("ben", AdmissionResult.AskPin)]
    public void NameInTheUrl_CountsWhileItIsInTheList(string rep, AdmissionResult result) =>
        Assert.Equal(result, Lock(numbers: false, pins: true).Admit(null, null, new CallState(Tier.Premium) { Rep = rep }).Result);

    [Fact]
    public void DigitsOutsideOfTheQuestion_AreNoPin() => Assert.Equal(
        AdmissionResult.AskPin, Lock(numbers: false, pins: true).Admit(null, Pin, new CallState(Step: CallStep.Ready)).Result);

    [Fact]
    public void NobodyWithoutAPin_IsAdmitted() => Gen.Select(
            Gen.Enum<CallStep>(), Gen.Int[0, 999], Gen.Char['0', '9'].Array[0, 10].Select(digits => new string(digits)), Gen.OneOf(Gen.Const(Known), Gen.Const(Unknown), Gen.Const("")))
        .Where((_, _, digits, _) => digits != Pin)
        .Sample((step, tries, digits, from) =>
            Lock(numbers: true, pins: true).Admit(from, digits, new CallState(Step: step) { Tries = tries }).Result is AdmissionResult.AskPin or AdmissionResult.Refused);
}
