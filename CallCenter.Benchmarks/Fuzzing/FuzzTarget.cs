namespace CallCenter.Benchmarks.Fuzzing;

/// <summary>Reads an input, and checks what must hold of whatever it contains.</summary>
/// <param name="input">Any bytes.</param>
/// <exception cref="BrokenPromiseException">Something does not hold.</exception>
internal delegate void FuzzTarget(ReadOnlySpan<byte> input);
