using System.Reflection;

namespace CallCenter.Tests.Repository.Docs;

/// <summary>What SECURITY.md promises is held by tests that there are, or by a figure.</summary>
public sealed class SecurityDocumentTests
{
    private static readonly IReadOnlyList<string[]> Promises = new MarkdownDocument("SECURITY.md").Table("| promise |");

    private static readonly ILookup<string, Type> Classes = typeof(SecurityDocumentTests).Assembly.GetTypes().ToLookup(type => type.Name);

    public static TheoryData<string, string> Proofs => [.. Promises.Select(row => (row[0], row[1]))];

    [Fact]
    public void Promises_AreListed() => Assert.InRange(Promises.Count, 20, 40);

    [Theory]
    [MemberData(nameof(Proofs))]
    public void Promise_IsHeldByTestsThatThereAre(string promise, string proofs)
    {
        string[] tests = [.. proofs.Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries).Where(word => char.IsUpper(word[0]))];

        Assert.True(tests.Length > 0, $"Nothing holds this: {promise}.");
        Assert.DoesNotContain(tests, test => !IsThere(test));
    }

    [Theory]
    [InlineData("SecurityDocumentTests", true)]
    [InlineData("SecurityDocumentTests.Promises_AreListed", true)]
    [InlineData("SecurityDocumentTests.Promises", false)]
    [InlineData("NoSuchTests", false)]
    public void Test_IsThereIfItsClassAndItsMethodAre(string test, bool isThere) => Assert.Equal(isThere, IsThere(test));

    private static bool IsThere(string test)
    {
        string[] parts = test.Split('.');
        return Classes[parts[0]].SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance))
            .Any(method => method.GetCustomAttribute<FactAttribute>() is not null && (parts.Length == 1 || method.Name == parts[1]));
    }
}
