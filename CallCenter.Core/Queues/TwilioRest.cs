using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using CallCenter.Core.Settings;
using Twilio.Clients;
using Twilio.Exceptions;
using Twilio.Http;

namespace CallCenter.Core.Queues;

/// <summary>A client of Twilio's REST whose requests can be given up, which the one in Twilio's package cannot.</summary>
/// <param name="http">Carries the requests; a base address, if it has one, stands in for <c>https://api.twilio.com</c> and the hosts of regions.</param>
/// <param name="accountSid">The account, <c>AC</c> and 32 hex digits.</param>
/// <param name="user">The SID of an API key, or the account's SID (https://www.twilio.com/docs/usage/requests-to-twilio).</param>
/// <param name="password">The API key's secret, or the account's auth token.</param>
/// <param name="cancellationToken">Gives requests up.</param>
public sealed class TwilioRest(
    System.Net.Http.HttpClient http, string accountSid, string user, string password, CancellationToken cancellationToken = default)
    : ITwilioRestClient
{
    private const int PartBytes = 81_920;

    private readonly AuthenticationHeaderValue _authorization = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}")));

    /// <inheritdoc/>
    public string AccountSid => accountSid;

    /// <summary>The region that is asked, such as <c>ie1</c>, whose own credentials the others must be; null for the default one.</summary>
    public string? Region { get; init; }

    /// <summary>The edge location by which it is reached, such as <c>dublin</c>; null for the region's own.</summary>
    public string? Edge { get; init; }

    /// <summary>Not there: requests go through the <see cref="System.Net.Http.HttpClient"/> that was given.</summary>
    public Twilio.Http.HttpClient? HttpClient => null;

    /// <summary>Not offered: a request that blocks a thread has no place in a webhook.</summary>
    /// <param name="request">The request.</param>
    /// <exception cref="NotSupportedException">Always.</exception>
    public Response Request(Request request) => throw new NotSupportedException("Use RequestAsync.");

    /// <summary>Makes a request.</summary>
    /// <param name="request">The request.</param>
    /// <returns>Twilio's answer, of status 200 to 299.</returns>
    /// <exception cref="ApiException">Twilio refused.</exception>
    /// <exception cref="HttpRequestException">Twilio could not be reached.</exception>
    /// <exception cref="OperationCanceledException">The request was given up.</exception>
    public async Task<Response> RequestAsync(Request request)
    {
        using HttpRequestMessage message = Write(request);
        using HttpResponseMessage answer = await SendAsync(message, HttpCompletionOption.ResponseContentRead, cancellationToken).ConfigureAwait(false);
        string content = await answer.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
        return answer.IsSuccessStatusCode
            ? new Response(answer.StatusCode, content, answer.Headers)
            : throw Refusal(answer, content);
    }

    /// <summary>Copies a file of the account, such as the sound of a recording. Where Twilio redirects to it, the credentials do not follow.</summary>
    /// <param name="path">The path of its URL, from the slash on.</param>
    /// <param name="target">Where to; nothing is written unless Twilio has the file.</param>
    /// <param name="stop">Gives it up.</param>
    /// <returns>How many bytes it has.</returns>
    /// <exception cref="ApiException">Twilio refused.</exception>
    /// <exception cref="HttpRequestException">Twilio could not be reached, or the connection broke.</exception>
    /// <exception cref="OperationCanceledException">It was given up, or nothing came for as long as a request may take.</exception>
    public async Task<long> CopyAsync(string path, Stream target, CancellationToken stop)
    {
        using HttpRequestMessage message = Write(new Request(Twilio.Http.HttpMethod.Get, "https://api.twilio.com" + path));
        message.Headers.Accept.Clear();
        using HttpResponseMessage answer = await SendAsync(message, HttpCompletionOption.ResponseHeadersRead, stop).ConfigureAwait(false);
        if (!answer.IsSuccessStatusCode)
        {
            throw Refusal(answer, await answer.Content.ReadAsStringAsync(stop).ConfigureAwait(false));
        }

        Stream source = await answer.Content.ReadAsStreamAsync(stop).ConfigureAwait(false);
        byte[] part = new byte[PartBytes];
        long all = 0;
        for (int length; (length = await ReadAsync(source, part, stop).ConfigureAwait(false)) > 0; all += length)
        {
            await target.WriteAsync(part.AsMemory(0, length), stop).ConfigureAwait(false);
        }

        return all;
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage message, HttpCompletionOption until, CancellationToken stop)
    {
        try
        {
            return await http.SendAsync(message, until, stop).ConfigureAwait(false);
        }
        catch (HttpRequestException failure) when (http.BaseAddress is null && (Region ?? Edge) is not null)
        {
            // Not every edge leads to every region: who reads of it must see which host was meant.
            throw new HttpRequestException(failure.HttpRequestError, $"{message.RequestUri!.Authority}: {failure.Message}", failure, failure.StatusCode);
        }
    }

    private async Task<int> ReadAsync(Stream source, byte[] part, CancellationToken stop)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(http.Timeout);
        try
        {
            return await source.ReadAsync(part, patience.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            throw new TaskCanceledException("Nothing more came.", new TimeoutException());
        }
        catch (IOException broken)
        {
            throw new HttpRequestException("The connection broke.", broken);
        }
    }

    private HttpRequestMessage Write(Request request)
    {
        (request.Region, request.Edge) = (Region, Edge ?? TwilioRegion.EdgeOf(Region));
        Uri url = request.ConstructUrl();
        var message = new HttpRequestMessage(
            new System.Net.Http.HttpMethod(request.Method.ToString()),
            http.BaseAddress is null ? url : new Uri(url.PathAndQuery, UriKind.Relative));
        message.Headers.Authorization = _authorization;
        message.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        foreach ((string name, string value) in request.HeaderParams)
        {
            message.Headers.TryAddWithoutValidation(name, value);
        }

        if (request.Body is { Length: > 0 } json)
        {
            message.Content = new StringContent(json, Encoding.UTF8, "application/json");
        }
        else if (request.PostParams.Count > 0)
        {
            message.Content = new ByteArrayContent(request.EncodePostParams());
            message.Content.Headers.ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded");
        }

        return message;
    }

    /// <summary>Reads a refusal; where it is not Twilio's JSON, as from a proxy, the HTTP status is all there is to say.</summary>
    private ApiException Refusal(HttpResponseMessage answer, string content)
    {
        int status = (int)answer.StatusCode;
        try
        {
            using JsonDocument json = JsonDocument.Parse(content);
            if (json.RootElement.ValueKind is JsonValueKind.Object
                && json.RootElement.TryGetProperty("code", out JsonElement code)
                && code.ValueKind is JsonValueKind.Number && code.TryGetInt32(out int number)
                && json.RootElement.TryGetProperty("message", out JsonElement message))
            {
                return Refusal(answer, number, message.ToString(), $"https://www.twilio.com/docs/errors/{number}");
            }
        }
        catch (JsonException)
        {
            // Falls through to the answer without details.
        }

        return Refusal(answer, 0, $"Twilio answered with status {status}.", "");
    }

    private ApiException Refusal(HttpResponseMessage answer, int code, string message, string moreInfo) => (answer.StatusCode, Region) switch
    {
        (System.Net.HttpStatusCode.TooManyRequests, _) => new TooManyRequestsException(answer.Headers.RetryAfter?.Delta, code, message, moreInfo),
        (var status, { } region) => new RegionalRefusalException(region, code, (int)status, message, moreInfo),
        var (status, _) => new ApiException(code, (int)status, message, moreInfo),
    };
}
