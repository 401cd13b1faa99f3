using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace CallCenter.Cli.Board.Page;

/// <summary>Says who may see the board and who may change the pace.</summary>
/// <param name="Port">The port that it listens on.</param>
/// <param name="Token">What everybody must know who sees it; null for a board that only this machine sees.</param>
internal sealed record BoardDoor(int Port, string? Token)
{
    private const string TokenParameter = "token";
    private const int TokenBytes = 16;
    private const int PlainPort = 80;

    private static readonly string[] LocalHosts = ["localhost", "127.0.0.1", "[::1]"];

    /// <summary>The cookie that holds the token; cookies do not tell ports apart, so its name does.</summary>
    public string Cookie => $"callcenter-board-{Port}";

    /// <summary>Draws a token that nobody guesses.</summary>
    public static string NewToken() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes));

    /// <summary>Why a request is refused.</summary>
    /// <param name="request">The request.</param>
    /// <returns>One sentence; null for one that is not.</returns>
    public string? Refusal(HttpRequest request)
    {
        if (Token is null)
        {
            // A page elsewhere can give its own name this machine's address, but the browser then still sends that name.
            return IsLocal(request.Host) ? null : $"This board is only for this machine: open http://localhost:{Port}, or start it with --listen to show it elsewhere.";
        }

        return IsToken(request.Query[TokenParameter]) || IsToken(request.Cookies[Cookie])
            ? null
            : "This board needs the token in the URL that the command printed.";
    }

    /// <summary>Why a request may change nothing: it must come from the page itself, not from another that is open in the same browser.</summary>
    /// <param name="request">A request that is not refused.</param>
    /// <returns>One sentence; null for one that may.</returns>
    public static string? ForeignRefusal(HttpRequest request) =>
        request.Headers.Origin == $"{request.Scheme}://{request.Host}" && request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin"
            ? null
            : "Only the board's own page may change the pace: the header Origin must be the board's.";

    /// <summary>Whether the token came in the URL, from where it should go to the cookie, since those in front of a screen read URLs.</summary>
    /// <param name="request">A request that is not refused.</param>
    public bool HasTokenInUrl(HttpRequest request) => Token is not null && IsToken(request.Query[TokenParameter]);

    private bool IsLocal(HostString host) => (host.Port ?? PlainPort) == Port && LocalHosts.Contains(host.Host, StringComparer.OrdinalIgnoreCase);

    private bool IsToken(string? given) =>
        given is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(Token!));
}
