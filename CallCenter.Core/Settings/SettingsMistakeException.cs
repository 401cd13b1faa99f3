namespace CallCenter.Core.Settings;

/// <summary>The app cannot start, because one or more settings are wrong.</summary>
/// <param name="mistakes">One sentence a mistake; each names a setting and says what is allowed.</param>
public sealed class SettingsMistakeException(IEnumerable<string> mistakes) : Exception(string.Join(Environment.NewLine, mistakes));
