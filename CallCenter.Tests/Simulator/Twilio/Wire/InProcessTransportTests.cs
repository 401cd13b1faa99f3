using CallCenter.Core.Settings;
using CallCenter.Core.Webhooks;
using CallCenter.Simulator.Twilio.Wire;

namespace CallCenter.Tests.Simulator.Twilio.Wire;

public sealed class InProcessTransportTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private static async Task<WebhookResponse> SendAsync(string method, string path, string? form)
    {
        var settings = new TwilioOptions();
        settings.RequestValidation.Enabled = false;
        return await new InProcessTransport(new CallCenterApp(new AppSettings(new CallCenterOptions(), settings))).SendAsync(
            new CallCenter.Simulator.Twilio.Wire.WebhookRequest(method, "http://localhost" + path, form, Signature: null), Cancelled);
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData("GET", "/rep-call-complete?tried=premium&DequeueResult=queue-empty", null)]
    [InlineData("POST", "/rep-call-complete?tried=premium", "DequeueResult=queue-empty")]
    public async Task Answer_IsWholeAndNotToBeCached(string method, string path, string? form)
    {
        WebhookResponse answer = await SendAsync(method, path, form);

        Assert.Equal((200, "application/xml; charset=utf-8", "no-store", false), (answer.Status, answer.ContentType, answer.CacheControl, answer.HasValidators));
        Assert.Contains("<Queue>customers</Queue>", answer.Body, StringComparison.Ordinal);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task UnknownPath_Is404WithNothingElse() =>
        Assert.Equal(new WebhookResponse(404, ContentType: null, Body: ""), await SendAsync("GET", "/nowhere", null));
}
