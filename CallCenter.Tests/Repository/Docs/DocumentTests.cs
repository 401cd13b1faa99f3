namespace CallCenter.Tests.Repository.Docs;

/// <summary>The documents hang together, and the first of them stays short.</summary>
public sealed class DocumentTests
{
    private const int LongestReadme = 150;

    public static TheoryData<string> Documents => [.. MarkdownDocument.Names];

    [Theory]
    [MemberData(nameof(Documents))]
    public void RelativeLinks_LeadToFilesAndHeadings(string name)
    {
        var document = new MarkdownDocument(name);

        Assert.DoesNotContain(document.RelativeLinks, link => !document.Resolves(link));
    }

    [Theory]
    [InlineData("#limits", true)]
    [InlineData("#no-such-heading", false)]
    [InlineData("docs/no-such-file.md", false)]
    [InlineData("docs/settings.md#no-such-heading", false)]
    [InlineData("CallCenter.Core", true)]
    public void Link_ResolvesOnlyToWhatThereIs(string link, bool resolves) =>
        Assert.Equal(resolves, new MarkdownDocument("README.md").Resolves(link));

    [Theory]
    [MemberData(nameof(Documents))]
    public void EveryDocument_IsLinkedFromTheReadme(string name) => Assert.Contains(
        name, (IEnumerable<string>)["README.md", .. new MarkdownDocument("README.md").RelativeLinks.Select(link => link.Split('#')[0])]);

    [Fact]
    public void Readme_IsShort() => Assert.InRange(new MarkdownDocument("README.md").Lines.Count, 1, LongestReadme);
}
