using CallCenter.Simulator.People;

namespace CallCenter.Cli.Connecting;

/// <summary>What there is in the account.</summary>
/// <param name="Queues">The names of its queues.</param>
/// <param name="Premium">The number that premium callers ring; null if the account does not have it.</param>
/// <param name="Regular">The number that regular callers ring; null if the account does not have it.</param>
/// <param name="Rep">The number that reps ring; null if the account does not have it.</param>
internal sealed record AccountState(IReadOnlyList<string> Queues, AccountNumber? Premium, AccountNumber? Regular, AccountNumber? Rep)
{
    /// <summary>The number of a role.</summary>
    /// <param name="role">The role.</param>
    public AccountNumber? this[NumberRole role] => role switch
    {
        NumberRole.Premium => Premium,
        NumberRole.Regular => Regular,
        _ => Rep,
    };
}
