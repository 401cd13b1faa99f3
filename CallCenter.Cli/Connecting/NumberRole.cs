namespace CallCenter.Cli.Connecting;

/// <summary>What a number of the call center is for.</summary>
internal enum NumberRole
{
    /// <summary>Premium callers ring it.</summary>
    Premium,

    /// <summary>Regular callers ring it.</summary>
    Regular,

    /// <summary>Reps ring it.</summary>
    Rep,
}

/// <summary>A value for each number of the call center.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
/// <param name="Premium">That of the number that premium callers ring.</param>
/// <param name="Regular">That of the number that regular callers ring.</param>
/// <param name="Rep">That of the number that reps ring.</param>
internal readonly record struct PerRole<T>(T Premium, T Regular, T Rep)
{
    /// <summary>The value of a number.</summary>
    /// <param name="role">What the number is for.</param>
    public T this[NumberRole role] => role switch
    {
        NumberRole.Premium => Premium,
        NumberRole.Regular => Regular,
        _ => Rep,
    };

    /// <summary>Makes another value of each.</summary>
    /// <typeparam name="TResult">The type of the other values.</typeparam>
    /// <param name="make">Makes it.</param>
    public PerRole<TResult> Select<TResult>(Func<T, TResult> make) => new(make(Premium), make(Regular), make(Rep));
}
