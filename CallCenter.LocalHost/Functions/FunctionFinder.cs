using System.Linq.Expressions;
using System.Reflection;
using CallCenter.LocalHost.Invocation;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Http;

namespace CallCenter.LocalHost.Functions;

/// <summary>Finds functions by their attributes and makes delegates of them.</summary>
internal static class FunctionFinder
{
    /// <summary>Finds all functions of an assembly that answer HTTP requests.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <param name="routePrefix">What goes before each route; empty for none.</param>
    /// <returns>The functions in the order of their names.</returns>
    /// <exception cref="LocalHostException">A function cannot be served.</exception>
    public static IReadOnlyList<CallableFunction> Find(Assembly assembly, string routePrefix) =>
        [.. from type in assembly.GetExportedTypes()
            from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance)
            let function = method.GetCustomAttribute<FunctionAttribute>()
            where function is not null
            let trigger = method.GetParameters().Select(parameter => parameter.GetCustomAttribute<HttpTriggerAttribute>()).FirstOrDefault(found => found is not null)
            where trigger is not null
            orderby function.Name
            select Serve(function.Name, trigger, method, routePrefix)];

    private static CallableFunction Serve(string name, HttpTriggerAttribute trigger, MethodInfo method, string routePrefix)
    {
        string route = trigger.Route ?? name;
        ObjectFactory factory = ActivatorUtilities.CreateFactory(method.DeclaringType!, []);
        var served = new ServedFunction(
            name,
            "/" + string.Join('/', new[] { routePrefix, route.Trim('/') }.Where(part => part.Length > 0)),
            [.. (trigger.Methods ?? []).Select(each => each.ToUpperInvariant())]);
        return new CallableFunction(
            served, new LocalFunctionDefinition(name, method), services => factory(services, null), CompileCall(name, method));
    }

    private static Func<object, HttpRequestData, FunctionContext, Task<HttpResponseData?>> CompileCall(string name, MethodInfo method)
    {
        ParameterExpression instance = Expression.Parameter(typeof(object));
        ParameterExpression request = Expression.Parameter(typeof(HttpRequestData));
        ParameterExpression context = Expression.Parameter(typeof(FunctionContext));
        Expression Argument(ParameterInfo parameter) => parameter.ParameterType switch
        {
            var type when type == typeof(HttpRequestData) => request,
            var type when type == typeof(FunctionContext) => context,
            var type when type == typeof(CancellationToken) => Expression.Property(context, nameof(FunctionContext.CancellationToken)),
            var type => throw new LocalHostException($"The function {name} takes a {type.Name}; the local host passes HttpRequestData, FunctionContext and CancellationToken only."),
        };

        Expression call = Expression.Call(Expression.Convert(instance, method.DeclaringType!), method, method.GetParameters().Select(Argument));
        if (method.ReturnType == typeof(HttpResponseData))
        {
            call = Expression.Call(typeof(Task), nameof(Task.FromResult), [typeof(HttpResponseData)], call);
        }
        else if (method.ReturnType != typeof(Task<HttpResponseData>))
        {
            throw new LocalHostException($"The function {name} returns {method.ReturnType.Name}; the local host serves HttpResponseData and Task<HttpResponseData> only.");
        }

        return Expression.Lambda<Func<object, HttpRequestData, FunctionContext, Task<HttpResponseData?>>>(call, instance, request, context).Compile();
    }
}
