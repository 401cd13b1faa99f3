using System.Text;
using CallCenter.Core;
using CallCenter.Core.Callers;
using CallCenter.Core.Settings;
using CallCenter.Core.Webhooks;
using CallCenter.Tests.Core.Signatures;
using CsCheck;

namespace CallCenter.Tests.Core.Webhooks;

/// <summary>A caller's call, step by step, through the app.</summary>
public sealed class CallerStepTests
{
    private const string Token = "0123456789abcdef0123456789abcdef";
    private const string Server = "https://calls.example.com/";
    private const string CallSid = "CA0123456789abcdef0123456789abcdef";

    private static readonly (string, string)[] EverythingOn = [("Waiting:Enabled", "true"), ("Messages:Enabled", "true")];

    private static CallCenterApp App(DateTimeOffset? now, params (string Name, string Text)[] settings)
    {
        KeyValuePair<string, string?>[] texts =
            [new("Twilio:AuthToken", Token), .. settings.Select(setting => new KeyValuePair<string, string?>($"CallCenter:{setting.Name}", setting.Text))];
        return new CallCenterApp(AppSettings.Read(texts, isDevelopment: false), monitor: null, new FixedTime(now ?? DateTimeOffset.UnixEpoch));
    }

    private static CallCenterApp App(params (string Name, string Text)[] settings) => App(null, settings);

    private static WebhookReply Answer(CallCenterApp app, string target)
    {
        ValueTask<WebhookReply> answer = app.AnswerAsync(
            new WebhookRequest(target.Split('?')[0], "GET", Server + target, TwilioSigner.Sign(Token, Server + target)));
        WebhookReply reply = answer.IsCompletedSuccessfully ? answer.Result : throw new InvalidOperationException("The answer must be there at once.");
        Assert.Equal(200, reply.Status);
        return reply;
    }

    private static string Text(WebhookReply reply) => Encoding.UTF8.GetString(reply.Body.Span);

    private static void AssertSays(string piece, WebhookReply reply) => Assert.Contains(piece, Text(reply), StringComparison.Ordinal);

    [Theory]
    [InlineData("premium-enqueue", Tier.Premium)]
    [InlineData("regular-enqueue", Tier.Regular)]
    public void FirstRound_IsTheHoldDocumentOfTheTier(string route, Tier tier)
    {
        WebhookReply reply = Answer(App(EverythingOn), $"{route}?step=wait&CallSid={CallSid}&QueuePosition=2&QueueTime=0&CurrentQueueSize=2");

        AssertSays($"<Gather action=\"/{route}?step=key&amp;said=0\"", reply);
        AssertSays("<Play>https://calls.example.com/audio/hold-music.wav</Play>", reply);
        Assert.Equal(new CallerHeld(route, CallSid, tier, 0, new HoldPass(true, 2, 0, 0)), reply.Event);
    }

    [Theory]
    [InlineData("premium-enqueue?step=left&QueueResult=bridged&QueueTime=50", 2)]
    [InlineData("rep-call-complete?tried=premium&DequeueResult=bridged&DequeuedCallQueueTime=50", 2)]
    [InlineData("premium-enqueue?step=left&QueueResult=hangup&QueueTime=50", 0)]
    [InlineData("rep-call-complete?tried=premium&DequeueResult=queue-empty", 0)]
    public void EstimateIsTold_OnceEitherSideToldWhatConnectedCallersWaited(string told, int minutes)
    {
        const string Round = "premium-enqueue?step=wait&QueuePosition=1&QueueTime=0";
        CallCenterApp app = App(EverythingOn);
        for (int caller = 0; caller < 8; caller++)
        {
            Answer(app, Round);
            Answer(app, told);
        }

        Assert.Equal(minutes, Assert.IsType<CallerHeld>(Answer(app, Round).Event).Pass?.Minutes);
    }

    [Fact]
    public void LongestWait_TakesTheCallerOutOfTheQueue()
    {
        WebhookReply reply = Answer(App([.. EverythingOn, ("Waiting:MaxSeconds", "300")]), $"premium-enqueue?step=wait&said=0&CallSid={CallSid}&QueuePosition=2&QueueTime=301");

        AssertSays("<Leave></Leave>", reply);
        Assert.Equal(new CallerHeld("premium-enqueue", CallSid, Tier.Premium, 301, null), reply.Event);
    }

    [Theory]
    [InlineData("1", "<Leave></Leave>", true)]
    [InlineData("2", "<Redirect method=\"GET\">/regular-enqueue?step=wait&amp;said=5</Redirect>", false)]
    [InlineData("", "<Redirect method=\"GET\">/regular-enqueue?step=wait&amp;said=5</Redirect>", false)]
    [InlineData("11", "<Redirect method=\"GET\">/regular-enqueue?step=wait&amp;said=5</Redirect>", false)]
    public void KeyOne_LeavesForAMessage(string digits, string verb, bool leaves)
    {
        WebhookReply reply = Answer(App(EverythingOn), $"regular-enqueue?step=key&said=5&CallSid={CallSid}&Digits={digits}");

        AssertSays(verb, reply);
        Assert.Equal(new CallerPressedKey("regular-enqueue", CallSid, Tier.Regular, leaves), reply.Event);
    }

    [Fact]
    public void KeyOneWithoutMessages_GoesOnWaiting() =>
        AssertSays("<Redirect method=\"GET\">/premium-enqueue?step=wait</Redirect>", Answer(App(("Waiting:Enabled", "true")), "premium-enqueue?step=key&Digits=1"));

    [Theory]
    [InlineData("bridged", "<Response>\n  <Hangup></Hangup>\n</Response>", AfterQueue.HangUp)]
    [InlineData("leave", "<Record action=\"/premium-enqueue?step=message\"", AfterQueue.TakeMessage)]
    [InlineData("queue-full", "<Record action=\"/premium-enqueue?step=message\"", AfterQueue.TakeMessage)]
    [InlineData("system-error", "<Record action=\"/premium-enqueue?step=message\"", AfterQueue.TakeMessage)]
    [InlineData("error", "<Enqueue action=\"/premium-enqueue?step=left&amp;plain=1\" method=\"GET\">premium-customers</Enqueue>", AfterQueue.EnqueueAgain)]
    [InlineData("hangup", "<Response></Response>", AfterQueue.Nothing)]
    [InlineData("redirected", "<Response></Response>", AfterQueue.Nothing)]
    [InlineData("new-result", "Thank you for calling. Goodbye.</Say>\n  <Hangup></Hangup>", AfterQueue.SayGoodbye)]
    public void LeavingTheQueue_IsAnsweredByItsResult(string result, string piece, AfterQueue next)
    {
        WebhookReply reply = Answer(App(EverythingOn), $"premium-enqueue?step=left&CallSid={CallSid}&QueueResult={result}&QueueTime=42");

        AssertSays(piece, reply);
        CallerLeftQueue left = Assert.IsType<CallerLeftQueue>(reply.Event);
        Assert.Equal((Tier.Premium, next, result, "42", CallSid), (left.Tier, left.Next, left.Parameters.QueueResult, left.Parameters.QueueTime, left.Parameters.CallSid));
    }

    [Fact]
    public void SecondError_TakesAMessage() =>
        AssertSays("<Record ", Answer(App(EverythingOn), "premium-enqueue?step=left&plain=1&QueueResult=error"));

    [Fact]
    public void FullQueueWithoutMessages_IsABusySentence() =>
        AssertSays("All our lines are busy right now.", Answer(App(("Waiting:Enabled", "true")), "premium-enqueue?step=left&QueueResult=queue-full"));

    [Theory]
    [InlineData("7", 7)]
    [InlineData("", null)]
    public void Message_IsThankedFor(string duration, int? seconds)
    {
        WebhookReply reply = Answer(App(EverythingOn), $"regular-enqueue?step=message&CallSid={CallSid}&RecordingDuration={duration}&Digits=hangup");

        AssertSays("Thank you for your message. Goodbye.</Say>\n  <Hangup></Hangup>", reply);
        Assert.Equal(new MessageTaken("regular-enqueue", CallSid, Tier.Regular, seconds), reply.Event);
    }

    // 2026-11-25 is a Wednesday; Berlin is an hour ahead of UTC.
    [Theory]
    [InlineData("2026-11-25T06:59:59Z", "We open again today at 8 AM.")]
    [InlineData("2026-11-25T17:00:00Z", "We open again tomorrow at 8 AM.")]
    [InlineData("2026-11-28T17:00:00Z", "We open again on Monday at 8 AM.")]
    public void OutsideTheHours_TheCallerHearsWhenItOpens(string now, string sentence)
    {
        WebhookReply reply = Answer(
            App(DateTimeOffset.Parse(now, null), ("Hours", "Mo-Fr 08:00-18:00"), ("TimeZone", "Europe/Berlin")), $"premium-enqueue?CallSid={CallSid}");

        AssertSays($"{sentence}</Say>\n  <Hangup></Hangup>", reply);
        Assert.Equal(new CallerTurnedAway("premium-enqueue", CallSid, Tier.Premium, MayLeaveMessage: false), reply.Event);
    }

    [Fact]
    public void InsideTheHours_TheCallerIsEnqueued() => Assert.IsType<CallerEnqueued>(
        Answer(App(DateTimeOffset.Parse("2026-11-25T07:00:00Z", null), ("Hours", "Mo-Fr 08:00-18:00"), ("TimeZone", "Europe/Berlin")), "premium-enqueue").Event);

    [Fact]
    public void OutsideTheHoursWithMessages_TheCallerIsAskedForOne()
    {
        WebhookReply reply = Answer(
            App(DateTimeOffset.UnixEpoch, ("Hours", "Mo-Su 08:00-18:00"), ("TimeZone", "Etc/UTC"), ("Messages:Enabled", "true")), "regular-enqueue");

        AssertSays("<Record action=\"/regular-enqueue?step=message\"", reply);
        Assert.True(Assert.IsType<CallerTurnedAway>(reply.Event).MayLeaveMessage);
    }

    [Fact]
    public void ClosedByHand_SaysSoWithoutATime() =>
        AssertSays("We are closed right now. Please call again another time.", Answer(App(("Closed", "true")), "premium-enqueue"));

    [Theory]
    [InlineData("step=wait&QueuePosition=1&QueueTime=5")]
    [InlineData("step=wait&said=0&QueuePosition=1&QueueTime=500")]
    public void WhoWaitsAtClosingTime_GoesOnWaiting(string query) =>
        AssertSays("<Play>", Answer(App([("Closed", "true"), .. EverythingOn]), $"premium-enqueue?{query}"));

    [Theory]
    [InlineData("premium-enqueue?step=wait&QueuePosition=1&QueueTime=0", "<Play>")]
    [InlineData("premium-enqueue?step=key&Digits=1", "<Redirect ")]
    [InlineData("premium-enqueue?step=left&QueueResult=bridged", "<Hangup>")]
    [InlineData("premium-enqueue?step=left&QueueResult=leave", "<Hangup>")]
    [InlineData("premium-enqueue?step=message&RecordingDuration=5", "<Hangup>")]
    public void StepBegunBeforeTheSettingsWereTurnedOff_IsStillAnswered(string target, string piece) => AssertSays(piece, Answer(App(), target));

    [Theory]
    [InlineData("https%3A%2F%2Fcalls.example.com%2Fpremium-enqueue%3Fstep%3Dleft%26QueueResult%3Dbridged", "<Hangup>")]
    [InlineData("https%3A%2F%2Fcalls.example.com%2Fpremium-enqueue%3Fstep%3Dleft%26QueueResult%3Dleave", "<Record ")]
    [InlineData("https%3A%2F%2Fcalls.example.com%2Fpremium-enqueue%3Fstep%3Dleft", "<Record ")]
    [InlineData("https%3A%2F%2Fcalls.example.com%2Fpremium-enqueue%3Fstep%3Dmessage", "Thank you for your message.")]
    [InlineData("https%3A%2F%2Fcalls.example.com%2Fpremium-enqueue%3Fstep%3Dwait%26said%3D5", "<Play>")]
    [InlineData("https%3A%2F%2Fcalls.example.com%2Fpremium-enqueue", "<Enqueue ")]
    [InlineData("nonsense", "<Enqueue ")]
    public void StepThatFailed_IsGoneOnWithAtTheFallbackUrl(string errorUrl, string piece)
    {
        WebhookReply reply = Answer(App(EverythingOn), $"premium-enqueue?ErrorCode=11200&ErrorUrl={errorUrl}");

        AssertSays(piece, reply);
        Assert.Equal(piece == "<Enqueue ", Text(reply).Contains("<Enqueue ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("premium-enqueue?step=")]
    [InlineData("premium-enqueue?step=other")]
    [InlineData("premium-enqueue?STEP=wait")]
    public void UnknownStep_IsANewCall(string target) => Assert.IsType<CallerEnqueued>(Answer(App(), target).Event);

    [Fact]
    public void CallerOnceConnected_IsNeverEnqueuedAgain() => Gen.Select(
            Gen.OneOf(Gen.Const("premium"), Gen.Const("regular")), Gen.Bool, Gen.OneOf(Gen.Const("bridged"), Gen.Const("BRIDGED"), Gen.Const("redirected-from-bridged")))
        .Sample((tier, isPlain, result) =>
            !Text(Answer(App(EverythingOn), $"{tier}-enqueue?step=left{(isPlain ? "&plain=1" : "")}&QueueResult={result}")).Contains("<Enqueue", StringComparison.Ordinal));

    private sealed class FixedTime(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
