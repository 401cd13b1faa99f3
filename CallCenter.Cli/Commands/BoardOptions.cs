using System.CommandLine;
using System.Net;

namespace CallCenter.Cli.Commands;

/// <summary>The options that say where the board's page is served, and whether the browser opens.</summary>
internal sealed class BoardOptions
{
    private const int DefaultPort = 7073;

    private readonly Option<int> _port = PortOption.Create(DefaultPort);

    private readonly Option<string?> _listen = new Option<string?>("--listen")
    {
        Description = "Serves the page on an address of this machine too, such as 192.168.1.20, or 0.0.0.0 for all, so that a television can show it; over plain http, to whoever has the URL.",
        HelpName = "ADDRESS",
    }.Validated(given => given is null || IPAddress.TryParse(given, out _) ? null : "--listen must be an address of this machine, such as 192.168.1.20, or 0.0.0.0 for all of them.");

    private readonly Option<bool> _noBrowser = new("--no-browser") { Description = "Opens no browser, only says the URL." };

    /// <summary>The options.</summary>
    public IEnumerable<Option> All => [_port, _listen, _noBrowser];

    /// <summary>Adds the options to a command.</summary>
    /// <param name="command">The command.</param>
    public void AddTo(Command command)
    {
        foreach (Option option in All)
        {
            command.Options.Add(option);
        }
    }

    /// <summary>Reads how the page is to be served.</summary>
    /// <param name="parsed">A parsed command line without errors.</param>
    public BoardWish Read(ParseResult parsed) => new(
        parsed.GetValue(_port),
        parsed.GetValue(_listen) is { } address ? IPAddress.Parse(address) : null,
        !parsed.GetValue(_noBrowser));
}

/// <summary>How the board's page is to be served.</summary>
/// <param name="Port">The port; 0 for a free one.</param>
/// <param name="Listen">The address to listen on; null for this machine alone.</param>
/// <param name="OpensBrowser">Whether the browser opens where there is one.</param>
internal sealed record BoardWish(int Port, IPAddress? Listen, bool OpensBrowser);
