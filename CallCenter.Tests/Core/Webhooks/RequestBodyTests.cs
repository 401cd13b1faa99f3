using System.Text;
using CallCenter.Core.Webhooks;

namespace CallCenter.Tests.Core.Webhooks;

public sealed class RequestBodyTests
{
    private const string FormType = "application/x-www-form-urlencoded";

    private static async Task<RequestBody> ReadAsync(string body, string? contentType = FormType, string? contentLength = null, bool isWanted = true) =>
        await RequestBody.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(body)), contentType, contentLength, isWanted, TestContext.Current.CancellationToken);

    [Theory(Timeout = Limits.Hang)]
    [InlineData("a=1", FormType, "a=1")]
    [InlineData("a=1", "Application/X-WWW-Form-URLEncoded ; charset=utf-8", "a=1")]
    [InlineData("a=é", FormType, "a=é")]
    [InlineData("no form", FormType, null)]
    [InlineData("", FormType, null)]
    [InlineData("a=1", "application/json", null)]
    [InlineData("a=1", "", null)]
    [InlineData("a=1", null, null)]
    public async Task Form_IsReadByItsContentType(string body, string? contentType, string? form) =>
        Assert.Equal(form, (await ReadAsync(body, contentType)).Form);

    [Fact(Timeout = Limits.Hang)]
    public async Task FormThatNobodyWants_IsNotRead() => Assert.Equal(RequestBody.None, await ReadAsync("a=1", isWanted: false));

    [Theory(Timeout = Limits.Hang)]
    [InlineData("1048576", false)]
    [InlineData("1048577", true)]
    [InlineData("99999999999999999999", false)]
    [InlineData("-1", false)]
    [InlineData("x", false)]
    [InlineData(null, false)]
    public async Task ContentLength_TellsWhatIsTooLarge(string? contentLength, bool isTooLarge) =>
        Assert.Equal(isTooLarge, (await ReadAsync("a=1", contentLength: contentLength, isWanted: false)).IsTooLarge);

    [Theory(Timeout = Limits.Hang)]
    [InlineData(RequestBody.LargestBytes, false)]
    [InlineData(RequestBody.LargestBytes + 1, true)]
    public async Task BodyOfUntoldLength_IsReadUpToTheLimit(int bytes, bool isTooLarge) =>
        Assert.Equal(isTooLarge, (await ReadAsync("=" + new string('a', bytes - 1))).IsTooLarge);
}
