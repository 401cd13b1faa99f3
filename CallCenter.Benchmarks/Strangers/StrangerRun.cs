using System.Collections.Concurrent;

namespace CallCenter.Benchmarks.Strangers;

/// <summary>Strangers and real calls at one server at the same time.</summary>
/// <param name="Calls">The real calls.</param>
/// <param name="Met">How many attempts of strangers came to what.</param>
internal sealed record StrangerRun(RealCalls Calls, IReadOnlyDictionary<string, int> Met)
{
    /// <summary>Lets strangers of some kinds at a server.</summary>
    /// <param name="server">The server.</param>
    /// <param name="kinds">The kinds.</param>
    /// <param name="duration">For how long.</param>
    public static async Task<StrangerRun> RunAsync(Uri server, IReadOnlyCollection<StrangerKind> kinds, TimeSpan duration)
    {
        string address = server.GetLeftPart(UriPartial.Authority);
        var calls = new RealCalls([SampleWebhook.IdlePoll(address), SampleWebhook.PremiumCall(address)]);
        var met = new ConcurrentDictionary<string, int>();
        using var end = new CancellationTokenSource(duration);
        // Each on a task of its own, so that none waits for the writing of another.
        Task[] strangers = [.. from kind in kinds
                               from _ in Enumerable.Range(0, Stranger.AtOnce(kind))
                               select Task.Run(() => KeepComingAsync(kind))];
        await calls.SendAsync(end.Token).ConfigureAwait(false);
        await Task.WhenAll(strangers).ConfigureAwait(false);
        return new StrangerRun(calls, met);

        async Task KeepComingAsync(StrangerKind kind)
        {
            while (!end.IsCancellationRequested)
            {
                try
                {
                    string status = await Stranger.MeetAsync(kind, server, end.Token).ConfigureAwait(false);
                    met.AddOrUpdate(status, 1, (_, count) => count + 1);
                }
                catch (OperationCanceledException) when (end.IsCancellationRequested)
                {
                    return;
                }
            }
        }
    }
}
