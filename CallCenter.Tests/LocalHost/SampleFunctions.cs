using System.Net;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Http;

namespace CallCenter.Tests.LocalHost;

/// <summary>Functions that do what the call center's never do, to see what the local host makes of it.</summary>
public sealed class SampleFunctions
{
    [Function("sample-instance-throws")]
    public Task<HttpResponseData> InstanceThrowsAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "instance-throws")] HttpRequestData request)
    {
        _ = this;
        throw new InvalidOperationException("sample");
    }

    [Function("sample-null")]
    public Task<HttpResponseData> NullAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "nothing")] HttpRequestData request)
    {
        _ = this;
        return Task.FromResult<HttpResponseData>(null!);
    }

    [Function("sample-echo")]
    public async Task<HttpResponseData> EchoAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "echo/{name}")] HttpRequestData request, FunctionContext context, CancellationToken cancellationToken)
    {
        _ = this;
        HttpResponseData response = request.CreateResponse(HttpStatusCode.Accepted);
        response.Headers.Add("X-Function", context.FunctionDefinition.Name);
        response.Headers.Add("X-Name", context.BindingContext.BindingData["name"]?.ToString());
        response.Headers.Add("X-Url", request.Url.OriginalString);
        response.Headers.Add("X-Query", request.Query["q"]);
        response.Headers.Add("X-Cookie", request.Cookies.Single().Value);
        response.Cookies.Append("answer", "42");
        await request.Body.CopyToAsync(response.Body, cancellationToken);
        return response;
    }

    [Function("sample-sync")]
    public HttpResponseData Sync([HttpTrigger(AuthorizationLevel.Anonymous, "get", "put", Route = "echo/{name}")] HttpRequestData request)
    {
        _ = this;
        return request.CreateResponse(HttpStatusCode.OK);
    }
}
