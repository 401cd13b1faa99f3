using System.Net.Http.Headers;
using CallCenter.Core;
using CallCenter.Functions.Audio;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Http;

namespace CallCenter.Functions;

/// <summary>Serves the hold music. No signature is asked for: Twilio's proxies fetch it without one, and there is nothing secret in it.</summary>
/// <param name="file">The file, which is read when it is asked for the first time, so that no webhook waits for it.</param>
public sealed class HoldMusicFile(AudioFile file)
{
    /// <summary>The name of the function.</summary>
    public const string Name = "hold-music";

    /// <summary>Answers with the file, with a part of it, or that what the caller has is still right.</summary>
    /// <param name="request">The request.</param>
    /// <returns>200, 206, 304 or 416, as <see cref="AudioReply"/> says.</returns>
    [Function(Name)]
    public async Task<HttpResponseData> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = AudioRoutes.HoldMusic)] HttpRequestData request)
    {
        ArgumentNullException.ThrowIfNull(request);
        AudioReply reply = AudioReply.To(
            new AudioRequest(request.Method, Header(request, "If-None-Match"), Header(request, "If-Range"), Header(request, "Range")), file);
        HttpResponseData response = request.CreateResponse(reply.Status);
        foreach ((string name, string value) in reply.Headers)
        {
            response.Headers.TryAddWithoutValidation(name, value);
        }

        await response.Body.WriteAsync(reply.Body).ConfigureAwait(false);
        return response;
    }

    private static string? Header(HttpRequestData request, string name) =>
        request.Headers.NonValidated.TryGetValues(name, out HeaderStringValues values) ? values.ToString() : null;
}
