using CallCenter.Simulator.Runs;

namespace CallCenter.Tests.Simulator.Runs;

/// <summary>A list that never grows beyond a bound.</summary>
public sealed class ThinnedListTests
{
    [Theory]
    [InlineData(0, new int[0])]
    [InlineData(4, new[] { 0, 1, 2, 3 })]
    [InlineData(5, new[] { 0, 2, 4 })]
    [InlineData(7, new[] { 0, 2, 4, 6 })]
    [InlineData(8, new[] { 0, 2, 4, 6 })]
    [InlineData(9, new[] { 0, 4, 8 })]
    [InlineData(100, new[] { 0, 32, 64, 96 })]
    public void Numbers_StaySpreadEvenly(int added, int[] kept)
    {
        var list = new ThinnedList<int>(4);
        for (int number = 0; number < added; number++)
        {
            list.Add(number);
        }

        Assert.Equal(kept, list.Items);
    }
}
