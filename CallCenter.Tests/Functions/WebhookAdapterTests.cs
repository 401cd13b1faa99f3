using System.Net;
using CallCenter.Core;
using CallCenter.Core.Settings;
using CallCenter.Core.Webhooks;
using CallCenter.Functions;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Http;
using Microsoft.Extensions.Logging;
using Moq;

namespace CallCenter.Tests.Functions;

/// <summary>Requests that no HTTP client sends but a host may hand over.</summary>
public sealed class WebhookAdapterTests
{
    private const string Token = "secret";
    private const string SignatureOfSomethingElse = "AAAAAAAAAAAAAAAAAAAAAAAAAAA=";

    private static async Task<HttpStatusCode> AnswerAsync(Func<Uri> url, Stream body, bool isChecked, string? contentLength = null, LogRecorder? log = null)
    {
        var context = new Mock<FunctionContext>();
        var response = new Mock<HttpResponseData>(context.Object);
        response.SetupProperty(each => each.StatusCode);
        response.SetupProperty(each => each.Headers, []);
        response.SetupProperty(each => each.Body, new MemoryStream());
        var request = new Mock<HttpRequestData>(context.Object);
        request.Setup(each => each.Method).Returns("POST");
        request.Setup(each => each.Url).Returns(url);
        request.Setup(each => each.Body).Returns(body);
        request.Setup(each => each.CreateResponse()).Returns(response.Object);
        var headers = new HttpHeadersCollection(new Dictionary<string, string>
        {
            [WebhookRequest.SignatureHeader] = SignatureOfSomethingElse,
            ["content-type"] = "Application/X-WWW-Form-URLEncoded;charset=UTF-8",
        });
        if (contentLength is not null)
        {
            headers.Add("content-length", contentLength);
        }

        request.Setup(each => each.Headers).Returns(headers);

        var twilio = new TwilioOptions { AuthToken = Token };
        twilio.RequestValidation.Enabled = isChecked;
        using var loggers = new LoggerFactory(log is null ? [] : [log]);
        using var adapter = new WebhookAdapter(new CallCenterApp(new AppSettings(new CallCenterOptions(), twilio)), loggers.CreateLogger<WebhookAdapter>(), TimeProvider.System);
        HttpResponseData answer = await adapter.AnswerAsync(WebhookRoutes.PremiumEnqueue, request.Object);
        return answer.StatusCode;
    }

    private static Stream BrokenBody()
    {
        var body = new Mock<Stream> { CallBase = true };
        body.Setup(each => each.CanRead).Returns(true);
        body.Setup(each => each.ReadAsync(It.IsAny<Memory<byte>>(), It.IsAny<CancellationToken>())).ThrowsAsync(new IOException("broken off"));
        return body.Object;
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task UrlThatCannotBeRead_Is403() =>
        Assert.Equal(HttpStatusCode.Forbidden, await AnswerAsync(() => throw new UriFormatException(), Stream.Null, isChecked: true));

    [Fact(Timeout = Limits.Hang)]
    public async Task UrlThatCannotBeRead_Is200WhereValidationIsOff() =>
        Assert.Equal(HttpStatusCode.OK, await AnswerAsync(() => throw new UriFormatException(), Stream.Null, isChecked: false));

    /// <summary>.NET's Uri takes a host of this kind. Kestrel does not let it through, but the app may stand behind another server.</summary>
    [Theory(Timeout = Limits.Hang)]
    [InlineData("http://[::1]\nWarning fake line/premium-enqueue")]
    [InlineData("http://[::1]\u001e70/premium-enqueue")]
    [InlineData("http://[::1]\u202870/premium-enqueue")]
    public async Task LineBreakInTheHost_IsAUrlThatCannotBeRead(string url)
    {
        using var log = new LogRecorder();

        Assert.Equal(HttpStatusCode.Forbidden, await AnswerAsync(() => new Uri(url), Stream.Null, isChecked: true, log: log));

        Assert.Equal(["Warning premium-enqueue: refused, X-Twilio-Signature is Wrong; the URL it was checked against begins http://unreadable"], log.Lines);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task BodyThatBreaksOff_Is403() =>
        Assert.Equal(HttpStatusCode.Forbidden, await AnswerAsync(() => new Uri("https://host/premium-enqueue"), BrokenBody(), isChecked: true));

    [Fact(Timeout = Limits.Hang)]
    public async Task BodyThatBreaksOff_Is200WhereValidationIsOff() =>
        Assert.Equal(HttpStatusCode.OK, await AnswerAsync(() => new Uri("https://host/premium-enqueue"), BrokenBody(), isChecked: false));

    [Theory(Timeout = Limits.Hang)]
    [InlineData(true)]
    [InlineData(false)]
    public async Task BodyThatSaysItIsTooLarge_Is413AndNotRead(bool isChecked) => Assert.Equal(
        HttpStatusCode.RequestEntityTooLarge, await AnswerAsync(() => new Uri("https://host/premium-enqueue"), BrokenBody(), isChecked, contentLength: "1048577"));

    [Theory(Timeout = Limits.Hang)]
    [InlineData(1_048_576, HttpStatusCode.OK)]
    [InlineData(1_048_577, HttpStatusCode.RequestEntityTooLarge)]
    public async Task BodyThatSaysNothingOfItsLength_IsReadUpTo1MiB(int bytes, HttpStatusCode status)
    {
        byte[] body = Enumerable.Repeat((byte)'a', bytes).ToArray();
        body[1] = (byte)'=';

        Assert.Equal(status, await AnswerAsync(() => new Uri("https://host/premium-enqueue"), new MemoryStream(body), isChecked: false));
    }
}
