using System.Text;
using CallCenter.Core;
using CallCenter.Core.Dispatch;
using CallCenter.Core.Settings;
using CallCenter.Core.Twiml;
using CallCenter.Core.Webhooks;
using CsCheck;

namespace CallCenter.Tests.Core.Dispatch;

/// <summary>What holds for any request and any configured SID.</summary>
public sealed class DispatchLaws
{
    private const long Cases = 20_000;

    private static readonly Gen<string> Sid = Gen.Char["0123456789abcdefABCDEF"].Array[32].Select(digits => "QU" + new string(digits));

    private static readonly Gen<string?> ConfiguredSid = Gen.OneOf(Gen.Const((string?)null), Sid.Select(sid => (string?)sid));

    private static readonly Gen<string> Name = Gen.OneOf(
        Gen.OneOf("DequeueResult", "QueueSid", "tried", "DialBridged", "CallSid", "DequeuedCallQueueTime", "dequeueresult"),
        Gen.String);

    private static readonly Gen<string> Value = Gen.OneOf(
        Gen.OneOf("bridged", "queue-empty", "queue-not-found", "error", "premium", "regular", "true", "false", "", "%zz", "%ff"),
        Gen.String,
        Sid);

    private static readonly Gen<string> Fields =
        Gen.Select(Name, Value).Select((name, value) => $"{name}={value}").Array[0, 8].Select(pairs => string.Join('&', pairs));

    private static WebhookReply Answer(CallCenterApp app, string query, string form = "")
    {
        // Without REST there is nothing to wait for.
        ValueTask<WebhookReply> answer = app.AnswerAsync(new WebhookRequest(
            WebhookRoutes.RepCallComplete, "POST", $"https://calls.example.com/rep-call-complete?{query}", Signature: null, RequestBody.OfForm(form)));
        return answer.IsCompletedSuccessfully ? answer.Result : throw new InvalidOperationException("The answer must be there at once.");
    }

    private static Tier Next(CallCenterApp app, string query) => Assert.IsType<RepSentOn>(Answer(app, query).Event).Next.Tier;

    private static CallCenterApp Create(string? sid)
    {
        var twilio = new TwilioOptions();
        twilio.RequestValidation.Enabled = false;
        return new CallCenterApp(new AppSettings(new CallCenterOptions { PremiumQueueSid = sid }, twilio));
    }

    [Fact]
    public void AnyRequest_GetsOneOfTheDocuments()
    {
        var documents = new RepDocuments(new CallCenterOptions(), "");
        string[] all = [.. from tier in Enum.GetValues<Tier>() from pause in new[] { false, true } select Text(documents.Dial(new RepDial(new NextDial(tier, pause))))];
        Assert.Equal(4, all.Distinct().Count());

        Gen.Select(Fields, Fields, ConfiguredSid).Sample(
            (query, form, sid) => all.Contains(Text(Answer(Create(sid), query, form).Body)),
            iter: Cases);
    }

    [Fact]
    public void AnyState_TwoFruitlessAttemptsTryBothQueues() => Gen.Select(Fields, ConfiguredSid, Sid, Gen.OneOf("queue-empty", "queue-not-found", "error", "hangup", "")).Sample(
        (start, configured, reported, result) =>
        {
            CallCenterApp app = Create(configured);
            Tier first = Next(app, start);

            Tier second = Next(app, Callback(first, result, reported));

            return first != second;
        },
        iter: Cases);

    [Fact]
    public void BridgedCall_IsAlwaysFollowedByPremium() => Gen.Select(Gen.Enum<Tier>(), ConfiguredSid, Sid, Gen.OneOf("bridged", "Bridged", "BRIDGED")).Sample(
        (tried, configured, reported, result) =>
            Next(Create(configured), Callback(tried, result, reported)) is Tier.Premium,
        iter: Cases);

    private static string Callback(Tier tried, string result, string sid) =>
        $"tried={(tried is Tier.Premium ? "premium" : "regular")}&DequeueResult={result}&QueueSid={sid}";

    private static string Text(ReadOnlyMemory<byte> document) => Encoding.UTF8.GetString(document.Span);
}
