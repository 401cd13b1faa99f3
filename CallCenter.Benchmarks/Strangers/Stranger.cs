using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace CallCenter.Benchmarks.Strangers;

/// <summary>Does to a server what no HTTP client does.</summary>
internal static class Stranger
{
    /// <summary>What an attempt came to that the server ended without an answer.</summary>
    public const string CutOff = "cut off";

    private const int JunkBytes = 1_048_576;
    private const int LargeBytes = 22_000_000;
    private const int Headers = 10_000;

    private static readonly byte[] Junk = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(0, JunkBytes / 8).Select(i => $"{i % 100_000:x5}=1&")));
    private static readonly byte[] Large = [.. Enumerable.Repeat((byte)'x', JunkBytes)];

    /// <summary>How many of a kind come at once: those that cost the server work, or those that only wait.</summary>
    /// <param name="kind">The kind.</param>
    public static int AtOnce(StrangerKind kind) => kind is StrangerKind.SlowBody or StrangerKind.SlowHead or StrangerKind.Silent ? 200 : 4;

    /// <summary>Does it once.</summary>
    /// <param name="kind">What.</param>
    /// <param name="server">The server.</param>
    /// <param name="stop">Gives up.</param>
    /// <returns>The status of the answer, or <see cref="CutOff"/>.</returns>
    public static async Task<string> MeetAsync(StrangerKind kind, Uri server, CancellationToken stop)
    {
        using var client = new TcpClient { NoDelay = true };
        try
        {
            await client.ConnectAsync(server.Host, server.Port, stop).ConfigureAwait(false);
            NetworkStream stream = client.GetStream();
            using var answered = CancellationTokenSource.CreateLinkedTokenSource(stop);
            Task<string> answer = StatusAsync(stream, stop);
            Task sending = SendAsync(kind, client.Client, stream, server.Authority, answered.Token);
            string status = await answer.ConfigureAwait(false);
            await answered.CancelAsync().ConfigureAwait(false);
            await sending.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return status;
        }
        catch (Exception failure) when (failure is IOException or SocketException)
        {
            return CutOff;
        }
    }

    private static async Task SendAsync(StrangerKind kind, Socket socket, NetworkStream stream, string host, CancellationToken stop)
    {
        switch (kind)
        {
            case StrangerKind.Junk:
                await stream.WriteAsync(Head(host, Junk.Length), stop).ConfigureAwait(false);
                await stream.WriteAsync(Junk, stop).ConfigureAwait(false);
                break;
            case StrangerKind.LargeBody:
                await stream.WriteAsync(Head(host, LargeBytes), stop).ConfigureAwait(false);
                for (int sent = 0; sent < LargeBytes; sent += Large.Length)
                {
                    await stream.WriteAsync(Large.AsMemory(0, Math.Min(Large.Length, LargeBytes - sent)), stop).ConfigureAwait(false);
                }

                break;
            case StrangerKind.SlowBody:
                await stream.WriteAsync(Head(host, 1000), stop).ConfigureAwait(false);
                await DripAsync(stream, "CallSid=CA"u8.ToArray(), stop).ConfigureAwait(false);
                break;
            case StrangerKind.SlowHead:
                await DripAsync(stream, Head(host, 0), stop).ConfigureAwait(false);
                break;
            case StrangerKind.ManyHeaders:
                await stream.WriteAsync(Head(host, 0, string.Concat(Enumerable.Range(0, Headers).Select(i => $"X-{i}: junk\r\n"))), stop).ConfigureAwait(false);
                break;
            case StrangerKind.HalfClosed:
                await stream.WriteAsync(Head(host, 1000), stop).ConfigureAwait(false);
                await stream.WriteAsync("CallSid=CA"u8.ToArray(), stop).ConfigureAwait(false);
                socket.Shutdown(SocketShutdown.Send);
                break;
        }
    }

    /// <summary>Sends a byte a second, again and again from the start, until somebody has had enough.</summary>
    private static async Task DripAsync(NetworkStream stream, byte[] bytes, CancellationToken stop)
    {
        for (int i = 0; ; i = (i + 1) % bytes.Length)
        {
            await stream.WriteAsync(bytes.AsMemory(i, 1), stop).ConfigureAwait(false);
            await Task.Delay(TimeSpan.FromSeconds(1), stop).ConfigureAwait(false);
        }
    }

    private static byte[] Head(string host, int length, string more = "") => Encoding.ASCII.GetBytes(string.Create(
        CultureInfo.InvariantCulture,
        $"POST /premium-enqueue HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\nContent-Type: application/x-www-form-urlencoded\r\n"
        + $"X-Twilio-Signature: AAAAAAAAAAAAAAAAAAAAAAAAAAA=\r\nContent-Length: {length}\r\n{more}\r\n"));

    private static async Task<string> StatusAsync(NetworkStream stream, CancellationToken stop)
    {
        byte[] line = new byte["HTTP/1.1 403".Length];
        int read = await stream.ReadAtLeastAsync(line, line.Length, throwOnEndOfStream: false, stop).ConfigureAwait(false);
        return read == line.Length ? Encoding.ASCII.GetString(line)[^3..] : CutOff;
    }
}
