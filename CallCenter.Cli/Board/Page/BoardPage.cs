using System.Security.Cryptography;
using System.Text;

namespace CallCenter.Cli.Board.Page;

/// <summary>The page: one document with its style and its script in it, which needs nothing from anywhere else.</summary>
internal sealed class BoardPage
{
    private static readonly string[] Styles = ["board.css"];
    private static readonly string[] Scripts = ["views.js", "board.js"];

    private BoardPage(string html, IReadOnlyList<string> styles, IReadOnlyList<string> scripts)
    {
        Html = Encoding.UTF8.GetBytes(html);
        ContentSecurityPolicy =
            $"default-src 'none'; style-src {Hashes(styles)}; script-src {Hashes(scripts)}; img-src data:; connect-src 'self'; " +
            "frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
    }

    /// <summary>The document, in UTF-8.</summary>
    public byte[] Html { get; }

    /// <summary>What the browser may do with it: run this script, use this style, and ask where it came from.</summary>
    public string ContentSecurityPolicy { get; }

    /// <summary>Puts the document together.</summary>
    public static BoardPage Read()
    {
        string html = Part("board.html");
        foreach (string name in Styles)
        {
            html = html.Replace($"<link rel=\"stylesheet\" href=\"{name}\">", $"<style>{Part(name)}</style>", StringComparison.Ordinal);
        }

        foreach (string name in Scripts)
        {
            html = html.Replace($"<script src=\"{name}\"></script>", $"<script>{Part(name)}</script>", StringComparison.Ordinal);
        }

        return new BoardPage(html, [.. Styles.Select(Part)], [.. Scripts.Select(Part)]);
    }

    private static string Hashes(IEnumerable<string> texts) =>
        string.Join(' ', texts.Select(text => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'"));

    // A browser takes the hash of what it reads, where lines end as HTML says.
    private static string Part(string name)
    {
        using Stream stream = typeof(BoardPage).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
