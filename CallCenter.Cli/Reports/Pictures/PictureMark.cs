namespace CallCenter.Cli.Reports.Pictures;

/// <summary>A mark in a picture, with a text that shows when it is pointed at.</summary>
/// <param name="X">Where, on the axis at the bottom.</param>
/// <param name="Y">Where, on the axis at the left.</param>
/// <param name="Text">What it says.</param>
internal sealed record PictureMark(double X, double Y, string Text);

/// <summary>An invisible part of a picture with a text that shows when it is pointed at.</summary>
/// <param name="FromX">Where it begins, on the axis at the bottom.</param>
/// <param name="ToX">Where it ends.</param>
/// <param name="FromY">Its lower end, on the axis at the left.</param>
/// <param name="ToY">Its upper end.</param>
/// <param name="Text">What it says.</param>
internal sealed record PictureArea(double FromX, double ToX, double FromY, double ToY, string Text);

/// <summary>The shape of marks; shapes tell them apart without colours.</summary>
internal enum MarkShape
{
    /// <summary>A filled circle.</summary>
    Dot,

    /// <summary>A smaller filled square.</summary>
    Square,

    /// <summary>A triangle with a dark edge.</summary>
    Triangle,

    /// <summary>A cross.</summary>
    Cross,
}
