namespace CallCenter.Simulator.Runs.Results;

/// <summary>Waits in seconds; all NaN if there were none. Quantiles are within 1 % of the true ones.</summary>
/// <param name="Mean">The mean.</param>
/// <param name="Median">Half of the callers waited no longer.</param>
/// <param name="P90">Nine of ten callers waited no longer.</param>
/// <param name="P95">19 of 20 callers waited no longer.</param>
/// <param name="Longest">The longest wait.</param>
/// <param name="MeanError">Half the width of the 95 % confidence interval of the mean, by batch means; NaN for fewer than 200 waits.</param>
public sealed record WaitSummary(double Mean, double Median, double P90, double P95, double Longest, double MeanError);
