namespace CallCenter.Tests.Architecture;

/// <summary>A project, or a folder of a project, and the arrows that leave it.</summary>
/// <param name="Name">Its name. A folder is named from its project's root, which itself is <see cref="Layers.Root"/>.</param>
/// <param name="Uses">What it uses. It may also use whatever these may use.</param>
internal sealed record Layer(string Name, params string[] Uses);
