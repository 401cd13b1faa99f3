using CallCenter.Cli.Board;
using CallCenter.Cli.Board.Accounts;
using CallCenter.Core;

namespace CallCenter.Tests.Cli.Board.Accounts;

public sealed class AccountTroublesTests
{
    private static IEnumerable<(TroubleGrade, string)> Troubles(int size, int? maxSize) => AccountTroubles.Of(
        new AccountLook { At = Looks.Nine, Queues = new(new QueueLook(0, 1000, []), new QueueLook(size, maxSize, [])), Calls = [] },
        new PerTier<string>("gold", "all")).Select(trouble => (trouble.Grade, trouble.Sentence));

    [Theory]
    [InlineData(0, 10)]
    [InlineData(8, 10)]
    public void QueueWithPlaces_IsWell(int size, int maxSize) => Assert.Empty(Troubles(size, maxSize));

    [Fact]
    public void QueueThatIsNearlyFull_IsAWarning() => Assert.Equal([(TroubleGrade.Warning, "The queue all is nearly full: 9 wait, and it takes 10.")], Troubles(9, 10));

    [Fact]
    public void QueueThatIsFull_IsAnAlarm() => Assert.Equal([(TroubleGrade.Alarm, "The queue all is full: 10 wait, and it takes no more.")], Troubles(10, 10));

    [Fact]
    public void QueueThatIsNotThere_IsAWarning() => Assert.Equal(
        [(TroubleGrade.Warning, "The account has no queue all: nobody has waited in it yet, or it has another name (--regular-queue).")], Troubles(0, null));
}
