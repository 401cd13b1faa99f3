using CallCenter.Core;

namespace CallCenter.Cli.Board.Accounts;

/// <summary>What is wrong with the queues of an account.</summary>
internal static class AccountTroubles
{
    private const double NearlyFull = 0.9;

    /// <summary>Finds what is wrong.</summary>
    /// <param name="look">What the last look saw.</param>
    /// <param name="names">What the queues are called.</param>
    public static IEnumerable<Trouble> Of(AccountLook look, PerTier<string> names) =>
        Enum.GetValues<Tier>().Select(tier => Of(look.Queues[tier], names[tier], tier)).OfType<Trouble>();

    private static Trouble? Of(QueueLook queue, string name, Tier tier)
    {
        string option = tier is Tier.Premium ? "premium-queue" : "regular-queue";
        return queue switch
        {
            { MaxSize: null } => new Trouble(TroubleGrade.Warning, $"The account has no queue {name}: nobody has waited in it yet, or it has another name (--{option}).") { Kind = option },
            { MaxSize: { } most } when queue.Size >= most => new Trouble(TroubleGrade.Alarm, $"The queue {name} is full: {queue.Size} wait, and it takes no more.") { Kind = $"{option}-full" },
            { MaxSize: { } most } when queue.Size >= most * NearlyFull => new Trouble(TroubleGrade.Warning, $"The queue {name} is nearly full: {queue.Size} wait, and it takes {most}.") { Kind = $"{option}-nearly-full" },
            _ => null,
        };
    }
}
