using System.Text.Json;
using CallCenter.Tests.Processes;

namespace CallCenter.Tests.Repository.Operations;

/// <summary>The workbook shows the queries of the guide.</summary>
public sealed class WorkbookTests : IDisposable
{
    private const int Text = 1;
    private const int Query = 3;
    private const int Parameters = 9;

    private readonly JsonDocument _workbook = JsonDocument.Parse(File.ReadAllText(Path.Combine(Run.Root, "infra", "workbook.json")));

    private IEnumerable<JsonElement> Items => _workbook.RootElement.GetProperty("items").EnumerateArray();

    private IEnumerable<JsonElement> Contents(int type) => Items.Where(item => item.GetProperty("type").GetInt32() == type).Select(item => item.GetProperty("content"));

    public void Dispose() => _workbook.Dispose();

    [Fact]
    public void Queries_AreThoseOfTheGuideInItsOrder() => Assert.Equal(
        OperationsGuide.Queries,
        Contents(Query).Select(content => (content.GetProperty("title").GetString()!, content.GetProperty("query").GetString()!)));

    [Fact]
    public void Guide_HasQueriesUnderDifferentTitles()
    {
        Assert.NotEmpty(OperationsGuide.Queries);
        Assert.Distinct(OperationsGuide.Queries.Select(each => each.Title));
    }

    [Fact]
    public void EachQuery_IsAskedOfTheWorkspaceOverTheTimeThatIsPicked()
    {
        JsonElement time = Assert.Single(Contents(Parameters).SelectMany(content => content.GetProperty("parameters").EnumerateArray()));

        Assert.All(Contents(Query), content => Assert.Equal(
            ("KqlItem/1.0", 0, "microsoft.operationalinsights/workspaces", time.GetProperty("name").GetString()),
            (
                content.GetProperty("version").GetString(),
                content.GetProperty("queryType").GetInt32(),
                content.GetProperty("resourceType").GetString(),
                content.GetProperty("timeContextFromParameter").GetString())));
    }

    [Fact]
    public void Workbook_IsANotebookOfTextsParametersAndQueries()
    {
        Assert.Equal("Notebook/1.0", _workbook.RootElement.GetProperty("version").GetString());
        Assert.All(Items, item => Assert.Contains(item.GetProperty("type").GetInt32(), new[] { Text, Query, Parameters }));
        Assert.Distinct(Items.Select(item => item.GetProperty("name").GetString()));
    }
}
