namespace CallCenter.Tests.Architecture.Samples.Below;

/// <summary>Something to use.</summary>
internal class Thing
{
    public static int Count => 1;
}
