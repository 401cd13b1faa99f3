namespace CallCenter.Tests.Architecture;

public sealed class MapPictureTests
{
    [Fact]
    public void Layers_AreALineForEachFromWhichAnArrowLeavesButToWhatLiesInNoFolder() => Assert.Equal(
        """
        flowchart TD
            Top --> Middle & Alone
            Middle --> Low
            subgraph Low
                D --> B
                C
            end
        """.ReplaceLineEndings("\n"),
        MapPicture.Draw(
            new Layers("House", withInner: true, new Layer("Low"), new Layer("Alone"), new Layer("Middle", "Low"), new Layer("Top", "Middle", "Alone")),
            new Layers("House.Low", withInner: false, new Layer("C"), new Layer(Layers.Root), new Layer("B", Layers.Root), new Layer("D", Layers.Root, "B"))));

    [Fact]
    public void Reach_FollowsTheArrows()
    {
        var layers = new Layers("House", withInner: false, new Layer("a"), new Layer("b", "a"), new Layer("c"), new Layer("d", "b"));

        Assert.Equal(["b", "a"], layers.Reach("d"));
        Assert.Equal(["c"], layers.Forbidden("d"));
        Assert.Equal(["b", "c", "d"], layers.Forbidden("a"));
    }

    [Theory]
    [InlineData(false, "House.b", true)]
    [InlineData(false, "House.b.c", false)]
    [InlineData(true, "House.b.c", true)]
    [InlineData(true, "House.bc", false)]
    public void Pattern_HoldsTheNamespacesOfTheLayer(bool withInner, string name, bool holds)
    {
        string pattern = new Layers("House", withInner, new Layer("b")).PatternOf("b");

        if (holds)
        {
            Assert.Matches(pattern, name);
        }
        else
        {
            Assert.DoesNotMatch(pattern, name);
        }
    }
}
