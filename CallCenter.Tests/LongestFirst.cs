using CallCenter.Tests.Cli.Board.Browser;
using CallCenter.Tests.Repository.Docs;
using CallCenter.Tests.Repository.FrontDoor;
using CallCenter.Tests.Simulator.Proof;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(CallCenter.Tests.LongestFirst))]

namespace CallCenter.Tests;

/// <summary>Starts the classes that take longest first, so that no processor is idle while the last of them runs.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Longest =
    [
        Name<ShellBlockTests>(), nameof(OpenBrowser), Name<IdleRepLaws>(), Name<PublishTests>(), Name<LookingProofTests>(), Name<RepLaws>(),
    ];

    /// <inheritdoc/>
    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection => [.. testCollections.OrderBy(Place)];

    /// <summary>A class that is in no collection of others has one of its own, which is named after it.</summary>
    private static int Place<TTestCollection>(TTestCollection collection)
        where TTestCollection : ITestCollection
    {
        int place = Array.FindIndex(Longest, name => collection.TestCollectionDisplayName == name || collection.TestCollectionDisplayName.Contains(name + " ", StringComparison.Ordinal));
        return place < 0 ? Longest.Length : place;
    }

    private static string Name<TTests>() => typeof(TTests).FullName!;
}
