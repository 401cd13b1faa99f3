using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace CallCenter.Tests;

/// <summary>Keeps what is logged, one text a line: the level and the message.</summary>
internal sealed class LogRecorder : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> _lines = [];

    public IEnumerable<string> Lines => _lines;

    public void Record(ILoggingBuilder logging) => logging.SetMinimumLevel(LogLevel.Debug).AddProvider(this).AddFilter("Microsoft", LogLevel.None);

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _lines.Enqueue($"{logLevel} {formatter(state, exception)}");

    public void Dispose()
    {
    }
}
