using CallCenter.Core.Settings;

namespace CallCenter.Tests.Core.Settings;

/// <summary>What the settings of the reps' side may be.</summary>
public sealed class RepSettingsRulesTests
{
    private const string NeedsRest = "needs Twilio:AccountSid, Twilio:ApiKeySid and Twilio:ApiKeySecret: without them nobody knows who waits.";

    public static TheoryData<string, bool, Action<CallCenterOptions>> Good => new()
    {
        { "defaults", false, _ => { } },
        { "numbers and PINs", false, options => (options.Reps.Numbers, options.Reps.Pins, options.Reps.PinFor) = ("+15550100,sip:anna@example.com", "anna=482915;ben=771204", "Unknown") },
        { "longest wrap-up", false, options => options.Reps.WrapUpSeconds = 600 },
        { "looking", true, options => (options.Reps.Announce, options.RegularMaxWaitSeconds) = (true, 14_400) },
        { "recording", false, options => options.Recording = "dual" },
    };

    public static TheoryData<string, bool, Action<CallCenterOptions>> Bad => new()
    {
        { "CallCenter:Reps:Numbers must be numbers and SIP addresses with commas between, such as +15550100, sip:anna@example.com; there is no entry.", false, options => options.Reps.Numbers = "," },
        { "CallCenter:Reps:Pins must be names and PINs with semicolons between, such as anna=482915; ben=771204; entry 2 has the PIN of another entry.", false, options => options.Reps.Pins = "a=123456;b=123456" },
        { "CallCenter:Reps:PinFor must be Everyone or Unknown.", false, options => options.Reps.PinFor = "unknown" },
        { "CallCenter:Reps:HangUpOnStar must be true or false.", false, options => options.Reps.HangUpOnStar = null },
        { "CallCenter:Reps:WrapUpSeconds must be a whole number of seconds from 0 to 600.", false, options => options.Reps.WrapUpSeconds = 601 },
        { "CallCenter:Reps:Announce must be true or false.", true, options => options.Reps.Announce = null },
        { "CallCenter:Recording must be none, mono or dual.", false, options => options.Recording = "yes" },
        { "CallCenter:RegularMaxWaitSeconds must be a whole number of seconds from 0, for ever, to 14400.", true, options => options.RegularMaxWaitSeconds = 14_401 },
        { $"CallCenter:Reps:Announce {NeedsRest}", false, options => options.Reps.Announce = true },
        { $"CallCenter:RegularMaxWaitSeconds {NeedsRest}", false, options => options.RegularMaxWaitSeconds = 60 },
    };

    [Theory]
    [MemberData(nameof(Good))]
    public void GoodSettings_AreNoMistake(string _, bool hasRest, Action<CallCenterOptions> set) => Assert.Empty(Mistakes(hasRest, set));

    [Theory]
    [MemberData(nameof(Bad))]
    public void Mistake_IsOneSentence(string sentence, bool hasRest, Action<CallCenterOptions> set) => Assert.Equal([sentence], Mistakes(hasRest, set));

    private static IEnumerable<string> Mistakes(bool hasRest, Action<CallCenterOptions> set)
    {
        var options = new CallCenterOptions();
        set(options);
        return RepSettingsRules.Mistakes(options, new TwilioOptions { ApiKeySid = hasRest ? "SK0123456789abcdef0123456789abcdef" : null });
    }
}
