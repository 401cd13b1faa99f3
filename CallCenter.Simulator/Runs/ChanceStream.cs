namespace CallCenter.Simulator.Runs;

/// <summary>What is drawn by chance; each has its own stream, so that one does not disturb the others.</summary>
internal enum ChanceStream
{
    /// <summary>When premium callers ring.</summary>
    PremiumArrivals,

    /// <summary>When regular callers ring.</summary>
    RegularArrivals,

    /// <summary>How long premium callers talk and wait.</summary>
    PremiumCallers,

    /// <summary>How long regular callers talk and wait.</summary>
    RegularCallers,

    /// <summary>The wrap-up after premium callers.</summary>
    PremiumWrapUp,

    /// <summary>Which rep gets a caller, and the SIDs of queues.</summary>
    Exchange,

    /// <summary>What goes wrong between Twilio and the app.</summary>
    Faults,

    /// <summary>The account's SID.</summary>
    Account,

    /// <summary>What goes wrong on Twilio's side, and the SIDs of recordings.</summary>
    Calls,

    /// <summary>The wrap-up after regular callers.</summary>
    RegularWrapUp,

    /// <summary>The keys and messages of premium callers.</summary>
    PremiumHabits,

    /// <summary>The keys and messages of regular callers.</summary>
    RegularHabits,

    /// <summary>What reps do.</summary>
    Reps,

    /// <summary>Who guesses PINs.</summary>
    Attackers,

    /// <summary>When homes of the app that flap are out.</summary>
    Outages,
}

/// <summary>Opens them.</summary>
internal static class ChanceStreams
{
    /// <summary>Opens a stream.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="seed">The seed of the run.</param>
    public static Random Chance(this ChanceStream stream, int seed) => new(unchecked((seed * 1_000_003) + ((int)stream * 7_919)));
}
