using System.Net;
using System.Net.Http.Headers;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Http;

namespace CallCenter.LocalHost.Functions;

/// <summary>An answer as a function writes it: gathered in memory, sent when the function is done.</summary>
/// <param name="functionContext">The context of the invocation.</param>
internal sealed class LocalHttpResponseData(FunctionContext functionContext) : HttpResponseData(functionContext)
{
    /// <inheritdoc/>
    public override HttpStatusCode StatusCode { get; set; } = HttpStatusCode.OK;

    /// <inheritdoc/>
    public override HttpHeadersCollection Headers { get; set; } = [];

    /// <inheritdoc/>
    public override Stream Body { get; set; } = new MemoryStream();

    /// <summary>Not offered: Twilio needs none.</summary>
    public override HttpCookies Cookies => throw LocalFunctionContext.NotOffered();

    /// <summary>Sends an answer.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="response">Where to.</param>
    public static async Task SendAsync(HttpResponseData answer, HttpResponse response)
    {
        response.StatusCode = (int)answer.StatusCode;
        // Enumerated without validation, the values stay as the function wrote them; else each would be parsed and written anew.
        foreach ((string name, HeaderStringValues values) in answer.Headers.NonValidated)
        {
            response.Headers[name] = values.ToArray();
        }

        answer.Body.Position = 0;
        if (response.StatusCode is not StatusCodes.Status304NotModified)
        {
            // What a HEAD would have got, only the function can say.
            response.ContentLength ??= answer.Body.Length;
        }

        await answer.Body.CopyToAsync(response.Body).ConfigureAwait(false);
    }
}
