using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Http;

namespace CallCenter.LocalHost.Functions;

/// <summary>A function that is served over HTTP, as its attributes say.</summary>
public sealed class ServedFunction
{
    private readonly ObjectFactory _create;
    private readonly Func<object, HttpRequestData, Task<HttpResponseData>> _call;

    private ServedFunction(string name, HttpTriggerAttribute trigger, MethodInfo method, string routePrefix)
    {
        Name = name;
        Path = "/" + string.Join('/', new[] { routePrefix, trigger.Route ?? name }.Where(part => part.Length > 0));
        Methods = [.. (trigger.Methods ?? []).Select(each => each.ToUpperInvariant())];
        _create = ActivatorUtilities.CreateFactory(method.DeclaringType!, []);
        _call = new Func<MethodInfo, Func<object, HttpRequestData, Task<HttpResponseData>>>(Bind<object>).Method
            .GetGenericMethodDefinition().MakeGenericMethod(method.DeclaringType!)
            .CreateDelegate<Func<MethodInfo, Func<object, HttpRequestData, Task<HttpResponseData>>>>()(method);
    }

    /// <summary>The function's name.</summary>
    public string Name { get; }

    /// <summary>The path below the base address, with the route prefix and with a slash before it.</summary>
    public string Path { get; }

    /// <summary>The HTTP methods in upper case.</summary>
    public IReadOnlyList<string> Methods { get; }

    /// <summary>Finds the functions of an assembly that answer HTTP requests.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <param name="routePrefix">What goes before each route; empty for none.</param>
    /// <returns>The functions in the order of their names.</returns>
    internal static IReadOnlyList<ServedFunction> Find(Assembly assembly, string routePrefix) =>
        [.. from type in assembly.GetExportedTypes()
            from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance)
            let function = method.GetCustomAttribute<FunctionAttribute>()
            where function is not null
            orderby function.Name
            let trigger = method.GetParameters()[0].GetCustomAttribute<HttpTriggerAttribute>()
            select new ServedFunction(function.Name, trigger, method, routePrefix)];

    /// <summary>Calls the function, on an instance of its class for this invocation alone, as Azure does.</summary>
    internal Task<HttpResponseData> InvokeAsync(LocalHttpRequestData request) =>
        _call(_create(request.FunctionContext.InstanceServices, null), request);

    private static Func<object, HttpRequestData, Task<HttpResponseData>> Bind<T>(MethodInfo method)
    {
        var call = method.CreateDelegate<Func<T, HttpRequestData, Task<HttpResponseData>>>();
        return (instance, request) => call((T)instance, request);
    }
}
