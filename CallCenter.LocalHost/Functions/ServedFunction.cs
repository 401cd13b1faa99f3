namespace CallCenter.LocalHost.Functions;

/// <summary>A function that is served over HTTP.</summary>
/// <param name="Name">The function's name.</param>
/// <param name="Path">The path below the base address, with the route prefix and with a slash before it.</param>
/// <param name="Methods">The HTTP methods in upper case; empty for all.</param>
public sealed record ServedFunction(string Name, string Path, IReadOnlyList<string> Methods)
{
    /// <summary>Tells whether the function takes a method.</summary>
    /// <param name="method">The request's method, in any letter case.</param>
    public bool Takes(string method) => Methods.Count == 0 || Methods.Contains(method, StringComparer.OrdinalIgnoreCase);
}
