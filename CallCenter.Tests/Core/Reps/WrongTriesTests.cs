using CallCenter.Core.Reps;
using Microsoft.Extensions.Time.Testing;

namespace CallCenter.Tests.Core.Reps;

/// <summary>When wrong PINs are answered late.</summary>
public sealed class WrongTriesTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public void TenInAQuarterOfAnHour_MakeTheNextLate()
    {
        var tries = new WrongTries(_time);

        Assert.All(Enumerable.Range(0, 10), _ => Assert.False(tries.Add()));
        Assert.True(tries.Add());
    }

    [Fact]
    public void AfterAQuarterOfAnHour_TheyAreForgotten()
    {
        var tries = new WrongTries(_time);
        for (int i = 0; i < 10; i++)
        {
            tries.Add();
        }

        _time.Advance(TimeSpan.FromMinutes(15));

        Assert.False(tries.Add());
    }

    [Fact]
    public void OneEveryTwoMinutes_IsNeverLate()
    {
        var tries = new WrongTries(_time);

        Assert.All(Enumerable.Range(0, 100), _ =>
        {
            _time.Advance(TimeSpan.FromMinutes(2));
            Assert.False(tries.Add());
        });
    }
}
