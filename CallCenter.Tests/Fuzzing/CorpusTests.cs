using CallCenter.Benchmarks.Fuzzing;
using CallCenter.Tests.Processes;

namespace CallCenter.Tests.Fuzzing;

/// <summary>The inputs that fuzzing began with, and those that it found, keep what must hold of every input.</summary>
public sealed class CorpusTests
{
    private static readonly string Corpus = Path.Combine(Run.Root, "CallCenter.Tests", "Fuzzing", "Corpus");

    /// <summary>Each input: the target, and the name of the file.</summary>
    public static TheoryData<string, string> Inputs =>
    [
        .. from target in FuzzTargets.All.Keys
           from file in Directory.GetFiles(Path.Combine(Corpus, target)).Order(StringComparer.Ordinal)
           select (target, Path.GetFileName(file)),
    ];

    [Theory(Timeout = Limits.Hang)]
    [MemberData(nameof(Inputs))]
    public Task Input_KeepsEveryPromise(string target, string file) =>
        Task.Run(() => FuzzTargets.All[target](File.ReadAllBytes(Path.Combine(Corpus, target, file))), TestContext.Current.CancellationToken);

    /// <summary>Else a target would be fuzzed without any input to begin with.</summary>
    [Fact]
    public void EachTarget_HasItsInputs() =>
        Assert.Equal(FuzzTargets.All.Keys.Order(), Directory.GetDirectories(Corpus).Select(folder => Path.GetFileName(folder)).Order());
}
