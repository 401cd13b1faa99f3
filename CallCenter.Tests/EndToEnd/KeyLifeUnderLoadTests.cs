using System.Collections.Concurrent;
using CallCenter.Tests.Cli.Signing;

namespace CallCenter.Tests.EndToEnd;

/// <summary>A key from its making to its end, while calls come all the time: none is refused.</summary>
public sealed class KeyLifeUnderLoadTests
{
    private const int Callers = 4;

    [Fact(Timeout = Limits.Hang)]
    public async Task WholeLifeOfAKey_RefusesNoCall()
    {
        await using SigningWorld world = await SigningWorld.StartAsync(new HundredfoldTime(), isServed: true);
        var signed = new ConcurrentDictionary<string, int>();
        int refused = 0;
        using var end = new CancellationTokenSource();
        Task[] callers = [.. Enumerable.Range(0, Callers).Select(_ => Task.Run(CallAsync))];

        await world.AdoptAsync();
        await world.GiveKeysAsync();
        await world.AdoptAsync(percentage: 5);
        await world.AdoptAsync();
        await world.RotateAsync();
        await world.GiveKeysAsync(token: null);
        await world.RotateAsync();
        await world.GiveKeysAsync();
        await world.GoBackAsync();
        await world.GiveKeysAsync();
        await end.CancelAsync();
        await Task.WhenAll(callers);

        TestContext.Current.TestOutputHelper?.WriteLine($"{signed.Values.Sum()} webhooks, {refused} refused: {string.Join(", ", signed)}");
        Assert.Equal(0, refused);
        Assert.Equal(3, signed.Count);
        Assert.All(signed, signer => Assert.True(signer.Value > 20, $"{signer.Key} signed {signer.Value} webhooks."));

        async Task CallAsync()
        {
            while (!end.IsCancellationRequested)
            {
                string signer = world.Signer;
                signed.AddOrUpdate(signer, 1, (_, count) => count + 1);
                if (await world.SendAsync() != 200)
                {
                    Interlocked.Increment(ref refused);
                }
            }
        }
    }

    /// <summary>Time that passes a hundred times as fast: Twilio's half a minute is 0.3 s.</summary>
    private sealed class HundredfoldTime : TimeProvider
    {
        private const int Factor = 100;

        private readonly DateTimeOffset _start = DateTimeOffset.UtcNow;

        public override DateTimeOffset GetUtcNow() => _start + ((DateTimeOffset.UtcNow - _start) * Factor);

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            base.CreateTimer(callback, state, dueTime > TimeSpan.Zero ? dueTime / Factor : dueTime, period);
    }
}
