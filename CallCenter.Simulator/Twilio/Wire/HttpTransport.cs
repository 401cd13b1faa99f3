using System.Text;

namespace CallCenter.Simulator.Twilio.Wire;

/// <summary>Carries webhook requests over sockets, as Twilio sends them: one attempt, no redirects followed, no cookies, no proxy.</summary>
/// <remarks>
/// The URL goes out character by character as it was signed; .NET's <see cref="Uri"/> would rewrite escapes such as <c>%7E</c>, and one
/// changed character makes a signature wrong. Connections are kept and shared. One transport serves any number of requests at a time.
/// </remarks>
public sealed class HttpTransport : IWebhookTransport, IDisposable
{
    /// <summary>How long Twilio waits for the whole answer (https://www.twilio.com/docs/api/errors/11205).</summary>
    public static readonly TimeSpan TwilioTimeLimit = TimeSpan.FromSeconds(15);

    // Twilio refuses documents over 64 kB; a few more bytes are read so that the difference can be told.
    private const int LongestBodyBytes = 1 << 20;

    private static readonly UriCreationOptions AsWritten = new() { DangerousDisablePathAndQueryCanonicalization = true };

    private readonly HttpClient _client;
    private readonly TimeSpan _timeLimit;

    /// <summary>Creates a transport with Twilio's time limit.</summary>
    public HttpTransport()
        : this(TwilioTimeLimit)
    {
    }

    /// <summary>Creates a transport.</summary>
    /// <param name="timeLimit">How long a request may take from its first byte to the last one of the answer.</param>
    public HttpTransport(TimeSpan timeLimit)
    {
        _timeLimit = timeLimit;
        _client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            ActivityHeadersPropagator = null,
        })
        {
            Timeout = timeLimit,
            MaxResponseContentBufferSize = LongestBodyBytes,
        };
    }

    /// <inheritdoc/>
    /// <exception cref="TimeoutException">The answer was not complete within the time limit.</exception>
    public async Task<WebhookResponse> SendAsync(WebhookRequest request, CancellationToken cancellationToken)
    {
        using HttpRequestMessage message = WriteOrRefuse(request);
        try
        {
            using HttpResponseMessage answer = await _client.SendAsync(message, cancellationToken).ConfigureAwait(false);
            return await ReadAsync(answer, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"There was no answer within {_timeLimit.TotalSeconds} s.", e);
        }
    }

    /// <summary>Closes the connections.</summary>
    public void Dispose() => _client.Dispose();

    private static HttpRequestMessage WriteOrRefuse(WebhookRequest request)
    {
        try
        {
            return request.Url.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? Write(request) : throw new FormatException("Neither http nor https");
        }
        catch (Exception failure) when (failure is FormatException or ArgumentException)
        {
            throw new HttpRequestException($"There is no such URL: {failure.Message}", failure);
        }
    }

    private static HttpRequestMessage Write(WebhookRequest request)
    {
        (string authority, string target) = Split(request.Url);
        string scheme = request.Url[..request.Url.IndexOf(':', StringComparison.Ordinal)];
        var message = new HttpRequestMessage(
            request.Method == "POST" ? HttpMethod.Post : HttpMethod.Get,
            new Uri($"{scheme}://{authority}{target}", AsWritten));
        // What .NET would write lacks upper case and a default port.
        message.Headers.Host = authority;
        message.Headers.TryAddWithoutValidation("Accept", "*/*");
        message.Headers.TryAddWithoutValidation("User-Agent", "TwilioProxy/1.1");
        if (request.Signature is { } signature)
        {
            message.Headers.TryAddWithoutValidation("X-Twilio-Signature", signature);
        }

        if (request.SignatureSettings is { } settings)
        {
            message.Headers.TryAddWithoutValidation("X-Twilio-Webhooks-Signature-Settings", settings);
        }

        if (request.Form is { } form)
        {
            message.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(form));
            message.Content.Headers.TryAddWithoutValidation("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8");
        }

        return message;
    }

    // A fragment never goes out, and an empty path goes out as a slash.
    private static (string Authority, string Target) Split(string url)
    {
        int fragment = url.IndexOf('#', StringComparison.Ordinal);
        ReadOnlySpan<char> rest = fragment < 0 ? url : url.AsSpan(0, fragment);
        rest = rest[(rest.IndexOf("://", StringComparison.Ordinal) + 3)..];
        int end = rest.IndexOfAny("/?");
        ReadOnlySpan<char> target = end < 0 ? "" : rest[end..];
        ReadOnlySpan<char> authority = end < 0 ? rest : rest[..end];
        return (authority[(authority.LastIndexOf('@') + 1)..].ToString(), target is ['/', ..] ? target.ToString() : $"/{target}");
    }

    private static async Task<WebhookResponse> ReadAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        byte[] body = await answer.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        return new WebhookResponse((int)answer.StatusCode, Header(answer.Content.Headers, "Content-Type"), Encoding.UTF8.GetString(body))
        {
            CacheControl = Header(answer.Headers, "Cache-Control"),
            HasValidators = answer.Headers.NonValidated.Contains("ETag") || answer.Content.Headers.NonValidated.Contains("Last-Modified"),
        };
    }

    private static string? Header(System.Net.Http.Headers.HttpHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out System.Net.Http.Headers.HeaderStringValues values) ? values.ToString() : null;
}
