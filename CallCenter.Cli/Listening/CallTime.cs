namespace CallCenter.Cli.Listening;

/// <summary>The time of a call that is only told: it passes when somebody says so. An app in this process goes by it.</summary>
/// <param name="began">When the call began.</param>
internal sealed class CallTime(DateTimeOffset began) : TimeProvider
{
    /// <summary>How long the call has lasted.</summary>
    public TimeSpan Elapsed { get; private set; }

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => began + Elapsed;

    /// <summary>Lets time pass.</summary>
    /// <param name="length">How long.</param>
    public void Pass(TimeSpan length) => Elapsed += length;
}
