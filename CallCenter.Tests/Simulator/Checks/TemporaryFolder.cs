namespace CallCenter.Tests.Simulator.Checks;

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Name { get; } = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(Name, recursive: true);
}
