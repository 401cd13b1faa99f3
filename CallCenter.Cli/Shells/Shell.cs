namespace CallCenter.Cli.Shells;

/// <summary>How a person types what a command suggests.</summary>
/// <param name="Script">The script at the root, by which everybody starts this program.</param>
/// <param name="NextLine">Ends a line of a command that goes on in the next.</param>
internal sealed record Shell(string Script, string NextLine)
{
    private const string PlainSigns = "-_./:=,+@…";

    /// <summary>A POSIX shell.</summary>
    public static Shell Posix { get; } = new("./callcenter", "\\");

    /// <summary>The Command Prompt of Windows, <c>cmd.exe</c>.</summary>
    public static Shell CommandPrompt { get; } = new(@".\callcenter", "^");

    /// <summary>The shell of this machine.</summary>
    public static Shell Here { get; } = OperatingSystem.IsWindows() ? CommandPrompt : Posix;

    private bool IsPosix => this == Posix;

    /// <summary>A command of the script.</summary>
    /// <param name="arguments">What follows the script's name; each is quoted if it must be.</param>
    public string Command(params IEnumerable<string> arguments) => string.Join(' ', arguments.Select(Quote).Prepend(Script));

    /// <summary>Sets an environment variable for what is typed afterwards.</summary>
    /// <param name="name">The variable.</param>
    /// <param name="value">Its value, without blanks and quotes.</param>
    public string Set(string name, string value) => IsPosix ? $"export {name}={value}" : $"set {name}={value}";

    /// <summary>Requests a URL with the header by which Twilio signs.</summary>
    /// <param name="url">The URL, without quotes.</param>
    /// <param name="token">The environment variable with the auth token.</param>
    /// <remarks>The Command Prompt itself can compute nothing; PowerShell is on every Windows.</remarks>
    public string SignedRequest(string url, string token) => IsPosix
        ? $"""url="{url}"; curl -H "X-Twilio-Signature: $(printf %s "$url" | openssl dgst -sha1 -hmac "${token}" -binary | base64)" "$url" """.TrimEnd()
        : "powershell -Command \"" +
            $"$url = '{url}'; $hmac = [Security.Cryptography.HMACSHA1]::new([Text.Encoding]::UTF8.GetBytes($env:{token})); " +
            "$signature = [Convert]::ToBase64String($hmac.ComputeHash([Text.Encoding]::UTF8.GetBytes($url))); curl.exe -H ('X-Twilio-Signature: ' + $signature) $url\"";

    /// <summary>Requests a URL with the headers by which Twilio signs by a shared key.</summary>
    /// <param name="url">The URL, without quotes.</param>
    /// <param name="keys">The environment variable with the keys, of which the first signs.</param>
    public string RequestSignedByKey(string url, string keys) => IsPosix
        ? $$"""
            key="${{{keys}}%%;*}"; url="{{url}}"; curl -H "X-Twilio-Webhooks-Signature-Settings: key=${key%%=*},algorithm=HMAC_SHA256" -H "X-Twilio-Signature: $(printf %s "$url" | openssl dgst -sha256 -hmac "${key#*=}" -binary | base64)" "$url"
            """
        : "powershell -Command \"" +
            $"$key = ($env:{keys} -split ';')[0] -split '=', 2; $url = '{url}'; $hmac = [Security.Cryptography.HMACSHA256]::new([Text.Encoding]::UTF8.GetBytes($key[1])); " +
            "$signature = [Convert]::ToBase64String($hmac.ComputeHash([Text.Encoding]::UTF8.GetBytes($url))); " +
            "curl.exe -H ('X-Twilio-Webhooks-Signature-Settings: key=' + $key[0] + ',algorithm=HMAC_SHA256') -H ('X-Twilio-Signature: ' + $signature) $url\"";

    // A percent sign cannot be quoted at the Command Prompt: it stays what it is where no variable has the name.
    private string Quote(string word) =>
        word.Length > 0 && word.All(sign => char.IsLetterOrDigit(sign) || PlainSigns.Contains(sign, StringComparison.Ordinal) || sign == (IsPosix ? '%' : '\\')) ? word
        : IsPosix ? $"'{word.Replace("'", @"'\''", StringComparison.Ordinal)}'"
        : $"\"{word.Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
