namespace CallCenter.Cli.Connecting;

/// <summary>A number that is set otherwise than wanted.</summary>
/// <param name="Role">What it is for.</param>
/// <param name="Number">The number as it is set.</param>
/// <param name="Wanted">How it is to be set.</param>
internal sealed record NumberChange(NumberRole Role, AccountNumber Number, VoiceSettings Wanted);
