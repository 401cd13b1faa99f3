using System.Text;
using CallCenter.Core.Webhooks;
using CallCenter.Tests.Core.Signatures;

namespace CallCenter.Tests.EndToEnd;

/// <summary>Twilio's forms have a few kilobytes; what is much larger is not even read.</summary>
public sealed class BodySizeTests(CallCenterFixture callCenter) : IClassFixture<CallCenterFixture>
{
    private async Task<RawResponse> PostAsync(int bytes, bool isSigned)
    {
        string value = new('x', bytes - "Pad=".Length);
        RawRequest request = new RawRequest("POST", "/premium-enqueue", callCenter.BaseAddress.Authority).With("Content-Type", RawRequest.Form)
            with
        { Body = Encoding.ASCII.GetBytes("Pad=" + value) };
        using var http = new RawHttp(callCenter.BaseAddress);
        return await http.SendAsync(
            isSigned ? request.With("X-Twilio-Signature", TwilioSigner.Sign(CallCenterFixture.Token, request.Url, ("Pad", value))) : request,
            TestContext.Current.CancellationToken);
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData(RequestBody.LargestBytes, true, 200)]
    [InlineData(RequestBody.LargestBytes, false, 403)]
    [InlineData(RequestBody.LargestBytes + 1, true, 413)]
    [InlineData(RequestBody.LargestBytes + 1, false, 413)]
    [InlineData(20_000_000, false, 413)]
    public async Task Body_IsAnsweredUpTo1MiB(int bytes, bool isSigned, int status) => Assert.Equal(status, (await PostAsync(bytes, isSigned)).Status);

    [Fact(Timeout = Limits.Hang)]
    public async Task TooLargeBody_GetsNoWordAndHarmsNoOtherCall()
    {
        RawResponse refused = await PostAsync(RequestBody.LargestBytes + 1, isSigned: true);

        Assert.Equal((413, ""), (refused.Status, refused.Body));
        Assert.Equal(200, (await PostAsync(1000, isSigned: true)).Status);
    }
}
