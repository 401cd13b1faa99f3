using CallCenter.LocalHost.Invocation;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Http;

namespace CallCenter.LocalHost.Functions;

/// <summary>A served function with the delegates that call it.</summary>
/// <param name="Served">How it is served.</param>
/// <param name="Definition">What the function's context says of it.</param>
/// <param name="CreateInstance">Makes an instance of the function's class, one for each invocation as on Azure.</param>
/// <param name="Call">Calls the function on such an instance.</param>
internal sealed record CallableFunction(
    ServedFunction Served,
    LocalFunctionDefinition Definition,
    Func<IServiceProvider, object> CreateInstance,
    Func<object, HttpRequestData, FunctionContext, Task<HttpResponseData?>> Call);
