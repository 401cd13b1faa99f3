namespace CallCenter.Core.Words;

/// <summary>What is said or played to a caller.</summary>
/// <param name="Text">Plain text for a voice, not yet XML; or the http or https URL of an audio file.</param>
/// <param name="IsAudio">Whether it is a URL.</param>
public readonly record struct Phrase(string Text, bool IsAudio);
