using System.Net;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Http;

namespace CallCenter.Tests.LocalHost;

/// <summary>A function that keeps the services of its last invocation, to see what becomes of them.</summary>
public sealed class ScopeSample
{
    public static IServiceProvider? LastServices { get; private set; }

    [Function("sample-scope")]
    public HttpResponseData Keep([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "scope")] HttpRequestData request, FunctionContext context)
    {
        _ = this;
        LastServices = context.InstanceServices;
        return request.CreateResponse(HttpStatusCode.OK);
    }
}
