namespace CallCenter.Tests;

/// <summary>How long a test may take at most, in milliseconds.</summary>
internal static class Limits
{
    public const int Short = 30_000;

    public const int Long = 240_000;
}
