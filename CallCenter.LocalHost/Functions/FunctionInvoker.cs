using System.Net;
using System.Net.Http.Headers;
using CallCenter.Core.Queues;
using CallCenter.LocalHost.Http;
using CallCenter.LocalHost.Invocation;
using Microsoft.Azure.Functions.Worker.Http;

namespace CallCenter.LocalHost.Functions;

/// <summary>Runs a function for an HTTP request and sends its answer, as the Functions host does.</summary>
/// <param name="loggers">Makes the logger that gets exceptions.</param>
internal sealed partial class FunctionInvoker(ILoggerFactory loggers)
{
    private readonly ILogger _logger = loggers.CreateLogger<FunctionInvoker>();

    /// <summary>Answers a request whose path is the functions' route.</summary>
    /// <param name="context">The request and its response.</param>
    /// <param name="functions">The functions with that route; the first that takes the request's method runs.</param>
    public async Task InvokeAsync(HttpContext context, CallableFunction[] functions)
    {
        CallableFunction? function = Array.Find(functions, each => each.Served.Takes(context.Request.Method));
        if (function is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        HttpResponseData? answer;
        try
        {
            var invocation = new LocalFunctionContext(context, function.Definition);
            answer = await function.Call(
                function.CreateInstance(context.RequestServices),
                new LocalHttpRequestData(context, invocation),
                invocation).ConfigureAwait(false);
        }
        catch (Exception e) when (!context.RequestAborted.IsCancellationRequested)
        {
            LogFailure(_logger, e, function.Served.Name);
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
            return;
        }

        await SendAsync(context.Response, answer).ConfigureAwait(false);
    }

    private static async Task SendAsync(HttpResponse response, HttpResponseData? answer)
    {
        if (answer is null)
        {
            response.StatusCode = StatusCodes.Status204NoContent;
            return;
        }

        response.StatusCode = (int)answer.StatusCode;
        // Enumerated without validation, the values stay as the function wrote them; else each would be parsed and written anew.
        foreach ((string name, HeaderStringValues values) in answer.Headers.NonValidated)
        {
            response.Headers[name] = values.ToArray();
        }

        if (answer is LocalHttpResponseData { SetCookies: { } cookies })
        {
            cookies.AppendTo(response.Cookies);
        }

        if (answer.Body.CanSeek)
        {
            answer.Body.Position = 0;
            if (answer.StatusCode is not HttpStatusCode.NoContent)
            {
                response.ContentLength = answer.Body.Length;
            }
        }

        await answer.Body.CopyToAsync(response.Body).ConfigureAwait(false);
    }

    [LoggerMessage(100, LogLevel.Error, "{Function}: failed, answered 500")]
    private static partial void LogFailure(ILogger logger, Exception exception, string function);
}
