namespace CallCenter.Cli.Reports.Pictures;

/// <summary>How large a picture is drawn; each is drawn once for wide pages and once for narrow ones, so that its labels can be read on both.</summary>
/// <param name="Name">The name in the style sheet.</param>
/// <param name="Width">The width, in CSS pixels.</param>
/// <param name="Height">The height of a picture with curves, in CSS pixels.</param>
/// <param name="TimeTicks">How many times of day there is room for.</param>
internal sealed record PictureSize(string Name, int Width, int Height, int TimeTicks)
{
    /// <summary>For windows and paper.</summary>
    public static PictureSize Wide { get; } = new("wide", 800, 300, 13);

    /// <summary>For phones.</summary>
    public static PictureSize Narrow { get; } = new("narrow", 330, 250, 5);
}
