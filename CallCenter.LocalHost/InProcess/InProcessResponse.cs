using Microsoft.AspNetCore.Http.Features;

namespace CallCenter.LocalHost.InProcess;

/// <summary>A response that nobody waits for at the other end of a connection: it starts and completes when the request is through.</summary>
internal sealed class InProcessResponse : HttpResponseFeature
{
    private Stack<(Func<object, Task> Callback, object State)>? _onCompleted;

    /// <summary>The bytes of the body.</summary>
    public MemoryStream Bytes { get; } = new();

    /// <inheritdoc/>
    public override void OnCompleted(Func<object, Task> callback, object state) => (_onCompleted ??= new()).Push((callback, state));

    /// <summary>Runs what waits for the end of the request, such as the disposal of its services; the last comes first.</summary>
    public async Task CompleteAsync()
    {
        while (_onCompleted?.TryPop(out (Func<object, Task> Callback, object State) next) is true)
        {
            await next.Callback(next.State).ConfigureAwait(false);
        }
    }
}
