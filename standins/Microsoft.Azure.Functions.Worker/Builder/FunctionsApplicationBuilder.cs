using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Microsoft.Azure.Functions.Worker.Builder;

public class FunctionsApplicationBuilder
{
    private readonly HostApplicationBuilder _builder = new();

    // Only FunctionsApplication creates builders, and the stand-in for it never does.
    internal FunctionsApplicationBuilder()
    {
    }

    public IServiceCollection Services => _builder.Services;

    public IHost Build() => _builder.Build();
}
