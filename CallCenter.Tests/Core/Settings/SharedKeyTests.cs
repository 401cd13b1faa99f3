using CallCenter.Core.Settings;

namespace CallCenter.Tests.Core.Settings;

public sealed class SharedKeyTests
{
    private const string Id = "webhooks_sharedkey_01k5abcdefghjkmnpqrstvwxyz";
    private const string OtherId = "webhooks_sharedkey_01k6abcdefghjkmnpqrstvwxyz";

    [Theory]
    [InlineData($"{Id}=secret", $"{Id}=secret")]
    [InlineData($"{Id}=c2VjcmV0==", $"{Id}=c2VjcmV0==")]
    [InlineData($" {Id}=a ;\n{OtherId}=b;\n", $"{Id}=a;{OtherId}=b")]
    public void Keys_AreReadAndWritten(string text, string written) => Assert.Equal(written, SharedKey.WriteAll(SharedKey.ReadAll(text)!));

    [Fact]
    public void Secret_IsNotShown() => Assert.Equal(Id, new SharedKey(Id, "secret").ToString());
}
