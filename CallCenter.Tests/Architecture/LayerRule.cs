using System.Text.RegularExpressions;
using ArchUnitNET.Domain.Extensions;
using ArchUnitNET.Fluent;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace CallCenter.Tests.Architecture;

/// <summary>Rules and facts about namespaces, read from the compiled code.</summary>
internal static class LayerRule
{
    /// <summary>A rule: no type of a namespace uses one of the others, in a signature, a body, an attribute or anywhere else.</summary>
    /// <param name="pattern">A regular expression for the namespace.</param>
    /// <param name="forbidden">Regular expressions for the others.</param>
    public static IArchRule DoesNotUse(string pattern, IEnumerable<string> forbidden) =>
        Types().That().ResideInNamespaceMatching(pattern)
            .Should().NotDependOnAny(Types(includeReferenced: true).That().ResideInNamespaceMatching(string.Join('|', forbidden)))
            .WithoutRequiringPositiveResults();

    /// <summary>Whether any type of a namespace uses one of another.</summary>
    public static bool Uses(ArchUnitNET.Domain.Architecture code, string pattern, string used) => code.Types
        .Where(type => Regex.IsMatch(type.Namespace.FullName, pattern))
        .SelectMany(type => type.GetTypeDependencies(code))
        .Any(target => Regex.IsMatch(target.Namespace.FullName, used));
}
