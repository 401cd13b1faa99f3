namespace CallCenter.Simulator.Scenarios;

/// <summary>Something in a scenario that is not allowed.</summary>
/// <param name="Setting">The setting; null for what several settings come to.</param>
/// <param name="Rule">What is allowed: the end of a sentence that begins with the setting's name, or else a sentence of its own.</param>
internal sealed record ScenarioMistake(ScenarioSetting? Setting, string Rule)
{
    /// <summary>The sentence.</summary>
    public string Sentence => Setting is null ? $"{Rule}." : $"{Setting.Name} {Rule}.";
}
