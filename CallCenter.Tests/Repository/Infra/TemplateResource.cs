using System.Text.Json;
using System.Text.RegularExpressions;

namespace CallCenter.Tests.Repository.Infra;

/// <summary>A resource and the template that it stands in, whose parameters and variables it names.</summary>
public sealed record TemplateResource(JsonElement Json, JsonElement Template)
{
    /// <summary>The resources that a template deploys, not those that it only refers to.</summary>
    public static IEnumerable<TemplateResource> AllOf(JsonElement template) =>
        from each in template.GetProperty("resources").EnumerateObject()
        where !each.Value.TryGetProperty("existing", out JsonElement existing) || !existing.GetBoolean()
        select new TemplateResource(each.Value, template);

    /// <summary>The value at a path such as <c>properties.httpsOnly</c> or <c>properties.criteria.allOf.0.query</c>.</summary>
    public JsonElement At(string path) => path.Split('.').Aggregate(Json, (json, name) => int.TryParse(name, out int index) ? json[index] : json.GetProperty(name));

    /// <summary>The value at a path as text.</summary>
    public string Text(string path) => At(path).ToString();

    /// <summary>The variable of the template that the expression at a path names.</summary>
    public JsonElement Variable(string path) =>
        Template.GetProperty("variables").GetProperty(Regex.Match(Text(path), @"variables\('(\w+)'\)").Groups[1].Value);
}
