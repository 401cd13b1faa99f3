using System.Collections.Concurrent;
using CallCenter.Core.Twiml;
using Twilio.TwiML;

namespace CallCenter.Tests.Core.Twiml;

public sealed class TwimlTextTests
{
    [Fact]
    public void Text_IsUtf8WithoutByteOrderMark() =>
        Assert.Equal("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<Response>\n  <Say>é</Say>\n</Response>"u8.ToArray(), TwimlText.Write(new VoiceResponse().Say("é")));

    [Theory]
    [InlineData("/rep-call-complete?tried=premium")]
    [InlineData("/phone/rep-call-complete")]
    public void OwnUrl_StaysRelative(string url)
    {
        Uri relative = TwimlText.RelativeUrl(url);

        Assert.Equal((false, url), (relative.IsAbsoluteUri, relative.OriginalString));
    }

    [Fact]
    public void Document_IsKeptWhileThereIsRoom()
    {
        var kept = new ConcurrentDictionary<int, byte[]>();
        var built = new List<int>();

        byte[] Build(int key)
        {
            built.Add(key);
            return [(byte)key];
        }

        byte[][] documents = [.. new[] { 1, 2, 1, 2, 3, 3 }.Select(key => TwimlText.Keep(kept, key, most: 2, Build))];

        Assert.Equal([1, 2, 3, 3], built);
        Assert.Equal([1, 2, 1, 2, 3, 3], documents.Select(document => (int)document[0]));
        Assert.Equal([1, 2], kept.Keys.Order());
    }
}
