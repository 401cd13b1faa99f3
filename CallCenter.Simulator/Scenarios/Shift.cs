namespace CallCenter.Simulator.Scenarios;

/// <summary>Reps who work at the same hours.</summary>
/// <param name="Reps">How many.</param>
/// <param name="FromHour">The hour of the day at which they call in.</param>
/// <param name="ToHour">The hour of the day at which they leave; a talk is finished first.</param>
public sealed record Shift(int Reps, double FromHour, double ToHour);
