using CallCenter.Core.Signatures;

namespace CallCenter.Tests.Core.Signatures;

public sealed class SignatureSettingsTests
{
    [Theory]
    [InlineData(null, null, "HMAC_SHA1")]
    [InlineData("", null, "HMAC_SHA1")]
    [InlineData("nonsense", null, "HMAC_SHA1")]
    [InlineData("key=k,algorithm=HMAC_SHA256", "k", "HMAC_SHA256")]
    [InlineData("algorithm=HMAC_SHA256,key=k", "k", "HMAC_SHA256")]
    [InlineData(" key = k , algorithm = HMAC_SHA256 , more=x", "k", "HMAC_SHA256")]
    [InlineData("key=k", "k", "HMAC_SHA1")]
    [InlineData("key=k,algorithm=", "k", "HMAC_SHA1")]
    [InlineData("key=", "", "HMAC_SHA1")]
    [InlineData("algorithm=HMAC_SHA256", null, "HMAC_SHA256")]
    [InlineData("key=k,key=l,algorithm=none,algorithm=HMAC_SHA1", "k", "none")]
    [InlineData("key=k=l", "k=l", "HMAC_SHA1")]
    public void Header_SaysKeyAndAlgorithm(string? header, string? key, string algorithm)
    {
        var read = SignatureSettings.Read(header);

        Assert.Equal((key, algorithm), (read.Key, read.Algorithm));
    }
}
