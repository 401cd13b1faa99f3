using SharpFuzz;

namespace CallCenter.Benchmarks.Fuzzing;

/// <summary>Gives inputs to a target: each that afl-fuzz makes, or, without it, the one on standard input.</summary>
internal static class FuzzRun
{
    /// <summary>Runs until there is no further input.</summary>
    /// <param name="target">The target.</param>
    public static void Run(FuzzTarget target) => Fuzzer.Run(stream =>
    {
        using var input = new MemoryStream();
        stream.CopyTo(input);
        target(input.GetBuffer().AsSpan(0, (int)input.Length));
    });
}
