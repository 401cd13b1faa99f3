using CallCenter.Simulator.People;
using CallCenter.Simulator.Runs;

namespace CallCenter.Tests.Simulator.Runs;

/// <summary>A rep's run in columns with a single state each.</summary>
public sealed class RepColumnsTests
{
    private static TimeSpan Minutes(double minutes) => TimeSpan.FromMinutes(minutes);

    [Fact]
    public void StatesOfWholeColumns_AreTold()
    {
        var columns = new RepColumns(Minutes(1), 6);
        columns.Add(RepState.Dialling, Minutes(1), Minutes(2));
        columns.Add(RepState.Premium, Minutes(2), Minutes(4));

        Assert.Equal([(RepState.Dialling, 1, 2), (RepState.Premium, 2, 4)], columns.Finish());
    }

    [Fact]
    public void StateThatIsNeverTheLargerPart_KeepsItsShare()
    {
        var columns = new RepColumns(Minutes(1), 100);
        for (int minute = 0; minute < 100; minute++)
        {
            columns.Add(RepState.Regular, Minutes(minute), Minutes(minute + 0.8));
            columns.Add(RepState.WrapUp, Minutes(minute + 0.8), Minutes(minute + 1));
        }

        Assert.Equal(20, columns.Finish().Where(run => run.State is RepState.WrapUp).Sum(run => run.To - run.From));
    }

    [Fact]
    public void RepWhoWasNeverThere_NoColumns() => Assert.Empty(new RepColumns(Minutes(1), 6).Finish());
}
