using CallCenter.Functions;
using Microsoft.Extensions.Logging;

namespace CallCenter.Benchmarks.Fuzzing;

/// <summary>A log of every level that keeps its lines.</summary>
internal sealed class LogLines : ILogger<WebhookAdapter>
{
    private readonly List<string> _lines = [];

    /// <summary>The lines.</summary>
    public IReadOnlyList<string> Lines => _lines;

    /// <inheritdoc/>
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    /// <inheritdoc/>
    public bool IsEnabled(LogLevel logLevel) => true;

    /// <inheritdoc/>
    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _lines.Add(formatter(state, exception));
}
