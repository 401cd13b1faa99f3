namespace CallCenter.Benchmarks.Fuzzing;

/// <summary>What is fuzzed.</summary>
internal static class FuzzTargets
{
    /// <summary>The targets by their names.</summary>
    public static IReadOnlyDictionary<string, FuzzTarget> All { get; } = new Dictionary<string, FuzzTarget>
    {
        ["form"] = FormTarget.Check,
        ["signature"] = SignatureTarget.Check,
        ["twiml"] = TwimlTarget.Check,
    };
}
