using CallCenter.Tests.Architecture.Samples.Below;

namespace CallCenter.Tests.Architecture.Samples.Above;

/// <summary>The ways in which a type can use another, and one that uses none.</summary>
internal static class Ways
{
    internal sealed class Nothing
    {
        public override string ToString() => "nothing";
    }

    internal sealed class Base : Thing;

    [Thing]
    internal sealed class AttributeOfAType;

    internal sealed class AttributeOfAMember
    {
        [Thing]
        public override string ToString() => "";
    }

    internal sealed record Property(Thing? Value);

    internal sealed class GenericArgument
    {
        public IReadOnlyDictionary<string, List<Thing>> Things { get; } = new Dictionary<string, List<Thing>>();
    }

    internal sealed class Constraint<T>
        where T : Thing;

    internal sealed class Body
    {
        public override string ToString() => $"{Thing.Count}";
    }

    internal sealed class GenericCall
    {
        public override string ToString() => string.Concat(Array.Empty<Thing>().AsEnumerable());
    }

    internal sealed class TypeOf
    {
        public override string ToString() => typeof(Thing).Name;
    }

    internal sealed class Cast
    {
        public override bool Equals(object? obj) => obj is Thing;

        public override int GetHashCode() => 0;
    }

    internal sealed class Lambda
    {
        public Func<int, int> Adds { get; } = number => number + Thing.Count;
    }

    internal static class Closure
    {
        public static Func<int> Add(int number) => () => number + Thing.Count;
    }

    internal static class AsyncBody
    {
        public static async Task<int> CountAsync()
        {
            await Task.Yield();
            return Thing.Count;
        }
    }

    internal static class Iterator
    {
        public static IEnumerable<int> Count()
        {
            yield return Thing.Count;
        }
    }

    internal sealed class LocalFunction
    {
        public override string ToString()
        {
            return Text(1);

            static string Text(int number) => $"{number + Thing.Count}";
        }
    }
}
