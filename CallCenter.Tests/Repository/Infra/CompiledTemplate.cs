using System.Text.Json;
using CallCenter.Tests.Processes;

[assembly: AssemblyFixture(typeof(CallCenter.Tests.Repository.Infra.CompiledTemplate))]

namespace CallCenter.Tests.Repository.Infra;

/// <summary>main.bicep as Azure gets it: one JSON template with a nested one for each module. Compiled once for all tests.</summary>
public sealed class CompiledTemplate : IAsyncLifetime
{
    private JsonDocument? _json;

    /// <summary>What the compiler said, which is nothing when all is well; null where there is no compiler.</summary>
    internal RunResult? Build { get; private set; }

    /// <summary>The outer template, the one that is deployed.</summary>
    public JsonElement Main => Required().RootElement;

    /// <summary>The outer template and, at any depth, those of its modules.</summary>
    public IEnumerable<JsonElement> Templates => WithModules(Main);

    /// <summary>Every resource that is deployed, in any module.</summary>
    public IEnumerable<TemplateResource> Resources => Templates.SelectMany(TemplateResource.AllOf);

    /// <summary>The resources of a type, such as <c>Microsoft.Web/sites</c>.</summary>
    public IReadOnlyList<TemplateResource> OfType(string type) => [.. Resources.Where(each => each.Text("type") == type)];

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        if (BicepCompiler.Exists)
        {
            Build = await BicepCompiler.RunAsync("build", Path.Combine(BicepCompiler.Folder, "main.bicep"), "--stdout");
            _json = Build.ExitCode == 0 ? JsonDocument.Parse(Build.Output) : null;
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _json?.Dispose();
        return ValueTask.CompletedTask;
    }

    private JsonDocument Required()
    {
        BicepCompiler.SkipWhereThereIsNone();
        return _json ?? throw new InvalidOperationException(Build!.Error);
    }

    private static IEnumerable<JsonElement> WithModules(JsonElement template) =>
        TemplateResource.AllOf(template)
            .Where(each => each.Text("type") == "Microsoft.Resources/deployments")
            .SelectMany(each => WithModules(each.At("properties.template")))
            .Prepend(template);
}
