namespace CallCenter.Tests.Architecture.Samples.Below;

/// <summary>An attribute to use.</summary>
[AttributeUsage(AttributeTargets.All)]
internal sealed class ThingAttribute : Attribute;
