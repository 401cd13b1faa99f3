namespace CallCenter.Core;

/// <summary>A value for each tier of callers.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
/// <param name="Premium">The value for premium callers.</param>
/// <param name="Regular">The value for regular callers.</param>
public readonly record struct PerTier<T>(T Premium, T Regular)
{
    /// <summary>The value for a tier.</summary>
    /// <param name="tier">The tier.</param>
    public T this[Tier tier] => tier is Tier.Premium ? Premium : Regular;

    /// <summary>The same values but for one tier.</summary>
    /// <param name="tier">The tier.</param>
    /// <param name="value">Its value.</param>
    public PerTier<T> With(Tier tier, T value) => tier is Tier.Premium ? this with { Premium = value } : this with { Regular = value };

    /// <summary>Makes another value of each.</summary>
    /// <typeparam name="TResult">The type of the other values.</typeparam>
    /// <param name="make">Makes it.</param>
    public PerTier<TResult> Select<TResult>(Func<T, TResult> make) => new(make(Premium), make(Regular));
}

/// <summary>Makes values for each tier.</summary>
public static class PerTier
{
    /// <summary>Makes a value for each tier.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="make">Makes the value of a tier.</param>
    public static PerTier<T> Of<T>(Func<Tier, T> make) => new(make(Tier.Premium), make(Tier.Regular));
}
