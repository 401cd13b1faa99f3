using Microsoft.Azure.Functions.Worker;

namespace CallCenter.LocalHost.Functions;

/// <summary>The context of one invocation: its services and its end. The functions ask for nothing else.</summary>
/// <param name="context">The request.</param>
internal sealed class LocalFunctionContext(HttpContext context) : FunctionContext
{
    /// <summary>The services of this invocation.</summary>
    public override IServiceProvider InstanceServices
    {
        get => context.RequestServices;
        set => throw NotOffered();
    }

    /// <summary>Is cancelled when the caller hangs up the HTTP connection.</summary>
    public override CancellationToken CancellationToken => context.RequestAborted;

    /// <inheritdoc/>
    public override string InvocationId => context.TraceIdentifier;

    /// <inheritdoc/>
    public override string FunctionId => throw NotOffered();

    /// <inheritdoc/>
    public override TraceContext TraceContext => throw NotOffered();

    /// <inheritdoc/>
    public override BindingContext BindingContext => throw NotOffered();

    /// <inheritdoc/>
    public override RetryContext RetryContext => throw NotOffered();

    /// <inheritdoc/>
    public override FunctionDefinition FunctionDefinition => throw NotOffered();

    /// <inheritdoc/>
    public override IDictionary<object, object> Items
    {
        get => throw NotOffered();
        set => throw NotOffered();
    }

    /// <inheritdoc/>
    public override IInvocationFeatures Features => throw NotOffered();

    /// <summary>What a function meets that asks for more than the local host has.</summary>
    internal static NotSupportedException NotOffered() => new("The local host does not offer this; the functions of the call center do not need it.");
}
