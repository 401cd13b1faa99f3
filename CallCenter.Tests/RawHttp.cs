using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace CallCenter.Tests;

/// <summary>An HTTP/1.1 connection that sends exactly what it is told, which HttpClient does not.</summary>
internal sealed class RawHttp : IDisposable
{
    private readonly TcpClient _client = new() { NoDelay = true };
    private readonly NetworkStream _stream;
    private readonly byte[] _buffer = new byte[16 * 1024];
    private int _start;
    private int _end;

    public RawHttp(Uri server)
    {
        _client.Connect(server.Host, server.Port);
        _stream = _client.GetStream();
    }

    public void Dispose() => _client.Dispose();

    public async Task<RawResponse> SendAsync(RawRequest request, CancellationToken cancellationToken)
    {
        var head = new StringBuilder($"{request.Method} {request.Target} HTTP/1.1\r\nHost: {request.Host}\r\n");
        foreach ((string name, string value) in request.Headers)
        {
            head.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
        }

        if (request.Body.Length > 0)
        {
            head.Append(CultureInfo.InvariantCulture, $"Content-Length: {request.Body.Length}\r\n");
        }

        await _stream.WriteAsync(Encoding.Latin1.GetBytes(head.Append("\r\n").ToString()), cancellationToken);
        await _stream.WriteAsync(request.Body, cancellationToken);
        return await ReadAsync(hasBody: request.Method != "HEAD", cancellationToken);
    }

    private async Task<RawResponse> ReadAsync(bool hasBody, CancellationToken cancellationToken)
    {
        string statusLine = await ReadLineAsync(cancellationToken);
        int status = int.Parse(statusLine.AsSpan(9, 3), CultureInfo.InvariantCulture);
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        for (string line = await ReadLineAsync(cancellationToken); line.Length > 0; line = await ReadLineAsync(cancellationToken))
        {
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            headers.Add(line[..colon], line[(colon + 1)..].Trim());
        }

        byte[] body = new byte[hasBody && headers.TryGetValue("Content-Length", out string? length) ? int.Parse(length, CultureInfo.InvariantCulture) : 0];
        for (int i = 0; i < body.Length; i++)
        {
            body[i] = await ReadByteAsync(cancellationToken);
        }

        return new RawResponse(status, headers, body);
    }

    private async ValueTask<string> ReadLineAsync(CancellationToken cancellationToken)
    {
        var line = new StringBuilder();
        for (byte next = await ReadByteAsync(cancellationToken); next != '\n'; next = await ReadByteAsync(cancellationToken))
        {
            line.Append((char)next);
        }

        return line.ToString().TrimEnd('\r');
    }

    private async ValueTask<byte> ReadByteAsync(CancellationToken cancellationToken)
    {
        if (_start == _end)
        {
            _start = 0;
            _end = await _stream.ReadAsync(_buffer, cancellationToken);
            if (_end == 0)
            {
                throw new IOException("The server closed the connection.");
            }
        }

        return _buffer[_start++];
    }
}

/// <summary>An answer as it came over the wire.</summary>
internal sealed record RawResponse(int Status, IReadOnlyDictionary<string, string> Headers, byte[] Content)
{
    public string Body => Encoding.UTF8.GetString(Content);
}
