using CallCenter.Core;
using CallCenter.Core.Calls;
using CallCenter.Core.Dispatch;

namespace CallCenter.Tests.Core.Dispatch;

public sealed class RepReportTests
{
    private const string PremiumSid = "QU0123456789abcdef0123456789ABCDEF";
    private const string OtherSid = "QUffffffffffffffffffffffffffffffff";

    private static RepReport Read(string query, string? premiumQueueSid = PremiumSid) =>
        RepReport.Of(TwilioParameters.Read(query, "", out CallState state), state, premiumQueueSid);

    [Theory]
    [InlineData("", AttemptResult.None)]
    [InlineData("DequeueResult=", AttemptResult.None)]
    [InlineData("DequeueResult=bridged", AttemptResult.Bridged)]
    [InlineData("DequeueResult=BRIDGED", AttemptResult.Bridged)]
    [InlineData("DequeueResult=Bridged", AttemptResult.Bridged)]
    [InlineData("DequeueResult=queue-empty", AttemptResult.QueueEmpty)]
    [InlineData("DequeueResult=Queue-Empty", AttemptResult.QueueEmpty)]
    [InlineData("DequeueResult=queue-not-found", AttemptResult.Other)]
    [InlineData("DequeueResult=error", AttemptResult.Other)]
    [InlineData("DequeueResult=hangup", AttemptResult.Other)]
    [InlineData("DequeueResult=%20bridged", AttemptResult.Other)]
    [InlineData("DequeueResult=br%C4%B1dged", AttemptResult.Other)]
    public void DequeueResult_IsRead(string query, AttemptResult result) => Assert.Equal(result, Read(query).Result);

    [Theory]
    [InlineData("tried=premium&DialBridged=true", AttemptResult.Bridged)]
    [InlineData("tried=regular&DialBridged=True", AttemptResult.Bridged)]
    [InlineData("tried=premium&DialBridged=false", AttemptResult.None)]
    [InlineData("tried=premium&DialBridged=", AttemptResult.None)]
    [InlineData("tried=premium&DequeueResult=&DialBridged=true", AttemptResult.Bridged)]
    [InlineData("tried=premium&DequeueResult=queue-empty&DialBridged=true", AttemptResult.QueueEmpty)]
    [InlineData("DialBridged=true", AttemptResult.None)]
    [InlineData("tried=other&DialBridged=true", AttemptResult.None)]
    public void DialBridged_CountsOnlyOnACallbackWithoutDequeueResult(string query, AttemptResult result) =>
        Assert.Equal(result, Read(query).Result);

    [Theory]
    [InlineData("tried=premium", Tier.Premium)]
    [InlineData("tried=regular", Tier.Regular)]
    [InlineData("tried=Premium", null)]
    [InlineData("tried=other", null)]
    [InlineData("tried=", null)]
    [InlineData("", null)]
    [InlineData($"QueueSid={PremiumSid}", Tier.Premium)]
    [InlineData("QueueSid=qu0123456789ABCDEF0123456789abcdef", Tier.Premium)]
    [InlineData($"QueueSid={OtherSid}", Tier.Regular)]
    [InlineData("QueueSid=", null)]
    [InlineData($"tried=other&QueueSid={PremiumSid}", Tier.Premium)]
    [InlineData($"tried=regular&QueueSid={PremiumSid}", Tier.Regular)]
    [InlineData($"tried=premium&QueueSid={OtherSid}", Tier.Premium)]
    public void Tried_IsReadFromTheActionUrlThenFromTheQueueSid(string query, Tier? tried) => Assert.Equal(tried, Read(query).Tried);

    [Theory]
    [InlineData("")]
    [InlineData("QueueSid=")]
    [InlineData($"QueueSid={PremiumSid}")]
    public void NoConfiguredSid_NeverEqualsAnything(string query) => Assert.Null(Read(query, premiumQueueSid: null).Tried);

    [Theory]
    [InlineData($"tried=regular&QueueSid={PremiumSid}", PremiumSid, true)]
    [InlineData($"tried=premium&QueueSid={OtherSid}", PremiumSid, true)]
    [InlineData($"tried=premium&QueueSid={PremiumSid}", PremiumSid, false)]
    [InlineData($"tried=regular&QueueSid={OtherSid}", PremiumSid, false)]
    [InlineData("tried=premium", PremiumSid, false)]
    [InlineData("tried=premium&QueueSid=", PremiumSid, false)]
    [InlineData($"QueueSid={OtherSid}", PremiumSid, false)]
    [InlineData($"tried=premium&QueueSid={OtherSid}", null, false)]
    public void ContradictingSid_IsNoticed(string query, string? configured, bool disagrees) =>
        Assert.Equal(disagrees, Read(query, configured).SidDisagrees);

    [Theory]
    [InlineData("tried=premium&seen=1", true)]
    [InlineData("seen=1&tried=regular", true)]
    [InlineData("tried=premium&seen=0", false)]
    [InlineData("tried=premium&seen=", false)]
    [InlineData("tried=premium", false)]
    [InlineData("seen=1", false)]
    [InlineData($"seen=1&QueueSid={PremiumSid}", false)]
    public void CallersSeen_IsReadFromOurOwnActionUrl(string query, bool seen) => Assert.Equal(seen, Read(query).CallersSeen);
}
