namespace CallCenter.Cli.Reports.Pictures;

/// <summary>A mark on an axis.</summary>
/// <param name="At">Where, in the axis's unit.</param>
/// <param name="Label">What is written there.</param>
internal sealed record AxisTick(double At, string Label);
