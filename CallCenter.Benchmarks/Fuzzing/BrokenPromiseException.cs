namespace CallCenter.Benchmarks.Fuzzing;

/// <summary>An input for which something does not hold that must hold for all.</summary>
/// <param name="promise">What does not hold, in a sentence.</param>
internal sealed class BrokenPromiseException(string promise) : Exception(promise)
{
    /// <summary>Demands that something holds.</summary>
    /// <param name="holds">Whether it does.</param>
    /// <param name="otherwise">What is wrong if not, in a sentence.</param>
    /// <exception cref="BrokenPromiseException">It does not.</exception>
    public static void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new BrokenPromiseException(otherwise);
        }
    }
}
