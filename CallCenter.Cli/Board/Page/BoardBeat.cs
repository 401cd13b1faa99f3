using System.Net.ServerSentEvents;
using System.Text.Json;

namespace CallCenter.Cli.Board.Page;

/// <summary>What all who watch are told in one second; written as JSON once, whoever needs it, or never.</summary>
internal sealed class BoardBeat
{
    private static readonly TimeSpan Reconnection = TimeSpan.FromSeconds(1);

    private readonly TaskCompletionSource<bool> _next = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lazy<SseItem<byte[]>> _whole;
    private readonly Lazy<SseItem<byte[]>> _age;

    /// <summary>Makes what is told.</summary>
    /// <param name="reading">What the source read last.</param>
    /// <param name="age">How old that is.</param>
    public BoardBeat(BoardReading reading, TimeSpan age)
    {
        State = reading.State;
        double? seconds = State is null ? null : Math.Round(Math.Max(0, age.TotalSeconds), 1);
        _whole = Item("state", () => JsonSerializer.SerializeToUtf8Bytes(new BoardMessage(seconds, reading.Failure, State), BoardJson.Default.BoardMessage));
        _age = Item("age", () => JsonSerializer.SerializeToUtf8Bytes(new BoardAge(seconds, reading.Failure), BoardJson.Default.BoardAge));
    }

    /// <summary>What the source read; null before the first reading.</summary>
    public BoardState? State { get; }

    /// <summary>True once there is a newer beat, false once there will be none.</summary>
    public Task<bool> Next => _next.Task;

    /// <summary>What is told to somebody who was told a state last.</summary>
    /// <param name="told">That state; null for nothing yet.</param>
    /// <returns>The whole board as the event <c>state</c>, or, where it is the same, only its age as the event <c>age</c>.</returns>
    public SseItem<byte[]> For(BoardState? told) => ReferenceEquals(told, State) && told is not null ? _age.Value : _whole.Value;

    /// <summary>Lets those go on who wait for what comes next.</summary>
    /// <param name="isThere">Whether there is a newer beat.</param>
    public void Pass(bool isThere) => _next.TrySetResult(isThere);

    private static Lazy<SseItem<byte[]>> Item(string name, Func<byte[]> write) =>
        new(() => new SseItem<byte[]>(write(), name) { ReconnectionInterval = Reconnection });
}
