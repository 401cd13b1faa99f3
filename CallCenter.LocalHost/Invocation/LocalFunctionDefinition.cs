using System.Collections.Immutable;
using System.Reflection;
using Microsoft.Azure.Functions.Worker;

namespace CallCenter.LocalHost.Invocation;

/// <summary>What an invocation's context says of its function. Bindings other than the HTTP trigger do not exist here.</summary>
/// <param name="name">The function's name.</param>
/// <param name="method">The function.</param>
internal sealed class LocalFunctionDefinition(string name, MethodInfo method) : FunctionDefinition
{
    /// <inheritdoc/>
    public override ImmutableArray<FunctionParameter> Parameters { get; } =
        [.. method.GetParameters().Select(parameter => new FunctionParameter(parameter.Name!, parameter.ParameterType))];

    /// <inheritdoc/>
    public override string PathToAssembly => method.DeclaringType!.Assembly.Location;

    /// <inheritdoc/>
    public override string EntryPoint { get; } = $"{method.DeclaringType!.FullName}.{method.Name}";

    /// <inheritdoc/>
    public override string Id => EntryPoint;

    /// <inheritdoc/>
    public override string Name => name;

    /// <inheritdoc/>
    public override IImmutableDictionary<string, BindingMetadata> InputBindings => ImmutableDictionary<string, BindingMetadata>.Empty;

    /// <inheritdoc/>
    public override IImmutableDictionary<string, BindingMetadata> OutputBindings => ImmutableDictionary<string, BindingMetadata>.Empty;
}
