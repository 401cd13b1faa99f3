using System.Diagnostics.CodeAnalysis;

namespace Microsoft.Azure.Functions.Worker.Builder;

public class FunctionsApplication
{
    [DoesNotReturn]
    public static FunctionsApplicationBuilder CreateBuilder(string[] args)
    {
        Console.Error.WriteLine(
            "This build uses stand-ins for the Azure Functions packages, which cannot talk to the Functions host: it needs the real packages "
            + "from nuget.org. To run the functions on this machine without them, start CallCenter.LocalHost (./callcenter serve).");
        Environment.Exit(1);
        throw new InvalidOperationException();
    }
}
