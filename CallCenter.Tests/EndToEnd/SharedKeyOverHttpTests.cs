using System.Text;
using CallCenter.LocalHost.Hosting;
using CallCenter.Tests.Core.Signatures;

namespace CallCenter.Tests.EndToEnd;

/// <summary>An app that has shared keys and no auth token.</summary>
public sealed class SharedKeyOverHttpTests
{
    private const string Key = "webhooks_sharedkey_01k5abcdefghjkmnpqrstvwxyz";
    private const string Secret = "c2hhcmVk";

    private static async Task<RawResponse> SendAsync(string? settings, Func<RawRequest, string> sign)
    {
        await using LocalFunctionsHost host = await LocalFunctionsHost.StartAsync(
            new LocalHostOptions { Settings = new Dictionary<string, string?> { ["Twilio:SharedKeys"] = $"{Key}={Secret}" } },
            TestContext.Current.CancellationToken);
        var request = new RawRequest("POST", "/premium-enqueue", host.BaseAddress.Authority) { Body = Encoding.ASCII.GetBytes("From=a") };
        request = request.With("Content-Type", RawRequest.Form).With("X-Twilio-Signature", sign(request));
        using var http = new RawHttp(host.BaseAddress);
        return await http.SendAsync(
            settings is null ? request : request.With("X-Twilio-Webhooks-Signature-Settings", settings), TestContext.Current.CancellationToken);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task RequestThatTheKeySigned_IsAnswered()
    {
        RawResponse answer = await SendAsync($"key={Key},algorithm=HMAC_SHA256", request => TwilioSigner.SignBySha256(Secret, request.Url, ("From", "a")));

        Assert.Equal(200, answer.Status);
        Assert.Contains("premium", answer.Body, StringComparison.Ordinal);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task RequestThatSomeTokenSigned_Gets403()
    {
        RawResponse answer = await SendAsync(null, request => TwilioSigner.Sign(Secret, request.Url, ("From", "a")));

        Assert.Equal((403, ""), (answer.Status, answer.Body));
    }
}
