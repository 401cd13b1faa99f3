using System.Reflection;
using CallCenter.Tests.Processes;

namespace CallCenter.Tests.Repository.Infra;

/// <summary>The Bicep compiler that this build restored for the machine it runs on.</summary>
internal static class BicepCompiler
{
    private static readonly string Program = typeof(BicepCompiler).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(each => each.Key == "BicepCompiler").Value!.Replace('\\', Path.DirectorySeparatorChar);

    /// <summary>Whether there is one for this kind of machine.</summary>
    public static bool Exists => Program.Length > 0;

    /// <summary>The folder of the templates.</summary>
    public static string Folder { get; } = Path.Combine(Run.Root, "infra");

    /// <summary>Skips the running test where there is no compiler.</summary>
    public static void SkipWhereThereIsNone() => Assert.SkipUnless(Exists, "There is no package with the Bicep compiler for this kind of machine.");

    /// <summary>Runs the compiler.</summary>
    /// <param name="arguments">A command such as <c>build</c> and its arguments.</param>
    public static Task<RunResult> RunAsync(params string[] arguments) =>
        // Without ICU the compiler does not start unless it is told to do without.
        Run.ToEndAsync(Program, arguments, ("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "1"));
}
