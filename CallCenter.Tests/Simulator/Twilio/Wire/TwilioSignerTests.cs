using CallCenter.Simulator.Twilio.Wire;
using CsCheck;
using Twilio.Security;

namespace CallCenter.Tests.Simulator.Twilio.Wire;

public sealed class TwilioSignerTests
{
    private const string Url = "https://example.com/myapp.php?foo=1&bar=2";

    /// <summary>The example of https://www.twilio.com/docs/usage/security, with the signature that Twilio gives there.</summary>
    [Fact]
    public void TwiliosOwnExample_IsSignedAsTwilioDoes() => Assert.Equal(
        "L/OH5YylLD5NRKLltdqwSvS0BnU=",
        TwilioSigner.Sign(
            "12345",
            Url,
            Form(("Digits", "1234"), ("To", "+18005551212"), ("From", "+14158675310"), ("Caller", "+14158675310"), ("CallSid", "CA1234567890ABCDE"))));

    [Fact]
    public void Fragment_IsNotSigned() => Assert.Equal(TwilioSigner.Sign("12345", Url, []), TwilioSigner.Sign("12345", Url + "#rc=2", []));

    [Fact]
    public void SameFieldTwice_CountsOnce() => Assert.Equal(
        TwilioSigner.Sign("12345", Url, Form(("a", "1"), ("a", "2"))),
        TwilioSigner.Sign("12345", Url, Form(("a", "2"), ("a", "1"), ("a", "2"))));

    [Fact]
    public void AnyForm_IsValidForTwiliosValidator() => Gen.Dictionary(Gen.String, Gen.String)[0, 6].Sample(fields =>
        new RequestValidator("12345").Validate(Url, fields, TwilioSigner.Sign("12345", Url, fields)));

    private static IEnumerable<KeyValuePair<string, string>> Form(params (string Name, string Value)[] fields) =>
        fields.Select(field => KeyValuePair.Create(field.Name, field.Value));
}
