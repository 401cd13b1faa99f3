using CallCenter.Core;
using CallCenter.Core.Calls;
using CsCheck;

namespace CallCenter.Tests.Core.Calls;

public sealed class CallStateTests
{
    private const string Url = "/rep-call-complete";

    private static readonly Gen<Tier?> AnyTier = Gen.OneOf(Gen.Const((Tier?)null), Gen.Enum<Tier>().Select(tier => (Tier?)tier));

    private static readonly Gen<int> Number = Gen.Int[0, CallState.LargestNumber];

    private static readonly Gen<CallState> OfACaller = Gen.Select(
        AnyTier,
        Gen.Bool,
        Gen.Enum<CallStep>(),
        Gen.OneOf(Gen.Const((int?)null), Number.Select(said => (int?)said)),
        Gen.Bool,
        (tried, seen, step, said, isPlain) => new CallState(tried, seen, step, said, isPlain));

    private static readonly Gen<CallState> AnyState = Gen.Select(
        OfACaller,
        Gen.OneOf(Gen.Const((string?)null), Gen.OneOf("anna", "Ben-2", "7").Select(name => (string?)name)),
        Number,
        Number,
        Number,
        AnyTier,
        (state, rep, tries, round, quiet, waker) => state with { Rep = rep, Tries = tries, Round = round, QuietSeconds = quiet, For = waker });

    private static string QueryOf(string url) => url.Contains('?', StringComparison.Ordinal) ? url[(url.IndexOf('?', StringComparison.Ordinal) + 1)..] : "";

    [Fact]
    public void WhatIsWritten_IsReadBack() =>
        AnyState.Sample(state => CallState.Read(QueryOf(state.WriteTo(Url))) == state);

    [Fact]
    public void WhatTwilioAppends_ChangesNothing() => Gen.Select(AnyState, Gen.OneOf("CallSid=CA1&From=%2B15550100", "DequeueResult=bridged", "Tried=x&SEEN=1")).Sample(
        (state, twilios) => CallState.Read($"{QueryOf(state.WriteTo(Url))}&{twilios}") == state);

    [Theory]
    [InlineData(null, false, "/rep-call-complete")]
    [InlineData(Tier.Premium, false, "/rep-call-complete?tried=premium")]
    [InlineData(Tier.Regular, false, "/rep-call-complete?tried=regular")]
    [InlineData(Tier.Premium, true, "/rep-call-complete?tried=premium&seen=1")]
    [InlineData(null, true, "/rep-call-complete?seen=1")]
    public void State_IsWrittenIntoTheQuery(Tier? tried, bool seen, string url) => Assert.Equal(url, new CallState(tried, seen).WriteTo(Url));

    [Theory]
    [InlineData(CallStep.Begin, null, false, "/rep-call-complete")]
    [InlineData(CallStep.Wait, null, false, "/rep-call-complete?step=wait")]
    [InlineData(CallStep.Wait, 0, false, "/rep-call-complete?step=wait&said=0")]
    [InlineData(CallStep.Key, 5, false, "/rep-call-complete?step=key&said=5")]
    [InlineData(CallStep.Left, null, true, "/rep-call-complete?step=left&plain=1")]
    [InlineData(CallStep.Message, null, false, "/rep-call-complete?step=message")]
    [InlineData(CallStep.Pin, null, false, "/rep-call-complete?step=pin")]
    [InlineData(CallStep.Ready, null, false, "/rep-call-complete?step=ready")]
    [InlineData(CallStep.Pause, null, false, "/rep-call-complete?step=pause")]
    [InlineData(CallStep.Idle, null, false, "/rep-call-complete?step=idle")]
    [InlineData(CallStep.Back, null, false, "/rep-call-complete?step=back")]
    [InlineData(CallStep.Woken, null, false, "/rep-call-complete?step=woken")]
    public void Step_IsWrittenIntoTheQuery(CallStep step, int? said, bool isPlain, string url) =>
        Assert.Equal(url, new CallState(Step: step, Said: said, IsPlain: isPlain).WriteTo(Url));

    [Theory]
    [InlineData("step=Wait", CallStep.Begin, null, false)]
    [InlineData("step=wait&said=-1", CallStep.Wait, null, false)]
    [InlineData("step=wait&said=1000&plain=true", CallStep.Wait, null, false)]
    [InlineData("st%65p=%6cef%74&sai%64=3&plai%6e=%31", CallStep.Left, 3, true)]
    [InlineData("step=&step=key&said=&said=2&plain=&plain=1", CallStep.Key, 2, true)]
    public void UnknownOrDamagedStep_IsAbsent(string query, CallStep step, int? said, bool isPlain) =>
        Assert.Equal(new CallState(Step: step, Said: said, IsPlain: isPlain), CallState.Read(query));

    [Theory]
    [InlineData("step=woken&for=premium", Tier.Premium)]
    [InlineData("step=woken&f%6fr=regular", Tier.Regular)]
    [InlineData("step=woken&for=Premium", null)]
    public void TierOfTheCallerWhoWokeARep_IsRead(string query, Tier? tier) => Assert.Equal(new CallState(Step: CallStep.Woken) { For = tier }, CallState.Read(query));

    [Theory]
    [InlineData("", null, false)]
    [InlineData("tried=premium&seen=1", Tier.Premium, true)]
    [InlineData("seen=1&tried=regular", Tier.Regular, true)]
    [InlineData("tried=Premium&seen=true", null, false)]
    [InlineData("tried=other&tried=premium", null, false)]
    [InlineData("tried=&tried=premium&seen=&seen=1", Tier.Premium, true)]
    [InlineData("tr%69ed=prem%69um&s%65en=%31", Tier.Premium, true)]
    [InlineData("tried=premium%20", null, false)]
    [InlineData("tried&seen", null, false)]
    [InlineData("TRIED=premium", null, false)]
    public void UnknownOrDamaged_IsAbsent(string query, Tier? tried, bool seen) => Assert.Equal(new CallState(tried, seen), CallState.Read(query));

    [Fact]
    public void StateOfARep_IsWrittenIntoTheQuery() => Assert.Equal(
        "/rep-call-complete?rep=anna&tries=1&round=2&quiet=3&for=regular",
        new CallState { Rep = "anna", Tries = 1, Round = 2, QuietSeconds = 3, For = Tier.Regular }.WriteTo(Url));

    [Theory]
    [InlineData("rep=anna&tries=999&round=20&quiet=60", "anna", 999, 20, 60)]
    [InlineData("r%65p=%61nna&tri%65s=1&%72ound=2&qui%65t=%33", "anna", 1, 2, 3)]
    [InlineData("rep=&rep=anna&tries=&tries=1&round=&round=2&quiet=&quiet=3", "anna", 1, 2, 3)]
    [InlineData("rep=anna&rep=ben&tries=1&tries=2&round=1&round=2&quiet=1&quiet=2", "anna", 1, 1, 1)]
    [InlineData("rep=an%20na&tries=1000&round=-1&quiet=+1", null, 0, 0, 0)]
    public void StateOfARep_IsRead(string query, string? rep, int tries, int round, int quiet) => Assert.Equal(
        new CallState { Rep = rep, Tries = tries, Round = round, QuietSeconds = quiet }, CallState.Read(query));

    [Theory]
    [InlineData("a", true)]
    [InlineData("Anna-2", true)]
    [InlineData("0123456789012345678901234567890123456789", true)]
    [InlineData("01234567890123456789012345678901234567890", false)]
    [InlineData("", false)]
    [InlineData("an na", false)]
    [InlineData("anna_2", false)]
    [InlineData("ännä", false)]
    public void Name_HasLettersDigitsAndHyphens(string text, bool isName) => Assert.Equal(isName, CallState.IsName(text));

    [Theory]
    [InlineData("", false)]
    [InlineData("tried=premium&seen=1", false)]
    [InlineData("step=wait", true)]
    [InlineData("rep=anna", true)]
    public void FirstDialOrQueue_IsNotYetUnderWay(string query, bool isUnderWay) => Assert.Equal(isUnderWay, CallState.Read(query).IsUnderWay);

    [Theory]
    [InlineData("https://calls.example.com/rep-call-complete?tried=premium", Tier.Premium)]
    [InlineData("?tried=regular", Tier.Regular)]
    [InlineData("https://calls.example.com/rep-call-complete", null)]
    [InlineData("tried=premium", null)]
    public void StateInAUrl_IsRead(string url, Tier? tried) => Assert.Equal(new CallState(tried), CallState.ReadUrl(url));
}
