using ArchUnitNET.Loader;
using CallCenter.Tests.Architecture.Samples.Above;

namespace CallCenter.Tests.Architecture;

/// <summary>The rule sees every way in which one type can use another.</summary>
public sealed class LayerRuleTests
{
    private const string Above = "^CallCenter.Tests.Architecture.Samples.Above$";
    private const string Below = "^CallCenter.Tests.Architecture.Samples.Below$";

    private static readonly ArchUnitNET.Domain.Architecture Samples = new ArchLoader().LoadAssembly(typeof(Ways).Assembly).Build();

    [Fact]
    public void EveryWay_BreaksTheRule()
    {
        string[] ways = [.. typeof(Ways).GetNestedTypes(System.Reflection.BindingFlags.NonPublic).Select(way => way.FullName!)];

        Assert.Equal(
            ways.Where(way => way != typeof(Ways.Nothing).FullName).Order(),
            LayerRule.DoesNotUse(Above, [Below]).Evaluate(Samples).Where(result => !result.Passed).Select(result => result.EvaluatedObjectIdentifier.Identifier).Order());
        Assert.Equal(16, ways.Length);
    }

    [Fact]
    public void NoUse_KeepsTheRule() => Assert.True(LayerRule.DoesNotUse(Below, [Above]).HasNoViolations(Samples));

    [Fact]
    public void Use_GoesOneWay() =>
        Assert.Equal((true, false), (LayerRule.Uses(Samples, Above, Below), LayerRule.Uses(Samples, Below, Above)));
}
