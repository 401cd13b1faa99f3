using System.Net;
using CallCenter.Core;
using CallCenter.Core.Settings;
using CallCenter.Core.Signatures;
using CallCenter.Core.Webhooks;
using CallCenter.Functions.Webhooks;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Moq;

namespace CallCenter.Tests.Functions;

/// <summary>Requests that no HTTP client sends but a host may hand over.</summary>
public sealed class WebhookResponderTests
{
    private const string Token = "secret";
    private const string SignatureOfSomethingElse = "AAAAAAAAAAAAAAAAAAAAAAAAAAA=";

    private static async Task<HttpStatusCode> AnswerAsync(Func<Uri> url, Stream body, SignatureVerifier? verifier)
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
        request.Setup(each => each.Headers).Returns(new HttpHeadersCollection(new Dictionary<string, string>
        {
            [SignatureVerifier.Header] = SignatureOfSomethingElse,
            ["content-type"] = "Application/X-WWW-Form-URLEncoded;charset=UTF-8",
        }));

        var publicUrl = new PublicUrl(null);
        var responder = new WebhookResponder(
            new Switchboard(new CallCenterOptions(), publicUrl), publicUrl, verifier, NullLogger<WebhookResponder>.Instance);
        HttpResponseData answer = await responder.RespondAsync(request.Object, "premium-enqueue", static (switchboard, _) => new(switchboard.Enqueue(Tier.Premium)));
        return answer.StatusCode;
    }

    private static SignatureVerifier Verifier => new(new TwilioOptions { AuthToken = Token });

    private static Stream BrokenBody()
    {
        var body = new Mock<Stream> { CallBase = true };
        body.Setup(each => each.CanRead).Returns(true);
        body.Setup(each => each.CopyToAsync(It.IsAny<Stream>(), It.IsAny<int>(), It.IsAny<CancellationToken>())).ThrowsAsync(new IOException("broken off"));
        return body.Object;
    }

    [Fact(Timeout = Limits.Short)]
    public async Task UrlThatCannotBeRead_Is403() =>
        Assert.Equal(HttpStatusCode.Forbidden, await AnswerAsync(() => throw new UriFormatException(), Stream.Null, Verifier));

    [Fact(Timeout = Limits.Short)]
    public async Task UrlThatCannotBeRead_Is200WhereValidationIsOff() =>
        Assert.Equal(HttpStatusCode.OK, await AnswerAsync(() => throw new UriFormatException(), Stream.Null, verifier: null));

    [Fact(Timeout = Limits.Short)]
    public async Task BodyThatBreaksOff_Is403() =>
        Assert.Equal(HttpStatusCode.Forbidden, await AnswerAsync(() => new Uri("https://host/premium-enqueue"), BrokenBody(), Verifier));

    [Fact(Timeout = Limits.Short)]
    public async Task BodyThatBreaksOff_Is200WhereValidationIsOff() =>
        Assert.Equal(HttpStatusCode.OK, await AnswerAsync(() => new Uri("https://host/premium-enqueue"), BrokenBody(), verifier: null));
}
