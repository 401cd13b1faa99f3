using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using CallCenter.Cli.Board.Page;

namespace CallCenter.Cli.Commands;

/// <summary>Serves the board's page for a command, and says so.</summary>
internal static class ServedBoard
{
    /// <summary>Starts the server, says the URL as soon as it answers, and opens the browser.</summary>
    /// <param name="wish">How it is to be served.</param>
    /// <param name="options">What is to be served; port and address are taken from the wish.</param>
    /// <param name="notes">Where the URL is said.</param>
    /// <param name="stop">Gives the start up.</param>
    /// <exception cref="CommandException">The port or the address cannot be had.</exception>
    public static async Task<BoardServer> StartAsync(BoardWish wish, BoardServerOptions options, TextWriter notes, CancellationToken stop)
    {
        BoardServer server;
        try
        {
            server = await BoardServer.StartAsync(options with { Port = wish.Port, Listen = wish.Listen }, stop).ConfigureAwait(false);
        }
        catch (SocketException mistake) when (wish.Listen is not null && mistake.SocketErrorCode is SocketError.AddressNotAvailable or SocketError.AddressFamilyNotSupported)
        {
            throw new CommandException($"--listen must be an address of this machine, which {wish.Listen} is not; 0.0.0.0 stands for all that it has.");
        }
        catch (Exception mistake) when (mistake is IOException or SocketException)
        {
            throw new CommandException($"Port {wish.Port} cannot be had; stop what uses it, or choose another port with --port.");
        }

        Uri url = Url(wish.Listen, server.Port, server.Token, MachineAddress);
        await notes.WriteLineAsync(Welcome(url, server.Token is not null)).ConfigureAwait(false);
        if (wish.OpensBrowser && Browser.IsThere(Environment.GetEnvironmentVariable, Console.IsOutputRedirected))
        {
            Browser.Open(url);
        }

        return server;
    }

    /// <summary>What the command says once the page is served.</summary>
    /// <param name="url">Its URL.</param>
    /// <param name="isOpen">Whether other machines can see it.</param>
    internal static string Welcome(Uri url, bool isOpen) => isOpen
        ? $"""
        The board: {url}
        Whoever has this URL sees the board, and on the way anybody in this network can read it, since it is plain http. The token in it is new each time.
        """
        : $"The board: {url}";

    /// <summary>The URL to open.</summary>
    /// <param name="listen">The address that is listened on; null for loopback.</param>
    /// <param name="port">The port.</param>
    /// <param name="token">The token; null for none.</param>
    /// <param name="machine">An address of this machine, asked for where all are listened on.</param>
    internal static Uri Url(IPAddress? listen, int port, string? token, Func<string> machine)
    {
        string host = listen is null ? "localhost"
            : listen.Equals(IPAddress.Any) || listen.Equals(IPAddress.IPv6Any) ? machine()
            : listen.AddressFamily is AddressFamily.InterNetworkV6 ? $"[{listen}]"
            : listen.ToString();
        return new Uri($"http://{host}:{port}/{(token is null ? "" : $"?token={token}")}");
    }

    private static string MachineAddress() => NetworkInterface.GetAllNetworkInterfaces()
        .Where(each => each.OperationalStatus is OperationalStatus.Up && each.NetworkInterfaceType is not NetworkInterfaceType.Loopback)
        .SelectMany(each => each.GetIPProperties().UnicastAddresses)
        .FirstOrDefault(each => each.Address.AddressFamily is AddressFamily.InterNetwork)?.Address.ToString() ?? Environment.MachineName;
}
