using Microsoft.Azure.Functions.Worker;

namespace CallCenter.LocalHost.Invocation;

/// <summary>The context of one invocation.</summary>
/// <param name="context">The request.</param>
/// <param name="definition">The function.</param>
internal sealed class LocalFunctionContext(HttpContext context, LocalFunctionDefinition definition) : FunctionContext
{
    private string? _invocationId;
    private LocalTraceContext? _traceContext;
    private LocalBindingContext? _bindingContext;
    private IServiceProvider? _instanceServices;
    private IDictionary<object, object>? _items;
    private LocalInvocationFeatures? _features;

    /// <inheritdoc/>
    public override string InvocationId => _invocationId ??= Guid.NewGuid().ToString();

    /// <inheritdoc/>
    public override string FunctionId => definition.Id;

    /// <inheritdoc/>
    public override TraceContext TraceContext => _traceContext ??= new LocalTraceContext(context.Request.Headers);

    /// <inheritdoc/>
    public override BindingContext BindingContext => _bindingContext ??= new LocalBindingContext(context.Request);

    /// <summary>Null, as on Azure for a function without a retry policy.</summary>
    public override RetryContext RetryContext => null!;

    /// <summary>The services of this invocation.</summary>
    public override IServiceProvider InstanceServices
    {
        get => _instanceServices ?? context.RequestServices;
        set => _instanceServices = value;
    }

    /// <inheritdoc/>
    public override FunctionDefinition FunctionDefinition => definition;

    /// <inheritdoc/>
    public override IDictionary<object, object> Items
    {
        get => _items ??= new Dictionary<object, object>();
        set => _items = value;
    }

    /// <inheritdoc/>
    public override IInvocationFeatures Features => _features ??= new LocalInvocationFeatures();

    /// <summary>Is cancelled when the caller hangs up the HTTP connection.</summary>
    public override CancellationToken CancellationToken => context.RequestAborted;
}
