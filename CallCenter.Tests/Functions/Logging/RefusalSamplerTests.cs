using CallCenter.Core.Webhooks;
using CallCenter.Functions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace CallCenter.Tests.Functions.Logging;

/// <summary>A flood of refused requests is a hundred lines and a count in each minute.</summary>
public sealed class RefusalSamplerTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly RefusalSampler _sampler;

    public RefusalSamplerTests() => _sampler = new RefusalSampler(_time);

    private int Refuse(int times, RefusalReason reason = RefusalReason.SignatureMissing) => Enumerable.Range(0, times).Count(_ => _sampler.GetsLine(reason));

    [Fact]
    public void FirstHundred_GetALineEach() => Assert.Equal(100, Refuse(100));

    [Fact]
    public void FurtherOnes_GetNone() => Assert.Equal(100, Refuse(250));

    [Fact]
    public void NextMinute_HasAHundredOfItsOwn()
    {
        Refuse(250);
        _time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(100, Refuse(250));
    }

    [Fact]
    public void Minute_BeginsWithItsFirstRefusal()
    {
        _time.Advance(TimeSpan.FromSeconds(59));
        Refuse(100);
        _time.Advance(TimeSpan.FromSeconds(59));

        Assert.Equal(0, Refuse(1));
    }

    [Fact]
    public void CountIsToldByReason_OnceTheMinuteIsOver()
    {
        Refuse(100);
        Refuse(4, RefusalReason.SignatureMissing);
        Refuse(3, RefusalReason.SignatureWrong);
        Refuse(2, RefusalReason.SignerUnknown);
        Refuse(1, RefusalReason.BodyTooLarge);
        RefusalCount early = _sampler.TakeCount();
        _time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal([default, new RefusalCount(Missing: 4, Wrong: 3, Signer: 2, Size: 1), default], [early, _sampler.TakeCount(), _sampler.TakeCount()]);
    }

    [Fact]
    public void HundredRefusals_HaveNoCount()
    {
        Refuse(100);
        _time.Advance(TimeSpan.FromMinutes(1));

        Assert.True(_sampler.TakeCount().IsEmpty);
    }
}
