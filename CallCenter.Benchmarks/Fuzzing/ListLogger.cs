using CallCenter.Functions;
using Microsoft.Extensions.Logging;

namespace CallCenter.Benchmarks.Fuzzing;

/// <summary>A log of every level whose lines go into a list.</summary>
/// <param name="lines">The list.</param>
internal sealed class ListLogger(List<string> lines) : ILogger<WebhookAdapter>
{
    /// <inheritdoc/>
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    /// <inheritdoc/>
    public bool IsEnabled(LogLevel logLevel) => true;

    /// <inheritdoc/>
    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        lines.Add(formatter(state, exception));
}
