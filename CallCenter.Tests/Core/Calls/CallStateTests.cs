using CallCenter.Core;
using CallCenter.Core.Calls;
using CsCheck;

namespace CallCenter.Tests.Core.Calls;

public sealed class CallStateTests
{
    private const string Url = "/rep-call-complete";

    private static readonly Gen<CallState> AnyState = Gen.Select(
        Gen.OneOf(Gen.Const((Tier?)null), Gen.Enum<Tier>().Select(tier => (Tier?)tier)),
        Gen.Bool,
        Gen.Enum<CallStep>(),
        Gen.OneOf(Gen.Const((int?)null), Gen.Int[0, CallState.LargestNumber].Select(said => (int?)said)),
        Gen.Bool,
        (tried, seen, step, said, isPlain) => new CallState(tried, seen, step, said, isPlain));

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
}
